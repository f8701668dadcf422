/** Reads a chosen file in parts: a film of two gigabytes never stands in memory. */
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";

/**
 * The bytes from `start` to `end`.
 *
 * @throws {@link ProtocolError} `malformed` if the device does not give them any more.
 */
export async function readPart(file: Blob, start: number, end: number): Promise<Bytes> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new ProtocolError("malformed", { cause });
  }
}
