/**
 * The states of a case and every way from one to another, as one table. Whoever reads a case's
 * history follows this table too, so that a change that it forbids counts for nobody.
 *
 * A case that is erased has no state: there is nothing left that could have one.
 */

/** The states, in the order of a case's usual way. */
export const STATE_IDS = [
  "received",
  "acknowledged",
  "in_triage",
  "needs_info",
  "accepted",
  "out_of_scope",
  "duplicate",
  "suspected_hostile",
  "in_work",
  "waiting_until",
  "referral_proposed",
  "consent_asked",
  "consent_given",
  "consent_refused",
  "sent",
  "receiver_confirmed",
  "outcome_recorded",
  "submission_draft",
  "second_review",
  "submitted",
  "reply_received",
  "reporter_informed",
  "withdrawn",
  "closed",
] as const;

/** The id of a state. */
export type StateId = (typeof STATE_IDS)[number];

/** Why a case can be closed. */
export const CLOSURE_REASONS = [
  "resolved",
  "partly_resolved",
  "handed_over",
  "no_contact",
  "withdrawn",
  "out_of_scope",
  "unsafe_to_continue",
  "insufficient_evidence",
  "duplicate",
] as const;

/** Why a case was closed. */
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/**
 * How a complainant said that the case is to end. `in_person` also stands for the telephone and a
 * letter: cases taken down by a caseworker have nobody who writes to the mailbox.
 */
export const WITHDRAWAL_WAYS = ["message", "mailbox_erased", "in_person"] as const;

/** How a complainant withdrew. */
export type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];

/**
 * Who may make a transition: any caseworker who reads the case, only the one it is assigned to,
 * or anybody but the person who brought the case into the state that it leaves.
 */
export type Actor = "anyone" | "assignee" | "second-person";

/**
 * What a transition must say. `until` is a day after the day of the change; `otherCase` the id of
 * the case it repeats; `asked` how the complainant withdrew; `closure` a reason for closing.
 */
export type Need = "until" | "reason" | "receiver" | "otherCase" | "asked" | "closure";

/** One way from a state to another. */
export interface Transition {
  readonly to: StateId;
  /** The kind of event that makes it; `consent` stands for all that change a consent's record. */
  readonly event: "state" | "close" | "reopen" | "consent";
  readonly by: Actor;
  readonly needs: readonly Need[];
}

/**
 * At any time, and without a reason: only the complainant withdraws. The desk writes it down,
 * because neither a message nor the erasure of a mailbox can write into the case's history; so
 * the entry has a caseworker as author, and must say how the complainant asked.
 */
const WITHDRAW: Transition = { to: "withdrawn", event: "state", by: "anyone", needs: ["asked"] };

/** One person proposes with a reason, another one closes. */
const CLOSE: Transition = {
  to: "closed",
  event: "close",
  by: "second-person",
  needs: ["closure"],
};

function to(state: StateId, ...needs: readonly Need[]): Transition {
  return { to: state, event: "state", by: "anyone", needs };
}

/** Nobody sets these: they follow from what was asked and answered. */
function byConsent(state: StateId): Transition {
  return { to: state, event: "consent", by: "anyone", needs: [] };
}

function byAssignee(transition: Transition): Transition {
  return { ...transition, by: "assignee" };
}

function bySecondPerson(transition: Transition): Transition {
  return { ...transition, by: "second-person" };
}

