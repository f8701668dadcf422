/**
 * The claim on a database: one server at a time.
 *
 * It is an advisory lock, held by a connection that stays open as long as the server lives.
 */
import type pg from "pg";
import { StartError } from "../start-error.ts";
import { connect, type DatabaseConnection } from "./connection.ts";

/** The lock's two numbers: "kin" in ASCII, and 1 for the server. */
const LOCK = [0x6b_69_6e, 1] as const;

/** A claim that is held. */
export interface Claim {
  /** Resolves when the connection, and with it the claim, is lost. */
  readonly lost: Promise<void>;
  /** Gives the claim up. */
  release(): Promise<void>;
}

/**
 * Claims a database.
 *
 * @throws {@link StartError} `database-in-use` if another server holds it.
 */
export async function claimDatabase(connection: DatabaseConnection): Promise<Claim> {
  const client = await connect(connection);
  const lost = new Promise<void>((resolve) => {
    client.once("error", () => resolve());
    client.once("end", () => resolve());
  });
  const sql = "SELECT pg_try_advisory_lock($1, $2) AS is_held";
  const { rows } = await client.query<{ is_held: boolean }>(sql, [...LOCK]);
  if (rows[0]?.is_held !== true) {
    await client.end();
    throw new StartError("database-in-use");
  }
  return { lost, release: () => client.end() };
}

/** Tells whether any server holds the claim, on whichever database of the cluster. */
export async function isClaimed(client: pg.Client): Promise<boolean> {
  const sql = `SELECT EXISTS (
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted
  ) AS is_claimed`;
  const { rows } = await client.query<{ is_claimed: boolean }>(sql, [...LOCK]);
  return rows[0]?.is_claimed === true;
}
