/** JSON found inside ciphertext or under a signature: parsed strictly against a schema. */
import * as v from "valibot";
import { fromBase64url, fromHex, fromUtf8, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";

/** Encodes a value as JSON in UTF-8. */
export function encodeJson(value: unknown): Bytes {
  return utf8(JSON.stringify(value));
}

/**
 * Decodes JSON and checks it against a schema; unknown properties are refused.
 *
 * @throws {@link ProtocolError} `malformed`.
 */
export function decodeJson<S extends v.GenericSchema>(
  schema: S,
  bytes: Uint8Array,
): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw new ProtocolError("malformed", { cause });
  }
  const result = v.safeParse(schema, value);
  if (!result.success) throw new ProtocolError("malformed");
  return result.output;
}

/** Schema of bytes written as hex. */
export function hexBytes(length: number) {
  return v.pipe(
    v.string(),
    v.regex(new RegExp(`^[0-9a-f]{${String(length * 2)}}$`)),
    v.transform((text): Bytes => fromHex(text, length)),
  );
}

/** Schema of bytes written as base64url. */
export function base64Bytes(length: number) {
  return v.pipe(
    v.string(),
    v.length(Math.ceil((length * 4) / 3)),
    v.regex(/^[A-Za-z0-9_-]+$/),
    v.transform((text): Bytes => fromBase64url(text, length)),
  );
}

/** Schema of text of at most so many characters. */
export function text(most: number) {
  return v.pipe(v.string(), v.maxLength(most));
}

/** Schema of a whole number between two bounds. */
export function wholeNumber(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** Schema of a day without time, `YYYY-MM-DD`. */
export const dayText = v.pipe(v.string(), v.isoDate());

/** Schema of an object whose properties others define. Its size is bounded by what holds it. */
export const anyObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** The same with at most so many characters as JSON. */
export function smallObject(most: number) {
  return v.pipe(
    anyObject,
    v.check((object) => JSON.stringify(object).length <= most),
  );
}

/** Schema of a key id written as hex, left as text. */
export const keyIdText = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
