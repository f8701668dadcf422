/** Sealed messages of complainants, numbered within their case. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf, dayFrom } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** How many messages a case has. */
export async function countMessages(
  store: StoreClient | Transaction,
  caseId: string,
): Promise<number> {
  return store.message.count({ where: { caseId } });
}

/** How many messages a case has, and their bytes in all. */
export async function measureMessages(
  tx: Transaction,
  caseId: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const [row] = await tx.$queryRaw<{ count: bigint; bytes: bigint }[]>`
    SELECT count(*) AS count, coalesce(sum(octet_length(bytes)), 0)::bigint AS bytes
    FROM message WHERE case_id = ${caseId}::uuid`;
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** Hash of the request by which a message came. */
export async function findMessageHash(
  tx: Transaction,
  caseId: string,
  sequence: number,
): Promise<Bytes | undefined> {
  const row = await tx.message.findUnique({
    where: { caseId_sequence: { caseId, sequence } },
    select: { submissionHash: true },
  });
  return row?.submissionHash;
}

/** Adds a message. */
export async function addMessage(
  tx: Transaction,
  message: {
    readonly caseId: string;
    readonly sequence: number;
    readonly receivedDay: Day;
    readonly bytes: Bytes;
    readonly submissionHash: Bytes;
  },
): Promise<void> {
  await tx.message.create({
    data: { ...message, receivedDay: dateOf(message.receivedDay) },
    select: { sequence: true },
  });
}

/** A case's messages, in order. */
export async function listMessages(
  store: StoreClient,
  caseId: string,
): Promise<{ readonly sequence: number; readonly receivedDay: Day; readonly bytes: Bytes }[]> {
  const rows = await store.message.findMany({
    where: { caseId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, receivedDay: true, bytes: true },
  });
  return rows.map((row) => ({ ...row, receivedDay: dayFrom(row.receivedDay) }));
}
