/** The desk's list of cases: one row for each, without opening anything. */
import type { Day } from "../../domain/day.ts";
import { SEALED_PREFIX_BYTES, SIGNED_HEAD_BYTES } from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { Holder } from "./cases.ts";
import type { StoreClient } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** A case as the list shows it. */
export interface CaseRow {
  readonly id: string;
  readonly receivedDay: Day;
  readonly eraseDay: Day;
  readonly prefix: Bytes;
  readonly keysNumber: number;
  /** Left out where a keyring entry stands and the keys were never changed. */
  readonly wrap: Bytes | null;
  readonly keyring: Bytes | null;
  /** Left out for custodians, and where a card stands. */
  readonly summary: Bytes | null;
  /** Left out for custodians. */
  readonly card: Bytes | null;
  readonly messageCount: number;
  readonly replyCount: number;
  readonly entryCount: number;
  readonly fileCount: number;
}

/** Ids of all cases that a member holds a key to. */
export async function listCaseIds(
  store: StoreClient,
  { envelope, keyId }: Holder,
): Promise<string[]> {
  const rows = await store.caseRecipient.findMany({
    where: { memberKeyId: keyId, envelope },
    select: { caseId: true },
  });
  return rows.map(({ caseId }) => caseId);
}

/** The rows of some cases; those that the member holds no key to are left out. */
export async function listCases(
  store: StoreClient,
  { envelope, keyId }: Holder,
  ids: readonly string[],
): Promise<CaseRow[]> {
  const isReport = envelope === "report";
  // A custodian opens no summary: it is encrypted under the report's key.
  const nothing = Prisma.sql`NULL::bytea`;
  const number = isReport ? Prisma.sql`c.keys_number` : Prisma.sql`0`;
  const prefix = isReport
    ? Prisma.sql`CASE WHEN c.keys_number > 0 THEN (
        SELECT substring(bytes FROM ${SIGNED_HEAD_BYTES + 1}::int FOR ${SEALED_PREFIX_BYTES}::int)
        FROM keys_change WHERE case_id = c.id AND sequence = c.keys_number
      ) ELSE substring(c.report FROM 1 FOR ${SEALED_PREFIX_BYTES}::int) END`
    : Prisma.sql`substring(c.identity FROM 1 FOR ${SEALED_PREFIX_BYTES}::int)`;
  const summary = isReport ? Prisma.sql`CASE WHEN c.card IS NULL THEN c.summary END` : nothing;
  const card = isReport ? Prisma.sql`c.card` : nothing;
  return store.$queryRaw<CaseRow[]>`
    SELECT c.id, c.received_day::text AS "receivedDay", c.erase_day::text AS "eraseDay",
      ${prefix} AS prefix, ${number} AS "keysNumber",
      CASE WHEN k.bytes IS NULL OR ${number} > 0 THEN r.wrap END AS wrap, k.bytes AS keyring, ${summary} AS summary,
      ${card} AS card,
      (SELECT count(*) FROM message WHERE case_id = c.id)::int AS "messageCount",
      (SELECT count(*) FROM reply WHERE case_id = c.id)::int AS "replyCount",
      (SELECT count(*) FROM entry WHERE case_id = c.id)::int AS "entryCount",
      (SELECT count(*) FROM upload WHERE case_id = c.id)::int AS "fileCount"
    FROM case_recipient AS r
    JOIN "case" AS c ON c.id = r.case_id
    LEFT JOIN keyring_entry AS k ON k.case_id = r.case_id AND k.member_key_id = r.member_key_id
    WHERE r.case_id = ANY(${[...ids]}::uuid[]) AND r.envelope = ${envelope}
      AND r.member_key_id = ${keyId}`;
}

/** What a whole case holds for one envelope. */
export interface StoredCase {
  readonly receivedDay: Date;
  readonly eraseDay: Date;
  readonly report?: Bytes;
  readonly identity?: Bytes;
  readonly card?: Bytes | null;
}

/** A case with the one envelope that the reader holds a key to. */
export async function findCase(
  store: StoreClient,
  caseId: string,
  envelope: Holder["envelope"],
): Promise<StoredCase | null> {
  return store.case.findUnique({
    where: { id: caseId },
    select: {
      receivedDay: true,
      eraseDay: true,
      report: envelope === "report",
      identity: envelope === "identity",
      card: envelope === "report",
    },
  });
}
