/** Pieces that vary the stories, and what is written after a report. */

/** One list for people who tell of themselves or their own, one for those who write for others. */
export interface Voices {
  readonly personal: readonly string[];
  readonly formal: readonly string[];
}

/** A question or addition of the complainant and what a caseworker answers to it. */
export interface Exchange {
  /** The desk's first answer. */
  readonly answer: string;
  /** What the complainant writes on return. */
  readonly message: string;
  /** The desk's answer to that. */
  readonly second: string;
}

/** All pieces of one language. */
export interface Phrases {
  readonly openings: Voices;
  readonly additions: Voices;
  readonly closings: Voices;
  /** What to call the person: any word, never a name. */
  readonly callMe: readonly string[];
  /** Ways of contact, all invented: example domains and names that nobody has. */
  readonly contacts: readonly string[];
  readonly safeHours: readonly string[];
  readonly neverContact: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** Caseworkers among themselves. */
  readonly notes: readonly string[];
  /** What the files show. */
  readonly fileNotes: readonly string[];
  /** Names of files, without ending. */
  readonly photoNames: readonly string[];
  readonly paperNames: readonly string[];
  readonly textNames: readonly string[];
  /** Lines of which text files are made: a chronology. */
  readonly chronology: readonly string[];
}
