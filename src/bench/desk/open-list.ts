/** Opening the rows of the list by the keyring, as web/desk/worker/case-list.ts does. */
import type { ListedCase } from "../../api/case-list.ts";
import { fromHex, openKeyringEntry, openSummary } from "../../protocol/index.ts";
import { primitives } from "../../protocol/primitives/installed.ts";
import type { SignedIn } from "./signed-in.ts";

const UUID_BYTES = 16;

/**
 * Opens every row that has a keyring entry.
 *
 * @returns How many there were.
 */
export function openRows(cases: readonly ListedCase[], { vaultKey }: SignedIn): number {
  let opened = 0;
  for (const { id, keyring, summary } of cases) {
    if (keyring === null || summary === null) continue;
    const caseId = fromHex(id.replaceAll("-", ""), UUID_BYTES);
    const { caseKey } = openKeyringEntry(vaultKey, caseId, keyring);
    openSummary(caseKey, caseId, summary);
    opened++;
  }
  return opened;
}

/** As much bare decryption as {@link openRows} does for so many rows. */
export function decryptBare(rows: number): void {
  const sodium = primitives();
  const [key, nonce, nothing] = [sodium.randomBytes(32), sodium.randomBytes(24), new Uint8Array(0)];
  const entry = sodium.encrypt(key, nonce, nothing, new Uint8Array(64));
  const summary = sodium.encrypt(key, nonce, nothing, new Uint8Array(1024));
  for (let row = 0; row < rows; row++) {
    sodium.decrypt(key, nonce, nothing, entry);
    sodium.decrypt(key, nonce, nothing, summary);
  }
}
