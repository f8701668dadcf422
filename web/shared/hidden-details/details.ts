/**
 * Words for what is hidden in files. Closed lists: the page has a sentence for each, and never
 * shows a value, because what was found may itself be the danger.
 */

/** What a file is by its bytes. Its name is not believed. */
export const FILE_KINDS = [
  "jpeg",
  "png",
  "webp",
  "gif",
  "heic",
  "avif",
  "pdf",
  "docx",
  "xlsx",
  "pptx",
  "odt",
  "ods",
  "odp",
  "audio",
  "video",
  "text",
  "other",
] as const;

/** See {@link FILE_KINDS}. */
export type FileKind = (typeof FILE_KINDS)[number];

/** What can be hidden in a file. */
export const HIDDEN_DETAILS = [
  /** Where it was made. */
  "location",
  /** Make and settings of the camera or phone. */
  "camera",
  /** Names of people: author, owner, who commented, who saved last. */
  "author",
  /** When it was made, changed, printed. */
  "times",
  /** The program, the system or the printer, and folders on the device. */
  "software",
  /** Title, caption, keywords, remarks that are not seen when the file is shown. */
  "description",
  /** Earlier states, traces of editing sessions, parts that were deleted. */
  "edit-history",
  /** Serial numbers and numbers that link this file to others. */
  "identifiers",
  /** A small second picture, which may show what was cut away. */
  "thumbnail",
  /** Colours of one screen or camera. */
  "color-profile",
  /** Signatures, which name the person who signed. */
  "signatures",
  /** A track of places, movements or faces beside the film. */
  "sensor-track",
  /** Something stuck to the end of the file, for example the film of a moving photo. */
  "added-data",
  "other",
] as const;

/** See {@link HIDDEN_DETAILS}. */
export type HiddenDetail = (typeof HIDDEN_DETAILS)[number];

/** What may still tell something about a person after cleaning. */
export const REMAINING_DETAILS = [
  /** Nothing could be removed: all hidden details of such a file may be in it. */
  "all-hidden-details",
  /** Noise and compression in the picture itself, by which experts can compare cameras. */
  "camera-traces",
  "voice",
  /** Names of programs within the sound or the picture data. */
  "software-traces",
  /** Texts of comments; the names beside them are gone. */
  "comments",
  /** Deleted and added text that the program still shows as a change. */
  "tracked-changes",
  /** Files within the file. They are as they were. */
  "attachments",
  /** Pictures within the file that could not be cleaned. */
  "inner-pictures",
  /** Small programs within the file. */
  "macros",
  /** Addresses of other files, which may name folders and people. */
  "links",
  /** Notes, hidden sheets, hidden slides, layers, filled-in forms. */
  "hidden-content",
  "subtitles",
  "sensor-track",
  "thumbnail",
  /** The name of the file looks like one that holds a date. */
  "file-name",
] as const;

/** See {@link REMAINING_DETAILS}. */
export type RemainingDetail = (typeof REMAINING_DETAILS)[number];

/** What was found in a file, without any value. */
export interface Examination {
  readonly kind: FileKind;
  readonly found: readonly HiddenDetail[];
  /**
   * - `can-clean`: {@link found} can be removed.
   * - `nothing-hidden`: there is nothing to remove.
   * - `cannot-clean`: nobody looked inside, or nothing can be removed.
   */
  readonly outlook: "can-clean" | "nothing-hidden" | "cannot-clean";
  /** Why nothing can be removed, if the file itself is the reason. */
  readonly problem?: FileProblemCode;
}

/** What became of a file. */
export type CleanResult =
  | {
      readonly kind: "cleaned";
      readonly file: Blob;
      /** As it was, or with another ending if the picture had to be drawn anew. */
      readonly name: string;
      readonly removed: readonly HiddenDetail[];
      readonly mayRemain: readonly RemainingDetail[];
      /** The picture was drawn anew, so that it is not as sharp as the original. */
      readonly isRedrawn: boolean;
      /** The picture was larger than this browser can draw, and has fewer pixels now. */
      readonly isSmaller: boolean;
    }
  | {
      readonly kind: "unchanged";
      readonly reason: "nothing-hidden" | "cannot-clean";
      readonly mayRemain: readonly RemainingDetail[];
    }
  | { readonly kind: "failed"; readonly code: FileProblemCode };

/**
 * Why a file was not cleaned.
 *
 * - `damaged`: its parts do not fit together.
 * - `encrypted`: a password is needed.
 * - `too-large`: it, or what is packed in it, does not fit in a cheap phone's memory.
 * - `unreadable`: the device does not give its bytes (moved, card removed, no permission).
 * - `not-loaded`: the part of the page that does it could not be fetched.
 * - `stopped`: the caller has stopped it.
 */
export const FILE_PROBLEM_CODES = [
  "damaged",
  "encrypted",
  "too-large",
  "unreadable",
  "not-loaded",
  "stopped",
] as const;

/** See {@link FILE_PROBLEM_CODES}. */
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

/** A file cannot be cleaned. `unsupported`: it is whole, but nobody here knows its make. */
export class FileProblem extends Error {
  readonly code: FileProblemCode | "unsupported";

  constructor(code: FileProblemCode | "unsupported") {
    super(`The file cannot be cleaned: ${code}`);
    this.name = "FileProblem";
    this.code = code;
  }
}
