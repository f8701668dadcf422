/** The desk's list of cases: one row for each, without opening anything. */
import {
  REDACTED_HEAD_BYTES,
  SEALED_PREFIX_BYTES,
  SIGNED_HEAD_BYTES,
} from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { Holder } from "./cases.ts";
import type { StoreClient } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** Some cases as a part of the list holds them. */
export interface ListedCases {
  /** The rows as JSON: `ListedRow[]` of src/api/case-list.ts. */
  readonly rows: string;
  /** What is sealed of all of them. */
  readonly sealed: Uint8Array;
}

type CountedTable = "message" | "reply" | "entry" | "upload";

/** Ids of all cases that a member holds a key to, the newest first. */
export async function listCaseIds(
  store: StoreClient,
  { envelope, keyId }: Holder,
): Promise<string[]> {
  const rows = await store.$queryRaw<readonly { readonly id: string }[]>`
    SELECT c.id FROM case_recipient AS r JOIN "case" AS c ON c.id = r.case_id
    WHERE r.envelope = ${envelope} AND r.member_key_id = ${keyId}
    ORDER BY c.received_day DESC, c.id`;
  return rows.map(({ id }) => id);
}

/**
 * Some cases; those that the member holds no key to are left out.
 *
 * The database puts JSON and sealed bytes together: ten thousand rows made here would take longer
 * than all the rest, and the server does nothing with them but send them.
 */
export async function listCases(
  store: StoreClient,
  { envelope, keyId }: Holder,
  ids: readonly string[],
): Promise<ListedCases> {
  // A report of which a passage was erased has a signed envelope around its sealed object.
  // A keyring entry opens what was never changed, so the wrap and what it is bound to can stay away.
  // Counted once for all: counting for each case took a tenth of the time of the whole list.
  const countOf = (table: CountedTable): Prisma.Sql => Prisma.sql`(
    SELECT case_id, count(*) AS number FROM ${Prisma.raw(`"${table}"`)}
    WHERE case_id = ANY(${[...ids]}::uuid[]) GROUP BY case_id)`;
  const isWrapNeeded = Prisma.sql`(k.bytes IS NULL OR c.keys_number > 0)`;
  const [listed] = await store.$queryRaw<readonly { rows: string; sealed: string }[]>`
    WITH listed AS MATERIALIZED (
      SELECT c.id, c.received_day, c.erase_day, c.keys_number,
        c.identity_erase_day, c.is_held, length(c.identity) = 0 AS is_identity_erased,
        CASE WHEN c.mailbox_address IS NOT NULL THEN c.mailbox_erase_day END AS mailbox_erase_day,
        CASE WHEN ${isWrapNeeded} THEN CASE WHEN c.keys_number > 0 THEN (
          SELECT substring(bytes FROM ${SIGNED_HEAD_BYTES + 1}::int FOR ${SEALED_PREFIX_BYTES}::int)
          FROM keys_change WHERE case_id = c.id AND sequence = c.keys_number
        ) ELSE (
          SELECT CASE WHEN substring(start FROM 1 FOR 4) = 'KINS'::bytea
            THEN substring(start FROM ${REDACTED_HEAD_BYTES + 1}::int)
            ELSE substring(start FROM 1 FOR ${SEALED_PREFIX_BYTES}::int) END
          FROM (
            SELECT substring(c.report FROM 1 FOR ${REDACTED_HEAD_BYTES + SEALED_PREFIX_BYTES}::int)
              AS start OFFSET 0
          ) AS begun
        ) END END AS prefix,
        CASE WHEN ${isWrapNeeded} THEN r.wrap END AS wrap,
        k.bytes AS keyring, CASE WHEN c.card IS NULL THEN c.summary END AS summary, c.card,
        coalesce(m.number, 0) AS messages, coalesce(a.number, 0) AS replies,
        coalesce(e.number, 0) AS entries, coalesce(u.number, 0) AS files
      FROM case_recipient AS r
      JOIN "case" AS c ON c.id = r.case_id
      LEFT JOIN keyring_entry AS k ON k.case_id = r.case_id AND k.member_key_id = r.member_key_id
      LEFT JOIN ${countOf("message")} AS m ON m.case_id = r.case_id
      LEFT JOIN ${countOf("reply")} AS a ON a.case_id = r.case_id
      LEFT JOIN ${countOf("entry")} AS e ON e.case_id = r.case_id
      LEFT JOIN ${countOf("upload")} AS u ON u.case_id = r.case_id
      WHERE r.case_id = ANY(${[...ids]}::uuid[]) AND r.envelope = ${envelope}
        AND r.member_key_id = ${keyId}
    )
    SELECT coalesce(json_agg(json_build_object(
        'id', id, 'receivedDay', received_day, 'eraseDay', erase_day, 'keysNumber', keys_number,
        'identityEraseDay', identity_erase_day, 'mailboxEraseDay', mailbox_erase_day,
        'isIdentityErased', is_identity_erased, 'isHeld', is_held,
        'messageCount', messages, 'replyCount', replies, 'entryCount', entries,
        'fileCount', files, 'sizes', json_build_array(
          length(prefix), length(wrap), length(keyring), length(summary), length(card))
      )), '[]')::text AS rows,
      coalesce(encode(string_agg(
        coalesce(prefix, '') || coalesce(wrap, '') || coalesce(keyring, '') ||
        coalesce(summary, '') || coalesce(card, ''), ''), 'hex'), '') AS sealed
    FROM listed`;
  return { rows: listed?.rows ?? "[]", sealed: Buffer.from(listed?.sealed ?? "", "hex") };
}

/** What a whole case holds beside its lists. */
export interface StoredCase {
  readonly report: Bytes;
  readonly card: Bytes | null;
}

/** A case without its lists, and without the identity. */
export async function findCase(store: StoreClient, caseId: string): Promise<StoredCase | null> {
  return store.case.findUnique({
    where: { id: caseId },
    select: { report: true, card: true },
  });
}
