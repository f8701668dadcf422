/** Why a change to a case counts for nothing, as the end of a sentence. */
import * as m from "../../build/messages/messages.js";
import type { RefusalCode } from "../../src/domain/casework/folding.ts";

const WORDS = {
  "newer-event": () => m.desk_why_newer_event(),
  "closed-case": () => m.desk_why_closed_case(),
  "no-such-transition": () => m.desk_why_no_such_transition(),
  "needs-assignee": () => m.desk_why_needs_assignee(),
  "needs-second-person": () => m.desk_why_needs_second_person(),
  "needs-until": () => m.desk_why_needs_until(),
  "needs-later-day": () => m.desk_why_needs_later_day(),
  "needs-reason": () => m.desk_why_needs_reason(),
  "needs-receiver": () => m.desk_why_needs_receiver(),
  "needs-other-case": () => m.desk_why_needs_other_case(),
  "needs-asked": () => m.desk_why_needs_asked(),
  "agreement-over": () => m.desk_why_agreement_over(),
  "cannot-close-now": () => m.desk_why_cannot_close_now(),
  "closure-does-not-fit": () => m.desk_why_closure_does_not_fit(),
  "no-such-proposal": () => m.desk_why_no_such_proposal(),
  "own-proposal": () => m.desk_why_own_proposal(),
  "lowering-needs-proposal": () => m.desk_why_lowering_needs_proposal(),
  "not-lower": () => m.desk_why_not_lower(),
  "no-such-deadline": () => m.desk_why_no_such_deadline(),
  "no-such-task": () => m.desk_why_no_such_task(),
  "linking-forbidden": () => m.desk_why_linking_forbidden(),
  "needs-consent": () => m.desk_why_needs_consent(),
  "no-such-consent": () => m.desk_why_no_such_consent(),
  "consent-exists": () => m.desk_why_consent_exists(),
  "giver-may-not": () => m.desk_why_giver_may_not(),
  "not-covered": () => m.desk_why_not_covered(),
  "reporter-exposed": () => m.desk_why_reporter_exposed(),
  "needs-approval": () => m.desk_why_needs_approval(),
  "no-such-conflict": () => m.desk_why_no_such_conflict(),
  "left-out": () => m.desk_why_left_out(),
  "has-conflict": () => m.desk_why_has_conflict(),
} as const satisfies Record<RefusalCode, () => string>;

/** Says why, without a capital and without a full stop. */
export function refusalWhy(code: RefusalCode): string {
  return WORDS[code]();
}
