/** Changes of cases' keys: sealed to whoever reads a case from then on. */
import { caseKeyIdOf } from "../../protocol/blind.ts";
import type { Bytes, KeyId, SealedWrap } from "../../protocol/blind.ts";
import type { Holder } from "./cases.ts";
import type { StoreClient } from "./client.ts";
import type { Transaction } from "./transaction.ts";

/** A change of keys as stored. */
export interface StoredKeys {
  readonly sequence: number;
  readonly bytes: Bytes;
}

/** A case's changes of keys, in order. */
export async function listKeys(store: StoreClient, caseId: string): Promise<StoredKeys[]> {
  return store.keysChange.findMany({
    where: { caseId },
    orderBy: { sequence: "asc" },
    select: { sequence: true, bytes: true },
  });
}

/** The bytes of one change. */
export async function findKeys(
  tx: Transaction,
  caseId: string,
  sequence: number,
): Promise<Bytes | undefined> {
  const where = { caseId_sequence: { caseId, sequence } };
  return (await tx.keysChange.findUnique({ where }))?.bytes;
}

/** How many times a case's keys have changed. */
export async function countKeys(tx: Transaction, caseId: string): Promise<number> {
  const where = { id: caseId };
  return (await tx.case.findUniqueOrThrow({ where, select: { keysNumber: true } })).keysNumber;
}

/** Id of a case's newest pair. */
export async function findCasePair(tx: Transaction, caseId: string): Promise<KeyId> {
  const where = { id: caseId };
  const select = { caseEncryptionKey: true };
  return caseKeyIdOf((await tx.case.findUniqueOrThrow({ where, select })).caseEncryptionKey);
}

/** Where the key id of an envelope's author stands, counted from 1: after magic to sequence. */
const AUTHOR_AT = 4 + 1 + 1 + 16 + 4 + 1;

/**
 * Cases that a member holds a key to, and somebody knows the newest key who should not: one of
 * others, or whoever made that key and left the case with it.
 */
export async function listExposed(
  store: StoreClient,
  { envelope, keyId }: Holder,
  others: readonly Bytes[],
): Promise<string[]> {
  const rows = await store.case.findMany({
    where: {
      AND: [
        { recipients: { some: { envelope, memberKeyId: keyId } } },
        { recipients: { some: { envelope, memberKeyId: { in: [...others] } } } },
      ],
    },
    select: { id: true },
  });
  const left = await store.$queryRaw<{ readonly id: string }[]>`
    SELECT c.id FROM "case" c
    JOIN keys_change k ON k.case_id = c.id AND k.sequence = c.keys_number
    JOIN case_recipient mine
      ON mine.case_id = c.id AND mine.envelope = ${envelope} AND mine.member_key_id = ${keyId}
    WHERE NOT EXISTS (
      SELECT 1 FROM case_recipient author
      WHERE author.case_id = c.id AND author.envelope = ${envelope}
        AND author.member_key_id = substring(k.bytes FROM ${AUTHOR_AT}::int FOR 16)
    )`;
  return [...new Set([...rows, ...left].map(({ id }) => id))];
}

/** What takes the place of a case's keys. */
export interface NewKeys extends StoredKeys {
  readonly caseId: string;
  readonly caseEncryptionKey: Bytes;
  readonly wraps: readonly SealedWrap[];
}

/**
 * Adds a change of keys to a case that is locked: from now on only these wraps lead to it. Who has
 * none any more loses their keyring entry too; the others keep their read marks.
 */
export async function addKeys(tx: Transaction, added: NewKeys): Promise<void> {
  const { caseId, sequence, bytes, caseEncryptionKey } = added;
  const readers = added.wraps.map(({ keyId }) => keyId);
  await tx.keysChange.create({ data: { caseId, sequence, bytes }, select: { sequence: true } });
  await tx.case.update({
    where: { id: caseId },
    data: { keysNumber: sequence, caseEncryptionKey },
    select: { id: true },
  });
  await tx.caseRecipient.deleteMany({ where: { caseId, envelope: "report" } });
  await tx.caseRecipient.createMany({
    data: added.wraps.map(({ keyId, bytes: wrap }) => {
      return { caseId, envelope: "report", memberKeyId: keyId, wrap };
    }),
  });
  await tx.keyringEntry.deleteMany({
    where: { caseId, memberKeyId: { notIn: readers }, member: { role: "caseworker" } },
  });
}
