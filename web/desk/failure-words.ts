/** A sentence for every failure: what happened, whether anything was kept, and what to do. */
import * as m from "../../build/messages/messages.js";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { ApiErrorCode } from "../shared/api-client.ts";
import type { Failure } from "../shared/failure.ts";

const bug = (): string => m.desk_error_bug();
const outdated = (): string => m.desk_error_page_outdated();
const distrust = (): string => m.desk_error_distrust();

const API = {
  "bad-request": bug,
  "too-large": () => m.desk_error_too_large(),
  "not-found": () => m.desk_error_not_found(),
  "method-not-allowed": bug,
  internal: () => m.desk_error_server(),
  busy: () => m.desk_error_busy(),
  "storage-full": () => m.desk_error_storage_full(),
  "mailbox-full": bug,
  "unknown-version": outdated,
  "wrong-kind": bug,
  "bad-signature": bug,
  "proof-invalid": bug,
  "proof-replayed": bug,
  "not-set-up": () => m.desk_error_not_set_up(),
  "already-set-up": () => m.desk_error_already_set_up(),
  "setup-link-wrong": () => m.desk_error_setup_link(),
  "roster-outdated": () => m.desk_error_roster_outdated(),
  "roster-invalid": () => m.desk_error_roster_refused(),
  "unknown-recipient": () => m.desk_error_roster_refused(),
  "missing-recipient": () => m.desk_error_roster_refused(),
  "already-exists": () => m.desk_error_already_exists(),
  "out-of-order": () => m.desk_error_out_of_order(),
  "keys-changed": () => m.desk_error_out_of_order(),
  "audit-missing": bug,
  "audit-outdated": () => m.desk_error_audit_outdated(),
  "audit-wrong": () => m.desk_error_audit_wrong(),
  "case-held": () => m.desk_error_case_held(),
  "second-person-missing": () => m.desk_error_second_person(),
  "part-changed": () => m.desk_error_part_changed(),
  "day-not-allowed": () => m.desk_error_erase_day(),
  "upload-unknown": () => m.desk_error_file_gone(),
  "upload-incomplete": () => m.desk_error_file_gone(),
  "upload-offset": bug,
  "upload-taken": bug,
  "challenge-invalid": () => m.desk_error_challenge(),
  "wrong-login": () => m.desk_error_wrong_login(),
  "session-ended": () => m.desk_error_session_ended(),
  "not-allowed": () => m.desk_error_not_allowed(),
  "member-suspended": () => m.desk_error_suspended(),
  "member-pending": () => m.desk_error_pending(),
  "login-name-taken": () => m.desk_error_login_taken(),
  "invitation-invalid": () => m.desk_error_invitation_invalid(),
  "invitation-used": () => m.desk_error_invitation_used(),
  "invitation-expired": () => m.desk_error_invitation_expired(),
  "digests-off": () => m.desk_error_digests_off(),
  "digest-address-missing": () => m.desk_error_digest_address(),
  "mail-not-sent": () => m.desk_error_mail_not_sent(),
  offline: () => m.desk_error_offline(),
  timeout: () => m.desk_error_timeout(),
  cancelled: () => m.desk_error_cancelled(),
  "unexpected-answer": () => m.desk_error_unexpected(),
} as const satisfies Record<ApiErrorCode, () => string>;

const PROTOCOL = {
  "cannot-open": () => m.desk_error_cannot_open(),
  "unknown-version": outdated,
  "wrong-kind": distrust,
  malformed: distrust,
  "too-long": () => m.desk_error_too_long(),
  "no-recipient": () => m.desk_error_no_recipient(),
  "bad-signature": () => m.desk_error_bad_signature(),
  "unknown-author": () => m.desk_error_unknown_author(),
  "out-of-order": () => m.desk_error_wrong_place(),
  "roster-wrong-organisation": () => m.desk_error_other_organisation(),
  "roster-older": () => m.desk_error_roster_older(),
  "roster-forked": () => m.desk_error_roster_forked(),
  "roster-invalid": distrust,
  "not-as-erased": () => m.desk_error_not_as_erased(),
  "wrong-case-key": distrust,
  "wrong-mailbox": () => m.desk_error_wrong_mailbox(),
  "questionnaire-changed": () => m.desk_error_form_changed(),
  "wrong-passphrase": () => m.desk_error_wrong_login(),
} as const satisfies Record<ProtocolErrorCode, () => string>;

/** Says what happened and what to do. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case "api":
      return API[failure.code]();
    case "protocol":
      return PROTOCOL[failure.code]();
    case "bug":
      return bug();
  }
}

/** Says why one part of a case is not shown. */
export function refusalText(code: ProtocolErrorCode): string {
  return PROTOCOL[code]();
}

const ALL: Readonly<Record<ApiErrorCode | ProtocolErrorCode, () => string>> = {
  ...PROTOCOL,
  ...API,
};

/** Says what happened with one case of many. */
export function codeText(code: ApiErrorCode | ProtocolErrorCode): string {
  return ALL[code]();
}
