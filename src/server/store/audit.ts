/** The audit trail: signed entries, one after the other. Nothing here changes one. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** An entry as stored. */
export interface StoredAudit {
  readonly sequence: number;
  readonly bytes: Bytes;
}

/**
 * Holds the trail against everybody else who appends, until the transaction ends. Readers do not
 * wait. Nothing else may be locked after it, or two transactions could wait for each other.
 */
export async function lockAudit(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE`;
}

/** The newest entry; none before the organisation is set up. */
export async function findNewestAudit(
  store: StoreClient | Transaction,
): Promise<StoredAudit | undefined> {
  const newest = await store.auditEntry.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, bytes: true },
  });
  return newest ?? undefined;
}

/** Appends an entry to the trail, which is locked. */
export async function addAudit(
  tx: Transaction,
  { sequence, bytes, day }: StoredAudit & { readonly day: Day },
): Promise<void> {
  const data = { sequence, bytes, day: dateOf(day) };
  await tx.auditEntry.create({ data, select: { sequence: true } });
}

/**
 * Removes entries from before a day, but for the one that vouches for the log key, and for the
 * newest of them: by its day everybody sees that what is missing was old.
 */
export async function removeOldAudit(tx: Transaction, before: Day): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM audit_entry
    WHERE sequence BETWEEN 2 AND
      (SELECT max(sequence) FROM audit_entry WHERE day < ${before}::date) - 1`;
}

/** Entries with higher numbers, in order. */
export async function listAudit(
  store: StoreClient,
  after: number,
  most: number,
): Promise<StoredAudit[]> {
  return store.auditEntry.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: "asc" },
    take: most,
    select: { sequence: true, bytes: true },
  });
}
