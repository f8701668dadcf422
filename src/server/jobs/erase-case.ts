/** Erasing one case: rows, files, and word to the desks that knew of it. */
import { noteErased } from "../backups/erased-list.ts";
import type { Context } from "../context.ts";
import { eraseCaseRows } from "../store/cases.ts";
import { durably } from "../store/transaction.ts";

/** What erasing a case needs. */
export type EraseCaseContext = Pick<
  Context,
  "store" | "files" | "changes" | "config" | "today" | "log"
>;

/** Erases a case if it still exists. What a crash leaves behind, the daily erasure finds. */
export async function eraseCase(
  { store, files, changes, config, today, log }: EraseCaseContext,
  caseId: string,
): Promise<void> {
  const erased = await durably(store, (tx) => eraseCaseRows(tx, caseId));
  if (!erased) return;
  await files.remove(erased.uploadIds);
  changes.publishCase(caseId, erased.seats);
  // It is erased, whether or not the disk with the keys of backups is there to note it.
  await noteErased(config.backupKeys, caseId, today()).catch(() => log("backup-keys-failed"));
}
