/**
 * What events do to consents, and to what is handed on. The states `consent_asked`,
 * `consent_given` and `consent_refused` follow from them, where they are about the receiver to
 * whom the case is to be handed on.
 */
import { covers } from "../consent/covers.ts";
import { giverProblem } from "../consent/giver.ts";
import { afterSaying, type ConsentRecord, type Saying } from "../consent/record.ts";
import { identityFieldsOf } from "../consent/shareable-fields.ts";
import type { Day } from "../day.ts";
import { CARD_LIMITS } from "./card.ts";
import { enter } from "./fold-state.ts";
import {
  findProposal,
  withCard,
  withDetails,
  withoutProposals,
  withProposal,
  type EventItem,
  type Folding,
  type Outcome,
} from "./folding.ts";
import { withItem } from "./list-change.ts";
import { transitionBetween, type StateId } from "./states.ts";

/** Asks the mailbox. */
export function foldConsentAsked(
  folding: Folding,
  { event, author, day }: EventItem<"consent-asked">,
): Outcome {
  const { terms, care, reply } = event;
  const common = { terms, day, author, reply, heard: 0, ...(care && { care }) };
  return withNew(folding, { ...common, how: "mailbox", standing: "asked" }, "consent_asked");
}

/** Writes down what somebody agreed to otherwise. */
export function foldConsentRecorded(
  folding: Folding,
  { event, author, day }: EventItem<"consent-recorded">,
): Outcome {
  const { terms, care, reply, how } = event;
  const common = { terms, day, author, reply, heard: 0, ...(care && { care }) };
  return withNew(folding, { ...common, how, standing: "given", givenDay: day }, "consent_given");
}

/** Notes what the mailbox has answered. */
export function foldConsentNoted(
  folding: Folding,
  { event, author, day }: EventItem<"consent-noted">,
): Outcome {
  const { id, message, answer } = event;
  return withSaying(folding, { id, message, saying: { answer, day }, author });
}

/** Notes what was withdrawn otherwise. */
export function foldConsentEnded(
  folding: Folding,
  { event, author, day }: EventItem<"consent-ended">,
): Outcome {
  return withSaying(folding, { id: event.id, saying: { answer: "withdrawn", day }, author });
}

/** Proposes to hand on what tells who somebody is. */
export function foldProposeExport(
  folding: Folding,
  { event, sequence, author, day }: EventItem<"propose-export">,
): Outcome {
  const { consent, fields } = event;
  const record = findConsent(folding, consent);
  if (!record) return "no-such-consent";
  const { receiver, purpose } = record.terms;
  if (covers(record, { receiver, purpose, fields }, day).length > 0) return "not-covered";
  return withProposal(folding, { kind: "export", sequence, author, day, consent, fields });
}

/** Another person approves it, once. */
export function foldApproveExport(
  folding: Folding,
  { event, author }: EventItem<"approve-export">,
): Outcome {
  const proposal = findProposal(folding, "export", event.proposal, author);
  if (typeof proposal === "string") return proposal;
  const { consent, fields, author: proposer } = proposal;
  const approvals = withItem(
    folding.details.approvals,
    { consent, fields, proposer, approver: author },
    (approval) => approval.consent,
  );
  return withDetails(withoutProposals(folding, "export"), { approvals });
}

/** Something was handed on. */
export function foldExported(folding: Folding, item: EventItem<"exported">): Outcome {
  const { event, sequence, author, day } = item;
  const { details, card } = folding;
  const record = findConsent(folding, event.consent);
  if (!record) return "no-such-consent";
  if (covers(record, event, day).length > 0) return "not-covered";
  if (card.exposure === "high") return "reporter-exposed";
  const isApproved = isApprovedExport(folding.details, event.consent, event.fields);
  if (identityFieldsOf(event.fields).length > 0 && !isApproved) return "needs-approval";
  return withDetails(folding, {
    // It was for once.
    approvals: details.approvals.filter(({ consent }) => consent !== event.consent),
    exports: [...details.exports, { sequence, author, day, event }],
  });
}

/** Whether two people have agreed to hand on these fields under a consent. */
export function isApprovedExport(
  { approvals }: Pick<Folding["details"], "approvals">,
  consent: string,
  fields: readonly string[],
): boolean {
  return approvals.some(
    (approval) =>
      approval.consent === consent && fields.every((id) => approval.fields.includes(id)),
  );
}

function findConsent({ details }: Folding, id: string): ConsentRecord | undefined {
  return details.consents.find(({ terms }) => terms.id === id);
}

function withNew(folding: Folding, record: ConsentRecord, state: StateId): Outcome {
  const { terms, care, day, author } = record;
  if (findConsent(folding, terms.id)) return "consent-exists";
  if (terms.until <= day) return "needs-later-day";
  if (giverProblem(terms, care)) return "giver-may-not";
  const consents = [...folding.details.consents, record];
  return followed(withDetails(folding, { consents }), record, state, { author, day });
}

interface Heard {
  readonly id: string;
  /** Where it was said in a message. */
  readonly message?: number;
  readonly saying: Saying;
  readonly author: string;
}

function withSaying(folding: Folding, { id, message = 0, saying, author }: Heard): Outcome {
  const before = findConsent(folding, id);
  if (!before) return "no-such-consent";
  const after = { ...afterSaying(before, saying), heard: Math.max(before.heard, message) };
  const consents = folding.details.consents.map((one) => (one === before ? after : one));
  const heard = withDetails(folding, { consents });
  if (after.standing === before.standing) return heard;
  const state = after.standing === "given" ? "consent_given" : "consent_refused";
  return followed(heard, after, state, { author, day: saying.day });
}

/** Brings the case where a consent leads it, and writes down when that consent ends. */
function followed(
  folding: Folding,
  { terms, standing, endedDay }: ConsentRecord,
  state: StateId,
  { author, day }: { readonly author: string; readonly day: Day },
): Folding {
  const { card, details } = folding;
  const isOfReferral = details.receiver === terms.receiver;
  const hasOther = details.consents.some(
    (one) =>
      one.terms.id !== terms.id &&
      one.terms.receiver === terms.receiver &&
      one.standing === "given",
  );
  // Where another consent for this receiver still holds, its refusal ends nothing.
  const isWay = transitionBetween(card.state, state)?.event === "consent";
  const moves = isOfReferral && isWay && !(state === "consent_refused" && hasOther);
  const moved = moves ? enter(folding, state, author, day) : folding;
  const dated =
    moves && state === "consent_given" ? withCard(moved, { until: terms.until }) : moved;
  if (standing === "asked" || standing === "refused") return dated;
  const deadline = {
    id: terms.id,
    what: "consent" as const,
    text: shortened(terms.receiver),
    day: terms.until,
    ...(endedDay && { doneDay: endedDay }),
  };
  return withDetails(dated, {
    deadlines: withItem(dated.details.deadlines, deadline, ({ id }) => id),
  });
}

/** As much of a name as a deadline holds, without half a letter at its end. */
function shortened(name: string): string {
  let short = "";
  for (const letter of name) {
    if (short.length + letter.length > CARD_LIMITS.deadlineTextLength) break;
    short += letter;
  }
  return short.trim();
}
