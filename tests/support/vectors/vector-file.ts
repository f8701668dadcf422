/** What the files in `tests/vectors/` look like, and how they are written. */
import { toHex } from "../../../src/protocol/index.ts";
import type { ProtocolErrorCode } from "../../../src/protocol/index.ts";
import { refusalOf } from "../protocol/refusal.ts";

/** Something that JSON carries; bytes are written as hex. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly Value[]
  | { readonly [name: string]: Value };

/** Named inputs. */
export type Inputs = Readonly<Record<string, Value>>;

/** A change to the output before it is read. */
export type Change =
  | { readonly at: number; readonly xor: number }
  | { readonly at: number; readonly bytes: Uint8Array }
  | { readonly cutTo: number }
  | { readonly append: Uint8Array };

/** Fixed inputs and what must follow from them. */
export interface Vector {
  readonly comment: string;
  readonly inputs: Inputs;
  readonly output: Value;
  /** What the output opens to, where that is not one of the inputs. */
  readonly opened?: Value;
  readonly refused?: readonly Refused[];
}

/** Something that must be refused, and the code. */
export interface Refused {
  readonly comment: string;
  /** Applied to the output; left out where only inputs differ. */
  readonly change?: Change;
  /** Inputs that differ. */
  readonly inputs?: Inputs;
  readonly code: ProtocolErrorCode;
}

/** One file. */
export interface VectorFile {
  readonly comment: string;
  /** Heading in docs/protocol.md. */
  readonly spec: string;
  readonly vectors: readonly Vector[];
}

/** Applies a change to a copy. */
export function changed(bytes: Uint8Array, change: Change | undefined): Uint8Array<ArrayBuffer> {
  if (!change) return new Uint8Array(bytes);
  if ("cutTo" in change) return new Uint8Array(bytes.subarray(0, change.cutTo));
  if ("append" in change) return Uint8Array.of(...bytes, ...change.append);
  const copy = new Uint8Array(bytes);
  if ("bytes" in change) copy.set(change.bytes, change.at);
  else copy[change.at] = (copy[change.at] ?? 0) ^ change.xor;
  return copy;
}

/**
 * Writes down that something is refused, having seen that it is.
 *
 * @param read - Reads the bytes; they come changed already.
 */
export function refused(
  output: Uint8Array,
  read: (bytes: Uint8Array<ArrayBuffer>) => unknown,
  code: ProtocolErrorCode,
  comment: string,
  how: { readonly change?: Change; readonly inputs?: Inputs },
): Refused {
  const found = refusalOf(() => read(changed(output, how.change)));
  if (found !== code) throw new Error(`${comment}: expected ${code}, found ${found}`);
  return { comment, ...how, code };
}

/** Writes a file's text. */
export function writeVectors(file: VectorFile): string {
  const asJson = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? toHex(value) : value;
  return `${JSON.stringify(file, asJson, 2)}\n`;
}
