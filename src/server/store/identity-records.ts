/** What was written about identities, numbered within each case. */
import type { IdentityRecordKind } from "../../api/identity.ts";
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf, dayFrom } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** A record as stored. */
export interface StoredIdentityRecord {
  readonly sequence: number;
  readonly kind: IdentityRecordKind;
  readonly authorKeyId: Bytes;
  readonly day: Day;
  readonly about: number | null;
  readonly lastDay: Day | null;
  /** None where a grant has ended. */
  readonly bytes: Bytes | null;
}

/** A record with its case. */
export interface NewIdentityRecord extends StoredIdentityRecord {
  readonly caseId: string;
}

/** The records of some cases, in order. */
export async function listIdentityRecords(
  store: StoreClient | Transaction,
  caseIds: readonly string[],
): Promise<NewIdentityRecord[]> {
  const rows = await store.identityRecord.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ caseId: "asc" }, { sequence: "asc" }],
  });
  return rows.map(({ kind, day, lastDay, ...row }) => ({
    ...row,
    kind: kind as IdentityRecordKind,
    day: dayFrom(day),
    lastDay: lastDay && dayFrom(lastDay),
  }));
}

/** Cases of a custodian's about whose identity something was written. */
export async function listAskedCases(store: StoreClient, custodian: Bytes): Promise<string[]> {
  const rows = await store.case.findMany({
    where: {
      identities: { some: {} },
      recipients: { some: { envelope: "identity", memberKeyId: custodian } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Who holds a key to the identity of each of some cases, by case. */
export async function listIdentityHolders(
  store: StoreClient | Transaction,
  caseIds: readonly string[],
): Promise<Map<string, Bytes[]>> {
  const rows = await store.caseRecipient.findMany({
    where: { caseId: { in: [...caseIds] }, envelope: "identity" },
    select: { caseId: true, memberKeyId: true },
  });
  const holders = new Map<string, Bytes[]>(caseIds.map((id) => [id, []]));
  for (const { caseId, memberKeyId } of rows) holders.get(caseId)?.push(memberKeyId);
  return holders;
}

/** Adds a record to a case that is locked. */
export async function addIdentityRecord(tx: Transaction, added: NewIdentityRecord): Promise<void> {
  const day = dateOf(added.day);
  const lastDay = added.lastDay && dateOf(added.lastDay);
  await tx.identityRecord.create({
    data: { ...added, day, lastDay },
    select: { sequence: true },
  });
}

/** The identity envelope of a case. */
export async function findIdentity(tx: Transaction, caseId: string): Promise<Bytes | undefined> {
  const row = await tx.case.findUnique({ where: { id: caseId }, select: { identity: true } });
  return row?.identity;
}

/** Erases one grant, today. */
export async function endGrant(
  tx: Transaction,
  caseId: string,
  sequence: number,
  today: Day,
): Promise<void> {
  await tx.identityRecord.update({
    where: { caseId_sequence: { caseId, sequence } },
    data: { bytes: null, lastDay: dateOf(today) },
    select: { sequence: true },
  });
}

/** Erases the grants of members who can read a case no longer, today. */
export async function endGrantsOfOthers(
  tx: Transaction,
  caseId: string,
  readers: readonly Bytes[],
  today: Day,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE identity_record AS ended SET bytes = NULL, last_day = ${today}::date
    FROM identity_record AS request
    WHERE ended.case_id = ${caseId}::uuid AND ended.kind = 'grant' AND ended.bytes IS NOT NULL
      AND request.case_id = ended.case_id AND request.sequence = ended.about
      AND NOT request.author_key_id = ANY(${[...readers]}::bytea[])`;
}

/** Erases the grants of suspended members, in all cases, today. */
export async function endGrantsOf(
  tx: Transaction,
  members: readonly Bytes[],
  today: Day,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE identity_record AS ended SET bytes = NULL, last_day = ${today}::date
    FROM identity_record AS request
    WHERE ended.kind = 'grant' AND ended.bytes IS NOT NULL
      AND request.case_id = ended.case_id AND request.sequence = ended.about
      AND request.author_key_id = ANY(${[...members]}::bytea[])`;
}

/** Erases grants whose last day is over. */
export async function eraseEndedGrants(tx: Transaction, today: Day): Promise<void> {
  await tx.identityRecord.updateMany({
    where: { kind: "grant", lastDay: { lt: dateOf(today) }, bytes: { not: null } },
    data: { bytes: null },
  });
}

/** Custodians who can still review an opening that nobody has reviewed. */
export async function findReviewers(store: StoreClient): Promise<Bytes[]> {
  const rows = await store.$queryRaw<{ keyId: Bytes }[]>`
    SELECT DISTINCT r.member_key_id AS "keyId"
    FROM identity_record AS opening
    JOIN case_recipient AS r ON r.case_id = opening.case_id AND r.envelope = 'identity'
    JOIN member AS m ON m.key_id = r.member_key_id AND m.status = 'active'
    WHERE opening.kind = 'opening' AND r.member_key_id <> opening.author_key_id
      AND NOT EXISTS (
        SELECT FROM identity_record AS review
        WHERE review.case_id = opening.case_id AND review.about = opening.sequence
      )`;
  return rows.map(({ keyId }) => keyId);
}
