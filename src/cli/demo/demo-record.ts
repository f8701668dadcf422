/**
 * `demo-members.json` in the data folder: what opens the demo, and the sign by which a folder is
 * known to hold one. A real organisation has no such file: nobody's passphrase is ever kept.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { decodeJson } from "../../protocol/json.ts";

/** The file's name. */
export const RECORD_FILE = "demo-members.json";
const OWNER_ONLY = 0o600;

const named = v.strictObject({ vi: v.string(), en: v.string() });
const recordBody = v.strictObject({
  organisation: v.strictObject({ id: v.string(), name: v.string() }),
  /** So many cases were made; less may be left. */
  cases: v.number(),
  /** False while it is being filled. */
  isComplete: v.boolean(),
  members: v.array(
    v.strictObject({
      loginName: v.string(),
      displayName: v.string(),
      role: v.picklist(["administrator", "caseworker", "custodian"]),
      status: v.picklist(["active", "suspended"]),
      passphrase: v.string(),
    }),
  ),
  /** Receipts in their three spellings, and the name of the case that each comes back to. */
  receipts: v.array(
    v.strictObject({ vi: v.string(), en: v.string(), digits: v.string(), caseName: named }),
  ),
});

/** What the file says. */
export type DemoRecord = v.InferOutput<typeof recordBody>;

/** A receipt in the file. */
export type DemoReceipt = DemoRecord["receipts"][number];

/** Reads the file; `undefined` if there is none, or none of this kind. */
export async function readRecord(folder: string): Promise<DemoRecord | undefined> {
  try {
    return decodeJson(recordBody, await readFile(join(folder, RECORD_FILE)));
  } catch {
    return undefined;
  }
}

/** Writes the file, for its owner alone. */
export async function writeRecord(folder: string, record: DemoRecord): Promise<void> {
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  await writeFile(join(folder, RECORD_FILE), text, { mode: OWNER_ONLY });
}
