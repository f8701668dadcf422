/** Why there is no demo, for the person who asked for one. */

const SENTENCES = {
  "not-a-demo":
    "Records of a real organisation, or of something else, are here. The demo needs a folder of" +
    " its own: set KIN_DATA to another one",
  unfinished:
    "The demo here was interrupted before it was finished. Delete this folder and try again",
  "number-wrong": "Say how many cases as a whole number from 0 to 100000, for example",
  "port-wrong": "Say the port as a number from 0 to 65535, for example",
  "option-unknown": "The demo knows two options",
} as const satisfies Readonly<Record<string, string>>;

/** What can keep the demo from being made. */
export type DemoErrorCode = keyof typeof SENTENCES;

/** A demo that cannot be made. Its message is one line. */
export class DemoError extends Error {
  override readonly name = "DemoError";
  readonly code: DemoErrorCode;

  /** @param detail - What it concerns: a folder, or how to say it. */
  constructor(code: DemoErrorCode, detail: string, options?: ErrorOptions) {
    super(`${SENTENCES[code]}: ${detail}`, options);
    this.code = code;
  }
}
