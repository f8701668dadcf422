/** The same statements sent by PostgreSQL's own pgbench, where the machine has one. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseSubmission, toHex, type Bytes } from "../../protocol/index.ts";
import type { SocketConnection } from "../../server/database/connection.ts";
import type { ReadyReport } from "../reports.ts";

const run = promisify(execFile);

/**
 * Stores as many reports as there are: the bytes of the first, with an id and a mailbox of its own
 * for each. Statements are prepared, values travel with every one of them.
 *
 * @returns Reports a second, or nothing where there is no pgbench.
 */
export async function storeByPgbench(
  { host, port, user, database }: SocketConnection,
  reports: readonly ReadyReport[],
  clients: number,
): Promise<number | undefined> {
  const [report] = reports;
  if (!report || !(await hasPgbench())) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "kin-bench-"));
  try {
    const { script, values } = transactionOf(report);
    const file = join(folder, "report.sql");
    await writeFile(file, script);
    const each = Math.ceil(reports.length / clients);
    const { stdout } = await run("pgbench", [
      ...["-n", "-M", "prepared", "-f", file, "-c", String(clients), "-t", String(each)],
      ...[...values].flatMap(([name, value]) => ["-D", `${name}=${value}`]),
      ...["-h", host, "-p", String(port), "-U", user, database],
    ]);
    return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function hasPgbench(): Promise<boolean> {
  return run("pgbench", ["--version"]).then(
    () => true,
    () => false,
  );
}

/** The statements of statements.ts in pgbench's language, and the values of their variables. */
function transactionOf({ bytes }: ReadyReport): { script: string; values: Map<string, string> } {
  const parts = parseSubmission(bytes);
  const values = new Map<string, string>();
  const bound = (value: Bytes): string => {
    const name = `v${values.size}`;
    values.set(name, `\\x${toHex(value)}`);
    return `CAST(:${name} AS bytea)`;
  };
  const wraps = [
    ...parts.reportParts.wraps.map((wrap) => ({ envelope: "report", ...wrap })),
    ...parts.identityParts.wraps.map((wrap) => ({ envelope: "identity", ...wrap })),
  ];
  const columns = [
    parts.mailboxSigningKey,
    parts.mailboxEncryptionKey,
    parts.caseEncryptionKey,
    parts.note,
    parts.report,
    parts.identity,
    parts.summary,
  ];
  const rows = wraps.map(
    (wrap) => `(:id, '${wrap.envelope}', ${bound(wrap.keyId)}, ${bound(wrap.bytes)})`,
  );
  const script = [
    `SELECT id, submission_hash, received_day FROM "case"
      WHERE id = gen_random_uuid() OR mailbox_address = uuid_send(gen_random_uuid());`,
    "BEGIN;",
    "SET LOCAL synchronous_commit = on;",
    `INSERT INTO "case" (id, received_day, erase_day, mailbox_address, mailbox_signing_key,
      mailbox_encryption_key, case_encryption_key, mailbox_note, report, identity, summary,
      submission_hash)
      SELECT u, CURRENT_DATE, CURRENT_DATE, uuid_send(u), ${[...columns, parts.hash].map(bound).join(", ")}
      FROM (SELECT gen_random_uuid() AS u) RETURNING id \\gset`,
    `INSERT INTO case_recipient (case_id, envelope, member_key_id, wrap)
      VALUES ${rows.join(", ")};`,
    "COMMIT;",
    "",
  ].join("\n");
  return { script, values };
}