/** Every transition there is, by the state that it leaves. */
export const TRANSITIONS: Readonly<Record<StateId, readonly Transition[]>> = {
  received: [to("acknowledged"), WITHDRAW, CLOSE],
  acknowledged: [to("in_triage"), WITHDRAW, CLOSE],
  in_triage: [
    to("needs_info"),
    to("accepted"),
    to("out_of_scope", "reason"),
    to("duplicate", "otherCase"),
    to("suspected_hostile", "reason"),
    WITHDRAW,
    CLOSE,
  ],
  // A message makes nobody's decision: the desk suggests the way back, a person takes it.
  needs_info: [to("in_triage"), WITHDRAW, CLOSE],
  // Work starts with somebody who answers for it.
  accepted: [byAssignee(to("in_work")), to("in_triage", "reason"), WITHDRAW, CLOSE],
  // A refusal is reviewed by somebody else.
  out_of_scope: [bySecondPerson(to("in_triage", "reason")), WITHDRAW, CLOSE],
  duplicate: [to("in_triage", "reason"), WITHDRAW, CLOSE],
  suspected_hostile: [bySecondPerson(to("in_triage", "reason")), WITHDRAW, CLOSE],
  in_work: [
    to("waiting_until", "until"),
    to("referral_proposed", "receiver"),
    to("submission_draft", "receiver"),
    WITHDRAW,
    CLOSE,
  ],
  waiting_until: [to("in_work"), to("waiting_until", "until"), WITHDRAW, CLOSE],
  // What somebody says, writes or agrees to face to face is asked and given at once.
  referral_proposed: [
    byConsent("consent_asked"),
    byConsent("consent_given"),
    to("in_work"),
    WITHDRAW,
    CLOSE,
  ],
  consent_asked: [
    byConsent("consent_given"),
    byConsent("consent_refused"),
    to("in_work", "reason"),
    WITHDRAW,
    CLOSE,
  ],
  consent_given: [
    byAssignee(to("sent")),
    byConsent("consent_refused"),
    to("in_work"),
    WITHDRAW,
    CLOSE,
  ],
  consent_refused: [to("in_work"), WITHDRAW, CLOSE],
  // Some receivers never confirm; what became of it can be known all the same.
  sent: [to("receiver_confirmed"), to("outcome_recorded", "reason"), WITHDRAW, CLOSE],
  receiver_confirmed: [to("outcome_recorded", "reason"), WITHDRAW, CLOSE],
  outcome_recorded: [to("in_work"), WITHDRAW, CLOSE],
  submission_draft: [to("second_review"), to("in_work"), WITHDRAW, CLOSE],
  second_review: [
    bySecondPerson(to("submitted")),
    to("submission_draft", "reason"),
    WITHDRAW,
    CLOSE,
  ],
  // No way to close from these two: a reply must be able to reach the person it is about. Where
  // none comes, the person is told so.
  submitted: [to("reply_received"), to("reporter_informed", "reason"), WITHDRAW],
  reply_received: [to("reporter_informed"), WITHDRAW],
  reporter_informed: [to("reply_received"), to("in_work"), WITHDRAW, CLOSE],
  withdrawn: [CLOSE],
  closed: [{ to: "in_triage", event: "reopen", by: "anyone", needs: ["reason"] }, WITHDRAW],
};

/** Finds the way from one state to another; `undefined` where there is none. */
export function transitionBetween(from: StateId, target: StateId): Transition | undefined {
  return TRANSITIONS[from].find((transition) => transition.to === target);
}

/** Tells whether a text is the id of a state. */
export function isStateId(text: string): text is StateId {
  return STATE_IDS.some((id) => id === text);
}

/** The states that a reason for closing tells of; a reason that is not here fits any state. */
const STATES_OF_REASONS: Partial<Record<ClosureReason, readonly StateId[]>> = {
  handed_over: ["receiver_confirmed", "outcome_recorded"],
  withdrawn: ["withdrawn"],
  out_of_scope: ["out_of_scope"],
  duplicate: ["duplicate"],
};

/**
 * The reasons for which a case in a state can be closed; none where it cannot be closed.
 *
 * A withdrawn case has no other reason than that: whatever else was true, the person ended it.
 */
export function closureReasonsFrom(state: StateId): readonly ClosureReason[] {
  if (transitionBetween(state, "closed") === undefined) return [];
  if (state === "withdrawn") return ["withdrawn"];
  return CLOSURE_REASONS.filter((reason) => STATES_OF_REASONS[reason]?.includes(state) ?? true);
}
