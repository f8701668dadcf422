/**
 * Custodians: they are given an envelope to hand over what was asked for, or refuse, or open one in
 * an emergency, which another of them reviews. Whatever is handed over or opened is stored together
 * with the notice to the person, or not at all.
 */
import { CaseParameters } from "../../api/desk.ts";
import {
  IdentityDecisionWrite,
  IdentityGrantWrite,
  IdentityOpeningWrite,
  IdentityRequestNamed,
} from "../../api/identity.ts";
import type { IdentityEnvelope } from "../../api/identity.ts";
import { GRANT_DAYS_MOST, ROUTES } from "../../api/routes.ts";
import { addDays, parseDay } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";
import { equalBytes, parseSealed } from "../../protocol/blind.ts";
import type { AuditAction, Bytes, RosterMember } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { checkIdentityRecipients, checkOnlyRecipient } from "../http/recipients.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid, textOf } from "../http/text.ts";
import type { Seat } from "../state/change-feed.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { findIdentity } from "../store/identity-records.ts";
import { addReply } from "../store/replies.ts";
import { durably } from "../store/transaction.ts";
import type { Transaction } from "../store/transaction.ts";
import { requireSigned } from "./entries.ts";
import { custodiansOf } from "./identity-state.ts";
import { IdentityHistory, mayAsk, readersOf, takeRecord } from "./identity-records.ts";
import type { WrittenRecord } from "./identity-records.ts";
import { isKnownReply, mailboxKeyId } from "./replies.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** What every act of a custodian needs. */
interface Act {
  readonly context: Context;
  readonly member: RosterMember;
  readonly caseId: string;
}

