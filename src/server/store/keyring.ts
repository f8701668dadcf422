/** Keyring entries: what a member keeps of cases, under their own key. */
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import type { Holder } from "./cases.ts";
import { durably } from "./transaction.ts";

/** One entry. */
export interface KeyringRow {
  readonly caseId: string;
  readonly bytes: Bytes;
}

/**
 * Writes or overwrites entries in one statement.
 *
 * @returns How many were written: those of cases that the member holds no key to are left out.
 */
export async function writeKeyring(
  store: StoreClient,
  { envelope, keyId }: Holder,
  rows: readonly KeyringRow[],
): Promise<number> {
  const caseIds = rows.map(({ caseId }) => caseId);
  const bytes = rows.map((row) => row.bytes);
  return durably(
    store,
    (tx) => tx.$executeRaw`
      INSERT INTO keyring_entry (member_key_id, case_id, bytes)
      SELECT ${keyId}::bytea, new.case_id, new.bytes
      FROM unnest(${caseIds}::uuid[], ${bytes}::bytea[]) AS new (case_id, bytes)
      WHERE EXISTS (
        SELECT FROM case_recipient AS r
        WHERE r.case_id = new.case_id AND r.envelope = ${envelope} AND r.member_key_id = ${keyId}
      )
      ON CONFLICT (member_key_id, case_id) DO UPDATE SET bytes = excluded.bytes`,
  );
}
