/** Encrypted, signed entries in the history of cases. */
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import type { Transaction } from "./transaction.ts";

/** An entry as stored. */
export interface StoredEntry {
  readonly sequence: number;
  readonly bytes: Bytes;
}

/** How many entries a case has. */
export async function countEntries(tx: Transaction, caseId: string): Promise<number> {
  return tx.entry.count({ where: { caseId } });
}

/** The bytes of one entry. */
export async function findEntry(
  tx: Transaction,
  caseId: string,
  sequence: number,
): Promise<Bytes | undefined> {
  const where = { caseId_sequence: { caseId, sequence } };
  return (await tx.entry.findUnique({ where }))?.bytes;
}

/** A case's entries, in order. */
export async function listEntries(store: StoreClient, caseId: string): Promise<StoredEntry[]> {
  return store.entry.findMany({
    where: { caseId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, bytes: true },
  });
}

/** Adds an entry. */
export async function addEntry(
  tx: Transaction,
  entry: StoredEntry & { readonly caseId: string; readonly authorKeyId: Bytes },
): Promise<void> {
  await tx.entry.create({ data: { ...entry }, select: { sequence: true } });
}
