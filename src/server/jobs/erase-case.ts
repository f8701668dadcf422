/**
 * Erasing a case, or a part of one: rows, files, word to the desks that knew of it, and an entry in
 * the audit trail, which is stored with the erasure or not at all.
 */
import type { Day } from "../../domain/day.ts";
import { recordOwnAct } from "../audit/record-act.ts";
import { noteErased } from "../backups/erased-list.ts";
import type { Context } from "../context.ts";
import { bytesOfUuid } from "../http/text.ts";
import { eraseCaseRows, lockCase, seatsOf } from "../store/cases.ts";
import type { ErasedCase } from "../store/cases.ts";
import { eraseIdentityRows, eraseMailboxRows, isStillDue } from "../store/retention.ts";
import type { DueItem } from "../store/retention.ts";
import { durably } from "../store/transaction.ts";
import { expectErasing } from "./forget-bytes.ts";

/** What erasing a case needs. */
export type EraseCaseContext = Pick<
  Context,
  "store" | "files" | "changes" | "config" | "today" | "log" | "logKey"
>;

/**
 * Erases a case at the wish of the person who reported it, whatever the desk says: what was told
 * can be taken back at any time.
 */
export async function eraseAtWish(context: EraseCaseContext, caseId: string): Promise<void> {
  await expectErasing(context);
  const erased = await durably(context.store, async (tx) => {
    const rows = await eraseCaseRows(tx, caseId);
    const act = { action: "erased-by-person", target: bytesOfUuid(caseId) } as const;
    if (rows) await recordOwnAct(tx, context, act);
    return rows;
  });
  if (erased) await finishErasing(context, caseId, erased);
}

/** Erases a case, or a part of it, on its day, unless somebody has held it or moved the day. */
export async function eraseOnDay(
  context: EraseCaseContext,
  caseId: string,
  item: DueItem,
  today: Day,
): Promise<void> {
  await expectErasing(context);
  const outcome = await durably(context.store, async (tx) => {
    if (!(await lockCase(tx, caseId))) return undefined;
    if (!(await isStillDue(tx, caseId, item, today))) return undefined;
    const target = bytesOfUuid(caseId);
    if (item === "case") {
      const erased = await eraseCaseRows(tx, caseId);
      await recordOwnAct(tx, context, { action: "erased-on-day", target });
      return { erased };
    }
    const seats = await seatsOf(tx, caseId);
    if (item === "mailbox") {
      await eraseMailboxRows(tx, caseId);
    } else {
      await eraseIdentityRows(tx, caseId);
      await recordOwnAct(tx, context, { action: "identity-erased", target });
    }
    return { seats };
  });
  if (outcome?.erased) await finishErasing(context, caseId, outcome.erased);
  if (outcome?.seats) context.changes.publishCase(caseId, outcome.seats);
}

/** What is to be done once the rows are gone. What a crash leaves, the daily erasure finds. */
export async function finishErasing(
  { files, changes, config, today, log }: EraseCaseContext,
  caseId: string,
  { uploadIds, seats }: ErasedCase,
): Promise<void> {
  await files.remove(uploadIds);
  changes.publishCase(caseId, seats);
  // It is erased, whether or not the disk with the keys of backups is there to note it.
  await noteErased(config.backupKeys, caseId, today()).catch(() => log("backup-keys-failed"));
}
