/** How tests speak of refusals: by their code, never by their text. */
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { ProtocolErrorCode } from "../../../src/protocol/index.ts";

/**
 * The code with which something is refused, or `none`. Any other error is a bug and passes on.
 */
export function refusalOf(act: () => unknown): ProtocolErrorCode | "none" {
  try {
    act();
  } catch (error) {
    if (error instanceof ProtocolError) return error.code;
    throw error;
  }
  return "none";
}

/** As {@link refusalOf}, for what takes time. */
export async function refusalOfAsync(
  act: () => Promise<unknown>,
): Promise<ProtocolErrorCode | "none"> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ProtocolError) return error.code;
    throw error;
  }
  return "none";
}

/** A copy with one bit turned over. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** A copy with more bytes at its end. */
export function extended(bytes: Uint8Array, by = 1): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length + by);
  longer.set(bytes);
  return longer;
}

/**
 * Every single-byte change of the first bytes and some of the rest, cuts, and extensions.
 *
 * @param dense - How many bytes from the start are changed one by one.
 */
export function* damages(
  bytes: Uint8Array,
  dense: number,
): Generator<{ readonly what: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const stride = Math.max(1, Math.floor(bytes.length / 40));
  for (let at = 0; at < bytes.length; at += at < dense ? 1 : stride) {
    yield { what: `byte ${at} changed`, bytes: flipped(bytes, at) };
  }
  yield { what: "last byte changed", bytes: flipped(bytes, bytes.length - 1) };
  for (const length of [0, 1, 4, 5, Math.floor(bytes.length / 2), bytes.length - 1]) {
    yield { what: `cut to ${length}`, bytes: new Uint8Array(bytes.subarray(0, length)) };
  }
  yield { what: "a byte added", bytes: extended(bytes) };
}
