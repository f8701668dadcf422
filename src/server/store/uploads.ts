/** Uploads: what the server knows of encrypted files. The bytes are on the disk. */
import type { Day } from "../../domain/day.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** An upload as stored. */
export interface StoredUpload {
  readonly id: string;
  readonly caseId: string | null;
  /** Bytes. */
  readonly padded: number;
  /** Bytes. */
  readonly received: number;
}

/** The upload with this id. */
export async function findUpload(
  store: StoreClient,
  id: string,
): Promise<StoredUpload | undefined> {
  const row = await store.upload.findUnique({ where: { id } });
  if (!row) return undefined;
  const { caseId, paddedBytes, receivedBytes } = row;
  return { id, caseId, padded: Number(paddedBytes), received: Number(receivedBytes) };
}

/** Adds an upload of which nothing has come yet. Fails as taken if the id exists. */
export async function addUpload(
  tx: Transaction,
  id: string,
  padded: number,
  createdDay: Day,
): Promise<void> {
  await tx.upload.create({
    data: { id, paddedBytes: padded, receivedBytes: 0, createdDay: dateOf(createdDay) },
  });
}

/**
 * Notes how far an upload has come, and waits until that is on the disk. For each piece of a file
 * this is done, so it takes one statement where {@link durably} takes four.
 *
 * @returns Whether it still exists and belongs to no case.
 */
export async function setReceived(
  store: StoreClient,
  id: string,
  received: number,
): Promise<boolean> {
  // The setting holds until this statement's own transaction has been committed.
  const count = await store.$executeRaw`
    WITH committed AS MATERIALIZED (SELECT set_config('synchronous_commit', 'on', true) AS when_safe)
    UPDATE upload SET received_bytes = ${received}::bigint
    FROM committed WHERE when_safe = 'on' AND id = ${id}::uuid AND case_id IS NULL`;
  return count > 0;
}

/**
 * Bytes of uploads that belong to no case: received, and soon to come.
 *
 * @param active - Ids of those that go on just now.
 * @param ahead - Bytes that each of them may have in front of it.
 */
export async function sumUnreferenced(
  store: StoreClient,
  active: readonly string[],
  ahead: number,
): Promise<{ readonly received: number; readonly coming: number }> {
  const [row] = await store.$queryRaw<{ received: bigint; coming: bigint }[]>`
    SELECT coalesce(sum(received_bytes), 0)::bigint AS received,
      coalesce(sum(least(padded_bytes - received_bytes, ${ahead}::bigint))
        FILTER (WHERE id = ANY(${[...active]}::uuid[])), 0)::bigint AS coming
    FROM upload WHERE case_id IS NULL`;
  return { received: Number(row?.received ?? 0), coming: Number(row?.coming ?? 0) };
}

/** Ids of uploads that belong to no case and of which nothing has come. */
export async function listEmpty(store: StoreClient): Promise<string[]> {
  const where = { caseId: null, receivedBytes: 0 };
  const rows = await store.upload.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Removes those of these uploads that belong to no case and of which still nothing has come. */
export async function removeEmpty(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.upload.deleteMany({ where: { id: { in: [...ids] }, caseId: null, receivedBytes: 0 } });
}

/** What became of an attempt to bind uploads to a case. */
export type Binding = "bound" | "upload-unknown" | "upload-taken" | "upload-incomplete";

/** Binds complete uploads to a case, all or, by the caller's rollback, none. */
export async function bindUploads(
  tx: Transaction,
  caseId: string,
  ids: readonly string[],
): Promise<Binding> {
  if (ids.length === 0) return "bound";
  const bound = await tx.$executeRaw`
    UPDATE upload SET case_id = ${caseId}::uuid
    WHERE id = ANY(${ids}::uuid[]) AND case_id IS NULL AND received_bytes = padded_bytes`;
  if (bound === ids.length) return "bound";
  const rows = await tx.upload.findMany({ where: { id: { in: [...ids] } } });
  if (rows.length < ids.length) return "upload-unknown";
  // Those bound a moment ago show this case; of the rest, one was another's or not complete.
  const isTaken = rows.some((row) => row.caseId !== null && row.caseId !== caseId);
  return isTaken ? "upload-taken" : "upload-incomplete";
}

/** Removes an upload that belongs to no case. Whether there was one. */
export async function removeUnreferenced(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.upload.deleteMany({ where: { id, caseId: null } });
  return count > 0;
}

/** Removes uploads that belong to no case and were begun on a day or before; gives their ids. */
export async function removeOldUnreferenced(tx: Transaction, lastDay: Day): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM upload WHERE case_id IS NULL AND created_day <= ${lastDay}::date RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Which of these ids have no row any more. */
export async function findWithoutRow(
  store: StoreClient,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await store.upload.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true },
  });
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/** The files of a case, by id. */
export async function listCaseUploads(
  store: StoreClient,
  caseId: string,
): Promise<{ readonly uploadId: string; readonly paddedBytes: number }[]> {
  const rows = await store.upload.findMany({ where: { caseId }, orderBy: { id: "asc" } });
  return rows.map(({ id, paddedBytes }) => ({ uploadId: id, paddedBytes: Number(paddedBytes) }));
}
