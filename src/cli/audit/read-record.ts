/** Reads the audit trail and all rosters, of one moment. */
import type { Bytes } from "../../protocol/index.ts";
import { connect, type DatabaseConnection } from "../../server/database/connection.ts";

/** What is to be checked, as it lies in the database. */
export interface StoredRecord {
  readonly entries: readonly Bytes[];
  readonly rosters: readonly Bytes[];
}

/** Reads everything. */
export async function readRecord(connection: DatabaseConnection): Promise<StoredRecord> {
  const client = await connect(connection);
  const bytesOf = async (sql: string): Promise<Bytes[]> => {
    const { rows } = await client.query<{ bytes: Buffer }>(sql);
    return rows.map(({ bytes }) => new Uint8Array(bytes));
  };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return {
      entries: await bytesOf("SELECT bytes FROM audit_entry ORDER BY sequence"),
      rosters: await bytesOf("SELECT bytes FROM roster_version ORDER BY version"),
    };
  } finally {
    await client.end();
  }
}
