/** When cases, their identities and their mailboxes are erased, and what was done about it. */
import type { Day } from "../../domain/day.ts";
import { parseAuditEntry } from "../../protocol/blind.ts";
import type { AuditAction, Bytes } from "../../protocol/blind.ts";
import { bytesOfUuid } from "../http/text.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** Places of the parts of an entry of the audit trail, from 1 as SQL counts. */
const AUDIT_TARGET = { start: 69, length: 16 } as const;

/** The days of a case. */
export interface RetentionDays {
  readonly receivedDay: Day;
  readonly eraseDay: Day;
  readonly identityEraseDay: Day | null;
  /** None once the mailbox was erased. */
  readonly mailboxEraseDay: Day | null;
  readonly isIdentityErased: boolean;
  readonly isHeld: boolean;
}

interface RetentionRow {
  readonly receivedDay: string;
  readonly eraseDay: string;
  readonly identityEraseDay: string | null;
  readonly mailboxEraseDay: string | null;
  readonly isIdentityErased: boolean;
  readonly isHeld: boolean;
}

/** The days of a case, if it exists. */
export async function findRetention(
  store: StoreClient | Transaction,
  caseId: string,
): Promise<RetentionDays | undefined> {
  const [row] = await store.$queryRaw<RetentionRow[]>`
    SELECT received_day::text AS "receivedDay", erase_day::text AS "eraseDay",
      identity_erase_day::text AS "identityEraseDay",
      CASE WHEN mailbox_address IS NOT NULL THEN mailbox_erase_day::text END AS "mailboxEraseDay",
      length(identity) = 0 AS "isIdentityErased", is_held AS "isHeld"
    FROM "case" WHERE id = ${caseId}::uuid`;
  return row as RetentionDays | undefined;
}

/** Sets days, or whether the case is held. What is left out stays. */
export async function setRetention(
  tx: Transaction,
  caseId: string,
  set: {
    readonly eraseDay?: Day;
    readonly identityEraseDay?: Day;
    readonly isHeld?: boolean;
  },
): Promise<void> {
  const { eraseDay, identityEraseDay, isHeld } = set;
  await tx.case.update({
    where: { id: caseId },
    data: {
      ...(eraseDay && { eraseDay: dateOf(eraseDay) }),
      ...(identityEraseDay && { identityEraseDay: dateOf(identityEraseDay) }),
      ...(isHeld !== undefined && { isHeld }),
    },
    select: { id: true },
  });
}

/** An act that the audit trail tells of a case. */
export interface CaseAct {
  readonly action: AuditAction;
  readonly actor: Bytes;
  readonly day: string;
}

/** Acts on a case from a day on, the oldest first. */
export async function listCaseActs(
  store: StoreClient | Transaction,
  caseId: string,
  firstDay: Day,
): Promise<CaseAct[]> {
  const rows = await store.$queryRaw<{ bytes: Bytes }[]>`
    SELECT bytes FROM audit_entry
    WHERE day >= ${firstDay}::date
      AND substring(bytes FROM ${AUDIT_TARGET.start}::int FOR ${AUDIT_TARGET.length}::int)
        = ${bytesOfUuid(caseId)}
    ORDER BY sequence`;
  return rows.map(({ bytes }) => parseAuditEntry(new Uint8Array(bytes)));
}

/**
 * Erases an identity: envelope, wraps, and what was handed over of it. The rest of the case stays.
 *
 * @returns Whether there was one.
 */
export async function eraseIdentityRows(tx: Transaction, caseId: string): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE "case" SET identity = ''::bytea WHERE id = ${caseId}::uuid AND length(identity) > 0`;
  await tx.caseRecipient.deleteMany({ where: { caseId, envelope: "identity" } });
  await tx.identityRecord.updateMany({
    where: { caseId, kind: "grant" },
    data: { bytes: null },
  });
  return changed > 0;
}

/**
 * Erases a mailbox: nobody finds it, and its letters are gone. Its two public keys stay, because
 * changes of keys are still addressed to it.
 */
export async function eraseMailboxRows(tx: Transaction, caseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "case" SET mailbox_address = NULL, mailbox_note = ''::bytea WHERE id = ${caseId}::uuid`;
  await tx.$executeRaw`UPDATE reply SET bytes = ''::bytea WHERE case_id = ${caseId}::uuid`;
}

/** Moves the day of a mailbox that was opened; writes nothing where it is that day already. */
export async function setMailboxDay(store: StoreClient, caseId: string, day: Day): Promise<void> {
  await store.$executeRaw`
    UPDATE "case" SET mailbox_erase_day = ${day}::date
    WHERE id = ${caseId}::uuid AND mailbox_erase_day <> ${day}::date`;
}

/** What has come to its day. */
export type DueItem = "case" | "identity" | "mailbox";

/**
 * Cases of which something is due. A case is never due while it is held, nor before it was opened
 * long enough ago: a case that nobody has read does not expire.
 *
 * @param openedBy - The first word to the mailbox must have been sent on this day or before.
 */
export async function findDue(
  store: StoreClient | Transaction,
  item: DueItem,
  today: Day,
  openedBy: Day,
): Promise<string[]> {
  const rows = await dueRows(store, item, today, openedBy);
  return rows.map(({ id }) => id);
}

function dueRows(
  store: StoreClient | Transaction,
  item: DueItem,
  today: Day,
  openedBy: Day,
): Promise<{ id: string }[]> {
  switch (item) {
    case "case":
      return store.$queryRaw`
        SELECT id FROM "case" AS c WHERE erase_day <= ${today}::date AND NOT is_held
          AND EXISTS (SELECT FROM reply
            WHERE case_id = c.id AND sent_day <= ${openedBy}::date)`;
    case "identity":
      return store.$queryRaw`
        SELECT id FROM "case" WHERE identity_erase_day <= ${today}::date AND NOT is_held
          AND length(identity) > 0`;
    case "mailbox":
      return store.$queryRaw`
        SELECT id FROM "case" WHERE mailbox_erase_day <= ${today}::date AND NOT is_held
          AND mailbox_address IS NOT NULL`;
  }
}

/** Whether something of a locked case is due still. */
export async function isStillDue(
  tx: Transaction,
  caseId: string,
  item: DueItem,
  today: Day,
): Promise<boolean> {
  const days = await findRetention(tx, caseId);
  if (!days || days.isHeld) return false;
  const { eraseDay, identityEraseDay, mailboxEraseDay } = days;
  const day = { case: eraseDay, identity: identityEraseDay, mailbox: mailboxEraseDay }[item];
  return day !== null && day <= today && !(item === "identity" && days.isIdentityErased);
}

/** Cases that are erased on a day, and cases of another day that nobody has opened. */
export async function findToMention(
  store: StoreClient,
  { eraseDay, receivedDay }: { readonly eraseDay: Day; readonly receivedDay: Day },
): Promise<string[]> {
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT id FROM "case" AS c
    WHERE (erase_day = ${eraseDay}::date AND NOT is_held)
      OR (received_day = ${receivedDay}::date
        AND NOT EXISTS (SELECT FROM reply WHERE case_id = c.id))`;
  return rows.map(({ id }) => id);
}
