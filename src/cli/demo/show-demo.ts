/** Tells what the demo is and what opens it. */
import { join } from "node:path";
import { RECORD_FILE, type DemoRecord } from "./demo-record.ts";

/** The lines that are printed before the demo is served. */
export function describeDemo(record: DemoRecord, dataFolder: string): string[] {
  const names = column(record.members.map(({ loginName }) => loginName));
  const roles = column(
    record.members.map(({ role, status }) => (status === "active" ? role : `${role}, suspended`)),
  );
  return [
    "",
    `${record.organisation.name}: ${record.cases} reports, every one of them invented.`,
    "",
    "Members, with the passphrases that unlock the desk:",
    ...record.members.map(({ passphrase }, i) => `  ${names[i]}  ${roles[i]}  ${passphrase}`),
    ...describeReceipts(record),
    "",
    `All of this is also in ${join(dataFolder, RECORD_FILE)}`,
    "",
  ];
}

function describeReceipts({ receipts }: DemoRecord): string[] {
  if (receipts.length === 0) return [];
  const cases = column(receipts.map(({ caseName }) => caseName.en));
  return [
    "",
    "Receipts to come back with on the report page:",
    ...receipts.map(({ en }, i) => `  ${cases[i]}  ${en}`),
  ];
}

function column(texts: readonly string[]): string[] {
  const width = Math.max(0, ...texts.map((text) => text.length));
  return texts.map((text) => text.padEnd(width));
}
