/**
 * The days on which a case is erased, as caseworkers set them: earlier by one person, later by two,
 * and none while a submission is pending. Who the first person was, the audit trail tells.
 */
import { CaseParameters } from "../../api/desk.ts";
import { RetentionWrite } from "../../api/retention.ts";
import type { RetentionActName, RetentionAsked } from "../../api/retention.ts";
import { ROUTES } from "../../api/routes.ts";
import { addDays, parseDay, type Day } from "../../domain/day.ts";
import {
  caseEraseDay,
  DEFAULT_RETENTION_TERMS,
  earliestEraseDay,
  latestExtension,
  NOTICE_DAYS,
  SECOND_PERSON_DAYS,
} from "../../domain/retention.ts";
import { equalBytes } from "../../protocol/blind.ts";
import type { RosterMember } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOfUuid, textOf } from "../http/text.ts";
import { finishErasing } from "../jobs/erase-case.ts";
import { expectErasing } from "../jobs/forget-bytes.ts";
import { eraseCaseRows, lockCase, seatsOf } from "../store/cases.ts";
import type { ErasedCase } from "../store/cases.ts";
import {
  eraseIdentityRows,
  findRetention,
  listCaseActs,
  setRetention,
} from "../store/retention.ts";
import type { CaseAct, RetentionDays } from "../store/retention.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";

/** Acts after which something is gone. */
const ERASING: readonly RetentionActName[] = ["identity-erased", "erased-by-desk"];

/** Registers `POST` of an act, and who waits for a second person. */
export function registerRetention(app: App, context: Context): void {
  const { store, changes, unseen, today } = context;
  app.post(
    ROUTES.retention,
    { schema: { params: CaseParameters, body: RetentionWrite } },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const { act, audit } = request.body;
      if (ERASING.includes(act)) await expectErasing(context);
      const { seats, erased } = await durably(store, async (tx) => {
        await lockCase(tx, caseId);
        await requireCase(tx, caseId, requireHolder(member));
        // Before anything is erased, so that everybody hears of it.
        const seats = await seatsOf(tx, caseId);
        const erased = await apply(tx, request.body, caseId, member, today());
        await recordAct(tx, context, member, { action: act, target: bytesOfUuid(caseId) }, audit);
        return { seats, erased };
      });
      if (erased) await finishErasing(context, caseId, erased);
      else changes.publishCase(caseId, seats);
      unseen.add(seats, member.keyId);
      return reply.code(204).send();
    },
  );

  app.get(
    ROUTES.retention,
    { schema: { params: CaseParameters } },
    async (request): Promise<RetentionAsked> => {
      const { caseId } = request.params;
      await requireCase(store, caseId, requireHolder(memberOf(context, request)));
      const acts = await recentActs(store, caseId, today());
      return {
        extensionBy: waitingSince(acts, "extension-asked").map(({ actor }) => textOf(actor)),
        daySetBy: waitingSince(acts, "erase-day-set").map(({ actor }) => textOf(actor)),
      };
    },
  );
}

/**
 * Does an act to a case that is locked.
 *
 * @returns What is left to do where the case was erased.
 * @throws {@link ProblemError} `case-held`, `second-person-missing`, `day-not-allowed`.
 */
async function apply(
  tx: Transaction,
  write: RetentionWrite,
  caseId: string,
  member: RosterMember,
  today: Day,
): Promise<ErasedCase | undefined> {
  const days = await findRetention(tx, caseId);
  if (!days) throw new ProblemError("not-found");
  switch (write.act) {
    case "erase-day-set":
      await setRetention(tx, caseId, earlier(days, write, today));
      return undefined;
    case "extension-asked":
      return undefined;
    case "extended":
      await requireOther(tx, caseId, member, "extension-asked", today);
      await setRetention(tx, caseId, later(days, write));
      return undefined;
    case "extension-refused":
      await requireOther(tx, caseId, member, "extension-asked", today);
      return undefined;
    case "hold-begun":
      await setRetention(tx, caseId, { isHeld: true });
      return undefined;
    case "hold-ended":
      await setRetention(tx, caseId, { isHeld: false, ...announcedAgain(days, today) });
      return undefined;
    case "identity-erased":
      refuseHeld(days);
      await eraseIdentityRows(tx, caseId);
      return undefined;
    case "erased-by-desk":
      refuseHeld(days);
      await requireOther(tx, caseId, member, "erase-day-set", today);
      return eraseCaseRows(tx, caseId);
  }
}

