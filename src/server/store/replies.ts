/** Sealed replies to complainants, numbered within their case. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** A reply as it waits in the mailbox. */
export interface StoredReply {
  readonly sequence: number;
  readonly bytes: Bytes;
}

/** How many replies a case has. */
export async function countReplies(
  store: StoreClient | Transaction,
  caseId: string,
): Promise<number> {
  return store.reply.count({ where: { caseId } });
}

/** The bytes of one reply. */
export async function findReply(
  tx: Transaction,
  caseId: string,
  sequence: number,
): Promise<Bytes | undefined> {
  const where = { caseId_sequence: { caseId, sequence } };
  return (await tx.reply.findUnique({ where }))?.bytes;
}

/** The newest replies, newest first, that are older than one. */
export async function listNewestReplies(
  store: StoreClient,
  caseId: string,
  before: number | undefined,
  most: number,
): Promise<StoredReply[]> {
  return store.reply.findMany({
    where: { caseId, ...(before !== undefined && { sequence: { lt: before } }) },
    orderBy: { sequence: "desc" },
    take: most,
    select: { sequence: true, bytes: true },
  });
}

/** A reply as its case's readers see it. */
export interface ListedReply {
  readonly sequence: number;
  readonly sentDay: Day;
  /** Bytes of what a custodian has written. */
  readonly notice: Bytes | null;
}

/** Length of what stands before the author in a signed envelope. */
const BEFORE_AUTHOR_BYTES = 4 + 1 + 1 + 16 + 4;

/**
 * Numbers and days of a case's replies, in order.
 *
 * @param custodians - Key ids; what they have signed is given whole, so that readers of the case
 *   see that nobody else has told the person something without a copy.
 */
export async function listReplyDays(
  store: StoreClient,
  caseId: string,
  custodians: readonly Bytes[],
): Promise<ListedReply[]> {
  return store.$queryRaw<ListedReply[]>`
    SELECT sequence, sent_day::text AS "sentDay",
      CASE WHEN substring(bytes FROM ${BEFORE_AUTHOR_BYTES + 1}::int FOR 16)
        = ANY(${[...custodians]}::bytea[]) THEN bytes END AS notice
    FROM reply WHERE case_id = ${caseId}::uuid ORDER BY sequence`;
}

/** Adds a reply. */
export async function addReply(
  tx: Transaction,
  reply: StoredReply & { readonly caseId: string; readonly sentDay: Day },
): Promise<void> {
  const sentDay = dateOf(reply.sentDay);
  await tx.reply.create({ data: { ...reply, sentDay }, select: { sequence: true } });
}
