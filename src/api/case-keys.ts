/** What a desk sends and gets to change who can read cases. */
import Type from "typebox";
import type { Static } from "typebox";
import { Card, ENTRY_BYTES, SHORT_ENTRY_BYTES } from "./desk.ts";
import { AuditEntry } from "./audit.ts";
import { BytesUpTo, Exact, FixedBytes } from "./fields.ts";

/** A change of a case's keys and all that goes with it, stored as one or not at all. */
export const KeysWrite = Exact({
  keys: BytesUpTo(ENTRY_BYTES),
  /** Public half of the new key's pair. */
  caseEncryptionKey: FixedBytes(1216),
  /** Says in the history what was changed. */
  entry: BytesUpTo(SHORT_ENTRY_BYTES),
  card: Card,
  /** Names the new pair to the mailbox. */
  reply: BytesUpTo(SHORT_ENTRY_BYTES),
  /** So many messages the author knows of; the pair before was for these. */
  messageCount: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  audit: AuditEntry,
});
export type KeysWrite = Static<typeof KeysWrite>;

/** Cases of which somebody knows the key who is suspended. */
export interface ExposedCases {
  readonly caseIds: readonly string[];
}
