/** Random ids of cases and uploads: 16 bytes in sealed objects, UUID text in addresses. */
import { fromHex, toHex } from "../../src/protocol/bytes.ts";
import type { Bytes } from "../../src/protocol/bytes.ts";

const UUID_BYTES = 16;

/** Draws a random version 4 UUID, as 16 bytes. */
export function newUuid(): Bytes {
  return fromHex(crypto.randomUUID().replaceAll("-", ""), UUID_BYTES);
}

/** Writes 16 bytes as a UUID with hyphens. */
export function uuidText(id: Uint8Array): string {
  return toHex(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Reads a UUID with hyphens.
 *
 * @throws {@link ProtocolError} `malformed`.
 */
export function uuidBytes(text: string): Bytes {
  return fromHex(text.replaceAll("-", ""), UUID_BYTES);
}
