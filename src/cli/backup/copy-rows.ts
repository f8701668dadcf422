/**
 * Leaves rows out of what `COPY … (FORMAT binary)` gives, while it passes by: so that what was
 * erased since a backup never gets into the database that is restored, nor into its files.
 *
 * ```text
 * signature 11, flags 4, length of extension 4 (and the extension)
 * rows            fields u16, each: length i32 (-1 for null), bytes
 * end             65535 in place of the number of fields
 * ```
 */
import { concat } from "../../protocol/bytes.ts";
import { BackupError } from "./backup-error.ts";

const HEAD_BYTES = 19;
const END_MARK = 0xffff;
const END_BYTES = 2;
const FIELDS_BYTES = 2;
const LENGTH_BYTES = 4;

/** The fields of a row, in the order of the columns; `undefined` for null. */
export type Row = readonly (Uint8Array | undefined)[];

/**
 * Passes on what `isKept` says yes to.
 *
 * @throws {@link BackupError} `damaged` if it ends in the middle of a row.
 */
export async function* keepRows(
  chunks: AsyncIterable<Uint8Array>,
  isKept: (row: Row) => boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  let buffer: Uint8Array = new Uint8Array(0);
  let isHeadPassed = false;
  for await (const chunk of chunks) {
    buffer = buffer.length === 0 ? chunk : concat(buffer, chunk);
    let at = 0;
    const kept: Uint8Array[] = [];
    if (!isHeadPassed) {
      if (buffer.length < HEAD_BYTES) continue;
      at = HEAD_BYTES + viewOf(buffer).getUint32(HEAD_BYTES - LENGTH_BYTES);
      if (buffer.length < at) continue;
      kept.push(buffer.subarray(0, at));
      isHeadPassed = true;
    }
    for (;;) {
      const found = rowAt(buffer, at);
      if (!found) break;
      if (found.row === undefined || isKept(found.row)) kept.push(buffer.subarray(at, found.end));
      at = found.end;
    }
    buffer = buffer.subarray(at);
    if (kept.length > 0) yield concat(...kept);
  }
  if (!isHeadPassed || buffer.length > 0) throw new BackupError("damaged");
}

/** The row that begins at a place, or the end mark, or nothing if not all of it is there yet. */
function rowAt(
  bytes: Uint8Array,
  start: number,
): { readonly row: Row | undefined; readonly end: number } | undefined {
  const view = viewOf(bytes);
  if (bytes.length < start + FIELDS_BYTES) return undefined;
  const count = view.getUint16(start);
  if (count === END_MARK) return { row: undefined, end: start + END_BYTES };
  const row: (Uint8Array | undefined)[] = [];
  let at = start + FIELDS_BYTES;
  for (let field = 0; field < count; field++) {
    if (bytes.length < at + LENGTH_BYTES) return undefined;
    const length = view.getInt32(at);
    at += LENGTH_BYTES;
    row.push(length < 0 ? undefined : bytes.subarray(at, at + length));
    at += Math.max(0, length);
    if (bytes.length < at) return undefined;
  }
  return { row, end: at };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
