/** What storing a report asks of the database, without a server around it. */
import { parseSubmission, type Bytes } from "../../protocol/index.ts";
import type { ReadyReport } from "../reports.ts";

/** One statement with its values. */
interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

const FIND = `SELECT id, submission_hash, received_day FROM "case"
  WHERE id = $1 OR mailbox_address = $2`;
const ADD = `INSERT INTO "case" (id, received_day, erase_day, mailbox_address, mailbox_signing_key,
  mailbox_encryption_key, case_encryption_key, mailbox_note, report, identity, summary,
  submission_hash)
  VALUES ($1, CURRENT_DATE, CURRENT_DATE, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** The statements of src/server/routes/reports.ts, in their order. */
export function statementsOf({ caseId, bytes }: ReadyReport): Statement[] {
  const parts = parseSubmission(bytes);
  const wraps = [
    ...parts.reportParts.wraps.map((wrap) => ({ envelope: "report", ...wrap })),
    ...parts.identityParts.wraps.map((wrap) => ({ envelope: "identity", ...wrap })),
  ];
  const rows = wraps.map((_, n) => `($1, $${n * 3 + 2}, $${n * 3 + 3}, $${n * 3 + 4})`).join(", ");
  const columns = "(case_id, envelope, member_key_id, wrap)";
  return [
    { text: FIND, values: [caseId, parts.mailboxAddress].map(forDriver) },
    { text: "BEGIN" },
    { text: "SET LOCAL synchronous_commit = on" },
    {
      text: ADD,
      values: [
        caseId,
        parts.mailboxAddress,
        parts.mailboxSigningKey,
        parts.mailboxEncryptionKey,
        parts.caseEncryptionKey,
        parts.note,
        parts.report,
        parts.identity,
        parts.summary,
        parts.hash,
      ].map(forDriver),
    },
    {
      text: `INSERT INTO case_recipient ${columns} VALUES ${rows}`,
      values: [caseId, ...wraps.flatMap((wrap) => [wrap.envelope, wrap.keyId, wrap.bytes])].map(
        forDriver,
      ),
    },
    { text: "COMMIT" },
  ];
}

/** node-postgres sends a Buffer as bytes, and any other array as text. */
function forDriver(value: string | Bytes): string | Buffer {
  return typeof value === "string" ? value : Buffer.from(value);
}
