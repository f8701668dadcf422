/**
 * What is erased without anybody asking: cases, identities and mailboxes on their day, grants of
 * identities after theirs, uploads that no report came for, invitations long expired, files that a
 * crash has left without a row, the oldest entries of the audit trail, and the keys of backups on
 * their last day.
 */
import { addDays } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";
import {
  auditOldBefore,
  DEFAULT_RETENTION_TERMS,
  EARLIEST_ERASE_DAYS,
  NOTICE_DAYS,
  UNOPENED_DAYS,
} from "../../domain/retention.ts";
import { beginErased, shortenErased } from "../backups/erased-list.ts";
import { destroyDueKeys } from "../backups/key-folder.ts";
import type { Context } from "../context.ts";
import { removeOldAudit } from "../store/audit.ts";
import { seatsOf } from "../store/cases.ts";
import { eraseEndedGrants, findReviewers } from "../store/identity-records.ts";
import { removeExpiredInvitations } from "../store/invitations.ts";
import { findDue, findToMention } from "../store/retention.ts";
import { durably } from "../store/transaction.ts";
import { findWithoutRow, removeOldUnreferenced } from "../store/uploads.ts";
import { eraseOnDay } from "./erase-case.ts";
import type { EraseCaseContext } from "./erase-case.ts";
import { forgetBytes } from "./forget-bytes.ts";

const CHECK_EVERY_MS = 60 * 60 * 1000;
const FILES_AT_ONCE = 500;
/** For so long the link still says that it has expired, instead of that it is wrong. */
const DAYS_TO_KEEP_EXPIRED_INVITATIONS = 30;
/** The database refuses what is younger by its own clock, and so does whoever checks the trail. */
const DAYS_OF_PATIENCE_WITH_CLOCKS = 2;

/** What erasing needs. */
export type EraseContext = EraseCaseContext & Pick<Context, "unseen">;

/** Erases everything whose time has come by today. */
export async function eraseDue(context: EraseContext): Promise<void> {
  const { store, files, today, config, log } = context;
  const day = today();
  const openedBy = addDays(day, -EARLIEST_ERASE_DAYS);
  for (const item of ["case", "identity", "mailbox"] as const) {
    for (const caseId of await findDue(store, item, day, openedBy)) {
      await eraseOnDay(context, caseId, item, day);
    }
  }
  await durably(store, (tx) => eraseEndedGrants(tx, day));
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

/** An opening in an emergency is to be reviewed: whoever could do it has something to see. */
async function remindReviewers({ store, unseen }: EraseContext): Promise<void> {
  for (const keyId of await findReviewers(store)) unseen.addFor(keyId);
}

async function shortenAudit({ store }: EraseContext, day: Day): Promise<void> {
  const before = addDays(auditOldBefore(day), -DAYS_OF_PATIENCE_WITH_CLOCKS);
  await durably(store, (tx) => removeOldAudit(tx, before));
}

/** Whom reminders concern: readers of cases that go in two weeks, or that nobody has opened. */
async function remindOfDue({ store, unseen }: EraseContext, day: Day): Promise<void> {
  const eraseDay = addDays(day, NOTICE_DAYS);
  const receivedDay = addDays(day, -UNOPENED_DAYS);
  for (const caseId of await findToMention(store, { eraseDay, receivedDay })) {
    unseen.add(await seatsOf(store, caseId));
  }
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
  await remindReviewers(context);
  // Nobody waits for that at the start.
  let underWay = forgetBytes(context).catch(() => context.log("internal-error"));
  const timer = setInterval(() => {
    const day = context.today();
    if (day === done) return;
    underWay = underWay
      .then(() => eraseDue(context))
      .then(() => remindOfDue(context, day))
      .then(() => remindReviewers(context))
      .then(() => forgetBytes(context))
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
