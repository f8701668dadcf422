/** Bytes in JSON, and ids, in the spellings of `src/api/fields.ts`. Native, so fast in bulk. */
import { ProtocolError } from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";

/** Writes bytes as base64url without padding. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64url");
}

/**
 * Reads base64url without padding, in its one canonical spelling.
 *
 * @param length - Expected number of bytes; any if left out.
 * @throws {@link ProtocolError} `malformed`.
 */
export function bytesOf(text: string, length?: number): Bytes {
  const bytes = Buffer.from(text, "base64url");
  const isRight = length === undefined || bytes.length === length;
  if (!isRight || bytes.toString("base64url") !== text) throw new ProtocolError("malformed");
  return new Uint8Array(bytes);
}

/** Lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

/** The 16 bytes of a UUID that was checked already. */
export function bytesOfUuid(uuid: string): Bytes {
  return new Uint8Array(Buffer.from(uuid.replaceAll("-", ""), "hex"));
}

/** Writes 16 bytes as a UUID. */
export function uuidOf(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
