/** Erasing one case: rows, files, and word to the desks that knew of it. */
import type { Context } from "../context.ts";
import { eraseCaseRows } from "../store/cases.ts";
import { durably } from "../store/transaction.ts";

/** Erases a case if it still exists. What a crash leaves behind, the daily erasure finds. */
export async function eraseCase(
  { store, files, changes }: Pick<Context, "store" | "files" | "changes">,
  caseId: string,
): Promise<void> {
  const erased = await durably(store, (tx) => eraseCaseRows(tx, caseId));
  if (!erased) return;
  await files.remove(erased.uploadIds);
  changes.publishCase(caseId, erased.seats);
}
