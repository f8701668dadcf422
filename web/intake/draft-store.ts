/**
 * The only place of the pages that writes to the browser's storage. It holds one draft, sealed under
 * words that only the person has, and only if they asked for it (docs/protocol.md, "Draft").
 */
import { parseDay, systemClock, today } from "../../src/domain/day.ts";
import { fromBase64url, fromUtf8, toBase64url } from "../../src/protocol/bytes.ts";
import type { Bytes } from "../../src/protocol/bytes.ts";
import { DRAFT_BYTES } from "../../src/protocol/constants.ts";
import { DRAFT_NAME, deleteDraft } from "./delete-draft.ts";

/** Where the last day stands in a draft. */
const DAY_START = 5;
const DAY_END = 15;

/** Keeps a draft in place of any earlier one; tells whether the browser lets it. */
export function storeDraft(bytes: Bytes): boolean {
  try {
    localStorage.setItem(DRAFT_NAME, toBase64url(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The draft that is there, if there is one. One whose last day has come is deleted instead. */
export function storedDraft(): Bytes | undefined {
  try {
    const text = localStorage.getItem(DRAFT_NAME);
    if (text === null) return undefined;
    const bytes = fromBase64url(text, DRAFT_BYTES);
    const lastDay = parseDay(fromUtf8(bytes.subarray(DAY_START, DAY_END)));
    if (lastDay !== undefined && today(systemClock) < lastDay) return bytes;
  } catch {
    // No storage, or nothing that a draft could be.
  }
  deleteDraft();
  return undefined;
}
