/** The list of cases as it comes from the server, and the same rows straight from the database. */
import { PART_HEAD_BYTES, joinRows, partBytes, readPart } from "../../api/case-list.ts";
import type { ListedCase, ListedRow } from "../../api/case-list.ts";
import { ROUTES } from "../../api/routes.ts";
import { connect, type SocketConnection } from "../../server/database/connection.ts";
import type { SignedIn } from "./signed-in.ts";

/** An answer and how long it took, in milliseconds. */
export interface ListAnswer {
  readonly cases: readonly ListedCase[];
  readonly bytes: number;
  readonly firstByteMs: number;
  readonly allMs: number;
}

/** Asks for the whole list. */
export async function requestList(origin: string, { token }: SignedIn): Promise<ListAnswer> {
  const start = performance.now();
  const answer = await fetch(origin + ROUTES.cases, {
    headers: { authorization: `Bearer ${token}` },
  });
  const firstByteMs = performance.now() - start;
  const body = Buffer.from(await answer.arrayBuffer());
  const allMs = performance.now() - start;
  return { cases: casesOf(new Uint8Array(body)), bytes: body.length, firstByteMs, allMs };
}

/** The cases of a whole list. */
function casesOf(list: Uint8Array<ArrayBuffer>): ListedCase[] {
  const cases: ListedCase[] = [];
  // What comes first holds no cases.
  for (let at = partBytes(list); at + PART_HEAD_BYTES < list.length;) {
    const end = at + partBytes(list.subarray(at));
    const { json, sealed } = readPart(list.slice(at, end));
    if (json !== "") cases.push(...joinRows(JSON.parse(json) as ListedRow[], sealed));
    at = end;
  }
  return cases;
}

/** The sealed columns of the list, in one query, nothing counted and nothing made of them. */
const ROWS = `SELECT c.id, c.received_day, c.erase_day, substring(c.report FROM 1 FOR 58), c.summary,
  k.bytes
  FROM case_recipient AS r JOIN "case" AS c ON c.id = r.case_id
  LEFT JOIN keyring_entry AS k ON k.case_id = r.case_id AND k.member_key_id = r.member_key_id
  WHERE r.envelope = 'report' AND r.member_key_id = $1`;

/** Reads the rows with one query. */
export async function queryRows(connection: SocketConnection, { keys }: SignedIn): Promise<number> {
  const client = await connect(connection);
  try {
    const start = performance.now();
    await client.query(ROWS, [Buffer.from(keys.keyId)]);
    return performance.now() - start;
  } finally {
    await client.end();
  }
}
