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

/** The platform's source of randomness and its own, native cryptography. */
declare const crypto: {
  getRandomValues<T extends Uint8Array>(bytes: T): T;
  randomUUID(): string;
  readonly subtle: {
    importKey(
      format: "raw",
      key: Uint8Array<ArrayBuffer>,
      algorithm: string,
      extractable: false,
      usages: readonly string[],
    ): Promise<PlatformKey>;
    deriveBits(
      algorithm: {
        readonly name: "PBKDF2";
        readonly hash: string;
        readonly salt: Uint8Array<ArrayBuffer>;
        readonly iterations: number;
      },
      key: PlatformKey,
      bits: number,
    ): Promise<ArrayBuffer>;
  };
};

/** A key that WebCrypto holds. */
interface PlatformKey {
  readonly type: string;
}
