/** Sealed replies to complainants, numbered within their case. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf, dayFrom } from "./days.ts";
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

/** Numbers and days of a case's replies, in order. */
export async function listReplyDays(
  store: StoreClient,
  caseId: string,
): Promise<{ readonly sequence: number; readonly sentDay: Day }[]> {
  const rows = await store.reply.findMany({
    where: { caseId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, sentDay: true },
  });
  return rows.map(({ sequence, sentDay }) => ({ sequence, sentDay: dayFrom(sentDay) }));
}

/** Adds a reply. */
export async function addReply(
  tx: Transaction,
  reply: StoredReply & { readonly caseId: string; readonly sentDay: Day },
): Promise<void> {
  const sentDay = dateOf(reply.sentDay);
  await tx.reply.create({ data: { ...reply, sentDay }, select: { sequence: true } });
}
