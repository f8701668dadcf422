/**
 * The desk's list of cases as it travels: parts, each some cases, with what is sealed as it is.
 * Ten thousand cases are some thirteen megabytes; as JSON with base64url they were twenty-one, and
 * neither side could begin before the other had ended.
 *
 * ```text
 * part       u32   bytes of JSON
 *            u32   sealed bytes
 *            JSON, in UTF-8
 *            sealed bytes
 * ```
 *
 * The first part is a {@link ListHead} and holds nothing sealed. The others are rows of JSON, each
 * with the sizes of its sealed fields, which follow one another in the order of {@link SealedFields}.
 * A part of nothing is the last: without it the list was cut.
 */

import type { RetentionShown } from "./retention.ts";

/** What comes first. */
export interface ListHead {
  readonly epoch: string;
  readonly revision: number;
  /** So many cases follow; fewer, where some are erased meanwhile. */
  readonly count: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What is sealed of a case in the list, in the order in which it travels. */
export interface SealedFields {
  /** First 58 bytes of what the wrap is bound to: report, newest change of keys, or identity. */
  readonly prefix: Bytes | null;
  /**
   * The member's wrap, 1184 bytes. Both are left out where a keyring entry stands and the keys
   * were never changed.
   */
  readonly wrap: Bytes | null;
  /** 104 bytes. */
  readonly keyring: Bytes | null;
  /** 1064 bytes. Left out where a card stands, and for custodians, who cannot open it. */
  readonly summary: Bytes | null;
  /** None before the first entry. Left out for custodians. */
  readonly card: Bytes | null;
}

/** What the server knows of a case in the list. */
export interface ListedFacts extends RetentionShown {
  readonly id: string;
  readonly receivedDay: string;
  /** So many times the case's keys have changed. */
  readonly keysNumber: number;
  readonly messageCount: number;
  readonly replyCount: number;
  readonly entryCount: number;
  readonly fileCount: number;
}

/** A case in the list. */
export interface ListedCase extends ListedFacts, SealedFields {}

/** A row as JSON; `null` where a field is left out. */
export interface ListedRow extends ListedFacts {
  readonly sizes: readonly (number | null)[];
}

/** A part, taken apart. */
export interface ListPart {
  /** Empty in the last. */
  readonly json: string;
  readonly sealed: Bytes;
}

const NUMBER_BYTES = 4;
/** Both numbers. */
export const PART_HEAD_BYTES = 2 * NUMBER_BYTES;

/** Puts a part together. */
export function writePart(json: string, sealed: Uint8Array): Bytes {
  const text = new TextEncoder().encode(json);
  const part = new Uint8Array(PART_HEAD_BYTES + text.length + sealed.length);
  const view = new DataView(part.buffer);
  view.setUint32(0, text.length);
  view.setUint32(NUMBER_BYTES, sealed.length);
  part.set(text, PART_HEAD_BYTES);
  part.set(sealed, PART_HEAD_BYTES + text.length);
  return part;
}

/** The part that ends a list. */
export const LAST_PART: Bytes = writePart("", new Uint8Array(0));

/** So many bytes the part has that begins with these, which are its head at least. */
export function partBytes(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, PART_HEAD_BYTES);
  return PART_HEAD_BYTES + view.getUint32(0) + view.getUint32(NUMBER_BYTES);
}

/** Takes a whole part apart. */
export function readPart(bytes: Bytes): ListPart {
  const view = new DataView(bytes.buffer, bytes.byteOffset, PART_HEAD_BYTES);
  const sealedAt = PART_HEAD_BYTES + view.getUint32(0);
  const json = new TextDecoder().decode(bytes.subarray(PART_HEAD_BYTES, sealedAt));
  return { json, sealed: bytes.subarray(sealedAt) };
}

/** Gives each row of a part what is sealed of it. */
export function joinRows(rows: readonly ListedRow[], sealed: Bytes): ListedCase[] {
  let at = 0;
  const take = (size: number | null | undefined): Bytes | null => {
    if (typeof size !== "number") return null;
    at += size;
    return sealed.subarray(at - size, at);
  };
  return rows.map(({ sizes: [prefix, wrap, keyring, summary, card], ...facts }) => ({
    ...facts,
    prefix: take(prefix),
    wrap: take(wrap),
    keyring: take(keyring),
    summary: take(summary),
    card: take(card),
  }));
}