/** Registers the five. */
export function registerIdentityDecisions(app: App, context: Context): void {
  const params = CaseParameters;
  const actOf = (request: Parameters<typeof memberOf>[1] & { params: { caseId: string } }): Act => {
    return { context, member: memberOf(context, request), caseId: request.params.caseId };
  };

  app.post(ROUTES.identityEnvelope, { schema: { params, body: IdentityRequestNamed } }, (request) =>
    giveEnvelope(actOf(request), request.body),
  );
  app.post(
    ROUTES.identityGrants,
    { schema: { params, body: IdentityGrantWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      await grant(actOf(request), request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    ROUTES.identityRefusals,
    { schema: { params, body: IdentityDecisionWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      await refuse(actOf(request), request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    ROUTES.identityOpenings,
    { schema: { params, body: IdentityOpeningWrite }, bodyLimit: MAX_BODY_BYTES },
    (request) => openAtOnce(actOf(request), request.body),
  );
  app.post(
    ROUTES.identityReviews,
    { schema: { params, body: IdentityDecisionWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      await review(actOf(request), request.body);
      return reply.code(204).send();
    },
  );
}

/** Gives the envelope to decide a request, against an entry in the audit trail. */
async function giveEnvelope(act: Act, body: IdentityRequestNamed): Promise<IdentityEnvelope> {
  return within(act, async (tx, history) => {
    const { authorKeyId } = history.requireOpen("request", body.request);
    await requireAsker(tx, act, authorKeyId);
    const given = await envelopeOf(tx, act.caseId);
    await record(tx, act, "identity-opened", body.audit);
    return given;
  });
}

async function grant(act: Act, body: IdentityGrantWrite): Promise<void> {
  const { context, member, caseId } = act;
  const written = takeRecord("grant", body.record, caseId, member);
  const lastDay = lastDayOf(body.lastDay, context.today());
  const seats = await within(act, async (tx, history) => {
    if (history.has(written)) return [];
    const { authorKeyId } = history.requireOpen("request", body.request);
    await requireAsker(tx, act, authorKeyId);
    checkIdentityRecipients(written.sealed, rosterOf(act), [authorKeyId], "caseworker");
    await addNotice(tx, act, body.notice);
    const day = context.today();
    await history.append(tx, written, { day, about: body.request, lastDay });
    const everybody = await allSeats(tx, caseId);
    await record(tx, act, "identity-granted", body.audit);
    return everybody;
  });
  tell(act, seats);
}

async function refuse(act: Act, body: IdentityDecisionWrite): Promise<void> {
  const { context, member, caseId } = act;
  const written = takeRecord("refusal", body.record, caseId, member);
  const seats = await within(act, async (tx, history) => {
    if (history.has(written)) return [];
    history.requireOpen("request", body.about);
    const current = rosterOf(act);
    const people = [
      ...(await custodiansOf(tx, current, caseId)),
      ...(await readersOf(tx, current, caseId)),
    ];
    checkIdentityRecipients(written.sealed, current, people, "custodian");
    await history.append(tx, written, { day: context.today(), about: body.about });
    const everybody = await allSeats(tx, caseId);
    await record(tx, act, "identity-refused", body.audit);
    return everybody;
  });
  tell(act, seats);
}

/** Stores opening and notice, and only then gives the envelope. */
async function openAtOnce(act: Act, body: IdentityOpeningWrite): Promise<IdentityEnvelope> {
  const { context, member, caseId } = act;
  const written = takeRecord("opening", body.record, caseId, member);
  const { given, seats } = await within(act, async (tx, history) => {
    const envelope = await envelopeOf(tx, caseId);
    // A retry whose first answer was lost. Later it would be another look, without an entry.
    if (history.has(written, context.today())) return { given: envelope, seats: [] };
    await checkForCustodians(tx, act, written);
    await addNotice(tx, act, body.notice);
    await history.append(tx, written, { day: context.today() });
    const everybody = await allSeats(tx, caseId);
    await record(tx, act, "identity-opened", body.audit);
    return { given: envelope, seats: everybody };
  });
  tell(act, seats);
  return given;
}

async function review(act: Act, body: IdentityDecisionWrite): Promise<void> {
  const { context, member, caseId } = act;
  const written = takeRecord("review", body.record, caseId, member);
  const seats = await within(act, async (tx, history) => {
    if (history.has(written)) return [];
    const { authorKeyId } = history.requireOpen("opening", body.about);
    // Nobody reviews what they did themselves.
    if (equalBytes(authorKeyId, member.keyId)) throw new ProblemError("not-allowed");
    await checkForCustodians(tx, act, written);
    await history.append(tx, written, { day: context.today(), about: body.about });
    const everybody = await allSeats(tx, caseId);
    await record(tx, act, "identity-reviewed", body.audit);
    return everybody;
  });
  tell(act, seats);
}

/** Runs in a transaction in which the case is locked, for a custodian who holds its envelope. */
async function within<T>(
  { context, member, caseId }: Act,
  work: (tx: Transaction, history: IdentityHistory) => Promise<T>,
): Promise<T> {
  return durably(context.store, async (tx) => {
    await lockCase(tx, caseId);
    await requireCase(tx, caseId, requireHolder(member));
    return work(tx, await IdentityHistory.read(tx, caseId));
  });
}

/** Who has asked must still read the case: nothing is handed to anybody else. */
async function requireAsker(tx: Transaction, act: Act, asker: Bytes): Promise<void> {
  const isReader = await mayAsk(tx, rosterOf(act), act.caseId, asker);
  if (!isReader) throw new ProblemError("unknown-recipient");
}

async function checkForCustodians(tx: Transaction, act: Act, written: WrittenRecord) {
  const current = rosterOf(act);
  const custodians = await custodiansOf(tx, current, act.caseId);
  checkIdentityRecipients(written.sealed, current, custodians, "custodian");
}

/** Appends the notice to the mailbox's letters. */
async function addNotice(tx: Transaction, act: Act, text: string): Promise<void> {
  const { context, member, caseId } = act;
  const bytes = bytesOf(text);
  const { sequence, payload } = requireSigned(bytes, "reply", caseId, member);
  const sealed = parseSealed(payload, "reply");
  checkOnlyRecipient(sealed, rosterOf(act), await mailboxKeyId(tx, caseId));
  if (await isKnownReply(tx, caseId, sequence, bytes)) throw new ProblemError("already-exists");
  await addReply(tx, { caseId, sequence, sentDay: context.today(), bytes });
}

async function envelopeOf(tx: Transaction, caseId: string): Promise<IdentityEnvelope> {
  const identity = await findIdentity(tx, caseId);
  if (!identity) throw new ProblemError("not-found");
  return { identity: textOf(identity) };
}

function record(tx: Transaction, act: Act, action: AuditAction, audit: string | undefined) {
  const target = bytesOfUuid(act.caseId);
  return recordAct(tx, act.context, act.member, { action, target }, audit);
}

async function allSeats(tx: Transaction, caseId: string): Promise<Seat[]> {
  return [...(await seatsOf(tx, caseId)), ...(await seatsOf(tx, caseId, "identity"))];
}

function tell({ context, member, caseId }: Act, seats: readonly Seat[]): void {
  if (seats.length === 0) return;
  context.unseen.add(seats, member.keyId);
  context.changes.publishCase(caseId, seats);
}

function rosterOf({ context }: Act) {
  return context.roster.get().roster;
}

/**
 * The last day of a grant.
 *
 * @throws {@link ProblemError} `bad-request` for a day that is over, or too far.
 */
function lastDayOf(text: string, today: Day): Day {
  const day = parseDay(text);
  if (!day || day < today || day > addDays(today, GRANT_DAYS_MOST)) {
    throw new ProblemError("bad-request");
  }
  return day;
}
