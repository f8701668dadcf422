/** Erasing one case: rows, files, its line in the audit trail, and word to the desks that knew it. */
import { recordOwnAct } from "../audit/record-act.ts";
import { noteErased } from "../backups/erased-list.ts";
import type { Context } from "../context.ts";
import { bytesOfUuid } from "../http/text.ts";
import { eraseCaseRows } from "../store/cases.ts";
import { durably } from "../store/transaction.ts";

/** What erasing a case needs. */
export type EraseCaseContext = Pick<
  Context,
  "store" | "files" | "changes" | "config" | "today" | "log" | "logKey"
>;

/**
 * Erases a case if it still exists. What a crash leaves behind, the daily erasure finds.
 *
 * @param why - At the wish of whoever holds the receipt, or because its day has come.
 */
export async function eraseCase(
  context: EraseCaseContext,
  caseId: string,
  why: "erased-by-person" | "erased-on-day",
): Promise<void> {
  const { store, files, changes, config, today, log } = context;
  const erased = await durably(store, async (tx) => {
    const found = await eraseCaseRows(tx, caseId);
    if (found) await recordOwnAct(tx, context, { action: why, target: bytesOfUuid(caseId) });
    return found;
  });
  if (!erased) return;
  await files.remove(erased.uploadIds);
  changes.publishCase(caseId, erased.seats);
  // It is erased, whether or not the disk with the keys of backups is there to note it.
  await noteErased(config.backupKeys, caseId, today()).catch(() => log("backup-keys-failed"));
}
