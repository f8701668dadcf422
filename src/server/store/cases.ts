/** Cases: sealed reports, who holds a key to them, and how they end. */
import type { Day } from "../../domain/day.ts";
import type { Bytes, SealedWrap } from "../../protocol/blind.ts";
import type { Envelope, Seat } from "../state/change-feed.ts";
import type { StoreClient } from "./client.ts";
import { dayFrom } from "./days.ts";
import { hexOf } from "../http/text.ts";
import { TakenError } from "./transaction.ts";
import type { Transaction } from "./transaction.ts";

/** A case as it arrives. */
export interface NewCase {
  readonly id: string;
  readonly receivedDay: Day;
  readonly eraseDay: Day;
  readonly mailboxEraseDay: Day;
  readonly mailboxAddress: Bytes;
  readonly mailboxSigningKey: Bytes;
  readonly mailboxEncryptionKey: Bytes;
  readonly caseEncryptionKey: Bytes;
  readonly mailboxNote: Bytes;
  readonly report: Bytes;
  readonly identity: Bytes;
  readonly summary: Bytes;
  readonly submissionHash: Bytes;
  readonly reportWraps: readonly SealedWrap[];
  readonly identityWraps: readonly SealedWrap[];
}

/** What tells a retry of a submission from another one. */
export interface KnownSubmission {
  readonly id: string;
  readonly submissionHash: Bytes;
  readonly receivedDay: Day;
}

/**
 * Adds a case with its wraps, in one statement: this is what a flood of reports asks for, and
 * through the client's own functions it takes nearly twice the computing.
 *
 * @throws {@link TakenError} if its id or its mailbox exists.
 */
export async function addCase(tx: Transaction, added: NewCase): Promise<void> {
  const { reportWraps, identityWraps } = added;
  const wraps = [...reportWraps, ...identityWraps];
  const envelopes = wraps.map((_, place) => (place < reportWraps.length ? "report" : "identity"));
  const rows = await tx.$executeRaw`
    WITH added AS (
      INSERT INTO "case" (id, received_day, erase_day, mailbox_erase_day, mailbox_address, mailbox_signing_key,
        mailbox_encryption_key, case_encryption_key, mailbox_note, report, identity, summary,
        submission_hash)
      VALUES (${added.id}::uuid, ${added.receivedDay}::date, ${added.eraseDay}::date,
        ${added.mailboxEraseDay}::date, ${added.mailboxAddress}, ${added.mailboxSigningKey}, ${added.mailboxEncryptionKey},
        ${added.caseEncryptionKey}, ${added.mailboxNote}, ${added.report}, ${added.identity},
        ${added.summary}, ${added.submissionHash})
      ON CONFLICT DO NOTHING
      RETURNING id
    )
    INSERT INTO case_recipient (case_id, envelope, member_key_id, wrap)
    SELECT added.id, wraps.envelope, wraps.member_key_id, wraps.wrap
    FROM added, unnest(${envelopes}::text[], ${wraps.map(({ keyId }) => keyId)}::bytea[],
      ${wraps.map(({ bytes }) => bytes)}::bytea[]) AS wraps (envelope, member_key_id, wrap)`;
  // Every case has recipients: the recovery key is always one.
  if (rows === 0) throw new TakenError();
}

/** Cases that have this id or this mailbox: none, one, or two in a muddle. */
export async function findSubmissions(
  store: StoreClient,
  id: string,
  mailboxAddress: Bytes,
): Promise<KnownSubmission[]> {
  const rows = await store.case.findMany({
    where: { OR: [{ id }, { mailboxAddress }] },
    select: { id: true, submissionHash: true, receivedDay: true },
  });
  return rows.map((row) => ({ ...row, receivedDay: dayFrom(row.receivedDay) }));
}

/** A member's place among the recipients. */
export interface Holder {
  readonly envelope: "report" | "identity";
  readonly keyId: Bytes;
}

/** Whether a member holds a key to a case. */
export async function isHolder(
  store: StoreClient | Transaction,
  caseId: string,
  { envelope, keyId }: Holder,
): Promise<boolean> {
  const where = { caseId, envelope, memberKeyId: keyId };
  return (await store.caseRecipient.count({ where })) > 0;
}

/**
 * Everybody who holds a key to a case and may hear of it. Custodians hear of what concerns the
 * identity only, and nothing of how a case goes on.
 */
export async function seatsOf(
  store: StoreClient | Transaction,
  caseId: string,
  envelope: Envelope = "report",
): Promise<Seat[]> {
  const rows = await store.caseRecipient.findMany({
    where: { caseId, envelope },
    select: { memberKeyId: true },
  });
  return rows.map(({ memberKeyId }): Seat => `${envelope}:${hexOf(memberKeyId)}`);
}

/** Holds a case against everybody else until the transaction ends. Whether it exists. */
export async function lockCase(tx: Transaction, caseId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** Replaces the card of a case that is locked. */
export async function setCard(tx: Transaction, caseId: string, card: Bytes): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { card }, select: { id: true } });
}

/** What an erased case leaves to be done. */
export interface ErasedCase {
  readonly seats: readonly Seat[];
  readonly uploadIds: readonly string[];
}

/** Erases a case and everything that hangs on it. Its files are the caller's, after the commit. */
export async function eraseCaseRows(
  tx: Transaction,
  caseId: string,
): Promise<ErasedCase | undefined> {
  if (!(await lockCase(tx, caseId))) return undefined;
  const seats = [...(await seatsOf(tx, caseId)), ...(await seatsOf(tx, caseId, "identity"))];
  const uploads = await tx.upload.findMany({ where: { caseId }, select: { id: true } });
  await tx.case.delete({ where: { id: caseId }, select: { id: true } });
  return { seats, uploadIds: uploads.map(({ id }) => id) };
}
