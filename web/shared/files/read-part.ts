/** Reads a chosen file in parts: a film of two gigabytes never stands in memory. */
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";

/** Asking the device costs more than giving the bytes, so that it is asked for so many at once. */
const READ_BYTES = 1024 * 1024;

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

/**
 * Gives what reads a file from its start to its end, in parts that may be small. The bytes are
 * shared: they must not be changed.
 */
export function inOrder(file: Blob): (start: number, end: number) => Promise<Bytes> {
  let [held, heldStart]: [Bytes, number] = [new Uint8Array(0), 0];
  return async (start, end) => {
    if (start < heldStart || end > heldStart + held.length) {
      held = await readPart(file, start, Math.max(end, start + READ_BYTES));
      heldStart = start;
    }
    return held.subarray(start - heldStart, end - heldStart);
  };
}
