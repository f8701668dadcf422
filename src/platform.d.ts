/*
 * The few globals that src/protocol and src/domain may use.
 *
 * Both run in the browser, in a worker and in Node, so they are compiled without the DOM's and
 * without Node's types. Whatever is not declared here does not exist there: touching `document`,
 * `process` or `Buffer` is a type error. Add a line only for what every one of these places has.
 */

/** Encodes text as UTF-8. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

/** Decodes UTF-8, strictly when `fatal` is set. */
declare class TextDecoder {
  constructor(label?: "utf-8", options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** The platform's source of randomness. */
declare const crypto: {
  getRandomValues<T extends Uint8Array>(bytes: T): T;
  randomUUID(): string;
};
