/** Keys of a case in the list: from the keyring, or from a wrap where the keyring has none yet. */
import type { ListedCase } from "../../../src/api/case-list.ts";
import { ProtocolError, openCaseKey, openKeyringEntry } from "../../../src/protocol/index.ts";
import type { Bytes, KeyringEntry, KnownKey } from "../../../src/protocol/index.ts";
import type { ReadMarks } from "./list-marks.ts";
import type { Session } from "./session.ts";

/** Keys and marks of a case that opens. */
export interface HeldKeys extends ReadMarks {
  /** What opens the card. */
  readonly newest: KnownKey;
  /** The newest key to which the way was verified, or that the keyring holds. */
  readonly pinned: KnownKey | undefined;
}

/**
 * Opens what a row brings. Custodians get no keyring: their envelope has a key of its own, opened
 * when it is asked for.
 *
 * @param verified - A key to which the way was verified in this session.
 * @throws {@link ProtocolError} `cannot-open`; `out-of-order` where the server counts fewer changes
 *   of keys than there were.
 */
export function openHeldKeys(
  listed: ListedCase,
  caseId: Bytes,
  verified: KnownKey | undefined,
  { vaultKey, opening, me }: Session,
): HeldKeys | undefined {
  if (me.role !== "caseworker") return undefined;
  const { keysNumber } = listed;
  const ring =
    listed.keyring === null ? undefined : openKeyringEntry(vaultKey, caseId, listed.keyring);
  const pinned = newer(verified, ring && keyIn(ring));
  if (pinned && pinned.keysNumber > keysNumber) throw new ProtocolError("out-of-order");
  const marks = ring ?? { isRead: false, messagesRead: 0, entriesRead: 0, isDeclared: false };
  if (pinned?.keysNumber === keysNumber) return { ...marks, newest: pinned, pinned };
  const { wrap, prefix } = listed;
  if (wrap === null || prefix === null) throw new ProtocolError("cannot-open");
  const newest = { key: openCaseKey(opening, wrap, prefix), keysNumber };
  return { ...marks, newest, pinned: keysNumber === 0 ? newest : pinned };
}

/** What the keyring keeps: not a key to which nobody has verified the way, if there is another. */
export function ringOf({
  newest,
  pinned,
  isRead,
  messagesRead,
  entriesRead,
  isDeclared,
}: HeldKeys): KeyringEntry {
  const { key, keysNumber } = pinned ?? newest;
  return { caseKey: key, keysNumber, isRead, messagesRead, entriesRead, isDeclared };
}

function keyIn({ caseKey, keysNumber }: KeyringEntry): KnownKey {
  return { key: caseKey, keysNumber };
}

function newer(a: KnownKey | undefined, b: KnownKey | undefined): KnownKey | undefined {
  return a && b ? (a.keysNumber >= b.keysNumber ? a : b) : (a ?? b);
}