interface DaysWritten {
  readonly eraseDay: string;
  readonly identityEraseDay: string | null;
}

/** Earlier days, none so near that nobody would notice. */
function earlier(days: RetentionDays, written: DaysWritten, today: Day) {
  const eraseDay = requireDay(written.eraseDay);
  const identityEraseDay = optionalDay(written.identityEraseDay);
  const earliest = earliestEraseDay(today);
  const isNear = (day: Day, known: Day | null): boolean => day < earliest && day !== known;
  const isEarlier =
    eraseDay <= days.eraseDay &&
    !isNear(eraseDay, days.eraseDay) &&
    (!identityEraseDay ||
      (identityEraseDay <= (days.identityEraseDay ?? days.eraseDay) &&
        !isNear(identityEraseDay, days.identityEraseDay)));
  if (!isEarlier) throw new ProblemError("day-not-allowed");
  return { eraseDay, ...(identityEraseDay && { identityEraseDay }) };
}

/** Later days: a year more at most, and never beyond five years after the report came. */
function later(days: RetentionDays, written: DaysWritten) {
  const eraseDay = requireDay(written.eraseDay);
  const identityEraseDay = optionalDay(written.identityEraseDay);
  const limit = caseEraseDay(days.receivedDay, DEFAULT_RETENTION_TERMS);
  const isLater =
    eraseDay >= days.eraseDay &&
    eraseDay <= latestExtension(days.eraseDay, limit) &&
    (!identityEraseDay || identityEraseDay <= eraseDay);
  if (!isLater) throw new ProblemError("day-not-allowed");
  return { eraseDay, ...(identityEraseDay && { identityEraseDay }) };
}

/** What came due while a case was held is announced once more before it is erased. */
function announcedAgain({ eraseDay, identityEraseDay }: RetentionDays, today: Day) {
  const soonest = addDays(today, NOTICE_DAYS);
  return {
    ...(eraseDay < soonest && { eraseDay: soonest }),
    ...(identityEraseDay && identityEraseDay < soonest && { identityEraseDay: soonest }),
  };
}

function refuseHeld({ isHeld }: RetentionDays): void {
  if (isHeld) throw new ProblemError("case-held");
}

/** Checks that another caseworker has done the first half of what takes two. */
async function requireOther(
  tx: Transaction,
  caseId: string,
  { keyId }: RosterMember,
  first: FirstHalf,
  today: Day,
): Promise<void> {
  const waiting = waitingSince(await recentActs(tx, caseId, today), first);
  const isAnother = waiting.some(({ actor }) => !equalBytes(actor, keyId));
  if (!isAnother) throw new ProblemError("second-person-missing");
}

/** What takes two begins with one of these. */
type FirstHalf = "extension-asked" | "erase-day-set";

/** What ends the waiting for a second person: that it was decided. */
const DECIDED: readonly string[] = ["extended", "extension-refused", "erased-by-desk"];

function waitingSince(acts: readonly CaseAct[], first: FirstHalf): CaseAct[] {
  const decided = acts.findLastIndex(({ action }) => DECIDED.includes(action));
  return acts.slice(decided + 1).filter(({ action }) => action === first);
}

function recentActs(
  store: Parameters<typeof listCaseActs>[0],
  caseId: string,
  today: Day,
): Promise<CaseAct[]> {
  return listCaseActs(store, caseId, addDays(today, -SECOND_PERSON_DAYS));
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new ProblemError("bad-request");
  return day;
}

function optionalDay(text: string | null): Day | undefined {
  return text === null ? undefined : requireDay(text);
}
