/**
 * What is erased without anybody asking: cases on their last day, uploads that no report came
 * for, invitations long expired, files that a crash has left without a row, the oldest entries of
 * the audit trail, and the keys of backups on their last day.
 */
import { addDays } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";
import { auditOldBefore, DEFAULT_RETENTION_TERMS } from "../../domain/retention.ts";
import { beginErased, shortenErased } from "../backups/erased-list.ts";
import { destroyDueKeys } from "../backups/key-folder.ts";
import { removeOldAudit } from "../store/audit.ts";
import { findExpiredCases } from "../store/cases.ts";
import { removeExpiredInvitations } from "../store/invitations.ts";
import { durably } from "../store/transaction.ts";
import { findWithoutRow, removeOldUnreferenced } from "../store/uploads.ts";
import { eraseCase } from "./erase-case.ts";
import type { EraseCaseContext } from "./erase-case.ts";

const CHECK_EVERY_MS = 60 * 60 * 1000;
const FILES_AT_ONCE = 500;
/** For so long the link still says that it has expired, instead of that it is wrong. */
const DAYS_TO_KEEP_EXPIRED_INVITATIONS = 30;
/** The database refuses what is younger by its own clock, and so does whoever checks the trail. */
const DAYS_OF_PATIENCE_WITH_CLOCKS = 2;

/** What erasing needs. */
export type EraseContext = EraseCaseContext;

/** Erases everything whose time has come by today. */
export async function eraseDue(context: EraseContext): Promise<void> {
  const { store, files, today, config, log } = context;
  const day = today();
  for (const caseId of await findExpiredCases(store, day)) {
    await eraseCase(context, caseId, "erased-on-day");
  }
  const lastDay = addDays(day, -DEFAULT_RETENTION_TERMS.unreferencedUploadDays);
  await files.remove(await durably(store, (tx) => removeOldUnreferenced(tx, lastDay)));
  await removeExpiredInvitations(store, addDays(day, -DAYS_TO_KEEP_EXPIRED_INVITATIONS));
  await shortenAudit(context, day).catch(() => log("audit-not-shortened"));
  await forgetOld(config.backupKeys, day).catch(() => log("backup-keys-failed"));
  // Rows are made before files, so a file without a row belongs to nothing that is under way.
  for await (const ids of files.list(FILES_AT_ONCE)) {
    await files.remove(await findWithoutRow(store, ids));
  }
}

async function shortenAudit({ store }: EraseContext, day: Day): Promise<void> {
  const before = addDays(auditOldBefore(day), -DAYS_OF_PATIENCE_WITH_CLOCKS);
  await durably(store, (tx) => removeOldAudit(tx, before));
}

async function forgetOld(backupKeys: string, day: Day): Promise<void> {
  await destroyDueKeys(backupKeys, day);
  await beginErased(backupKeys);
  await shortenErased(backupKeys, day);
}

/**
 * Erases now and then at each change of day. Every hour the day is looked at, so that neither a
 * sleeping computer nor a clock that was set makes it miss one.
 *
 * @returns Stops it, after what is under way.
 */
export async function startErasing(context: EraseContext): Promise<() => Promise<void>> {
  let done: Day = context.today();
  await eraseDue(context);
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    const day = context.today();
    if (day === done) return;
    underWay = underWay
      .then(() => eraseDue(context))
      .then(() => void (done = day))
      // It is tried again in an hour.
      .catch(() => context.log("internal-error"));
  }, CHECK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
