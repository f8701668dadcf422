/** Random ids, as bytes for the protocol and as text for paths. */
import { randomUUID } from "node:crypto";
import { fromHex, toHex, UPLOAD_ID_BYTES, type Bytes } from "../../protocol/index.ts";

/** Draws a random version 4 UUID. */
export function newUuid(): Bytes {
  return fromHex(randomUUID().replaceAll("-", ""), UPLOAD_ID_BYTES);
}

/** Writes 16 bytes as a UUID. */
export function uuidText(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
