/**
 * Sentences for every failure: what happened and what to do. Whether anything left the device
 * depends on where it happened, and is said by {@link whatLeft}.
 */
import * as m from "../../build/messages/messages.js";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { ApiErrorCode } from "../shared/api-client.ts";
import type { Failure } from "../shared/failure.ts";
import type { SendingStep } from "./worker-api.ts";

/** Where something failed. */
export type Where = "upload" | "send" | "mailbox" | "begin";

const outdated = (): string => m.intake_error_page_outdated();
const bug = (): string => m.intake_error_bug();

/** Codes that only the desk can meet are bugs here. */
const API = {
  "bad-request": bug,
  "too-large": () => m.intake_error_too_large(),
  "not-found": () => m.intake_error_not_found(),
  "method-not-allowed": bug,
  internal: () => m.intake_error_server(),
  busy: () => m.intake_error_busy(),
  "storage-full": () => m.intake_error_storage_full(),
  "mailbox-full": () => m.intake_error_mailbox_full(),
  "unknown-version": outdated,
  "wrong-kind": bug,
  "bad-signature": bug,
  "proof-invalid": () => m.intake_error_proof(),
  "proof-replayed": () => m.intake_error_proof(),
  "not-set-up": () => m.intake_error_not_open(),
  "already-set-up": bug,
  "setup-link-wrong": bug,
  "roster-outdated": () => m.intake_error_roster_changed(),
  "roster-invalid": bug,
  "unknown-recipient": () => m.intake_error_roster_changed(),
  "missing-recipient": () => m.intake_error_roster_changed(),
  "already-exists": () => m.intake_error_already_sent(),
  "out-of-order": () => m.intake_error_other_device(),
  "keys-changed": () => m.intake_error_keys_changed(),
  "upload-unknown": () => m.intake_error_upload_lost(),
  "upload-incomplete": () => m.intake_error_upload_lost(),
  "upload-offset": () => m.intake_error_upload_lost(),
  "upload-taken": () => m.intake_error_upload_lost(),
  "challenge-invalid": () => m.intake_error_proof(),
  "wrong-login": bug,
  "session-ended": bug,
  "not-allowed": bug,
  "member-suspended": bug,
  "member-pending": bug,
  "login-name-taken": bug,
  "invitation-invalid": bug,
  "invitation-used": bug,
  "invitation-expired": bug,
  "digests-off": bug,
  "digest-address-missing": bug,
  "case-held": bug,
  "second-person-missing": bug,
  "part-changed": bug,
  "day-not-allowed": bug,
  "audit-missing": bug,
  "audit-outdated": bug,
  "audit-wrong": bug,
  "mail-not-sent": bug,
  offline: () => m.intake_error_offline(),
  timeout: () => m.intake_error_timeout(),
  cancelled: () => m.intake_error_cancelled(),
  "unexpected-answer": () => m.intake_error_unexpected(),
} as const satisfies Record<ApiErrorCode, () => string>;

const distrust = (): string => m.intake_error_distrust();

const PROTOCOL = {
  "cannot-open": distrust,
  "unknown-version": outdated,
  "wrong-kind": distrust,
  malformed: distrust,
  "too-long": () => m.intake_error_too_long(),
  "no-recipient": () => m.intake_error_no_reader(),
  "bad-signature": () => m.intake_error_bad_signature(),
  "unknown-author": () => m.intake_error_unknown_author(),
  "out-of-order": () => m.intake_error_order(),
  "roster-wrong-organisation": () => m.intake_error_other_organisation(),
  "roster-older": () => m.intake_error_roster_older(),
  "roster-forked": () => m.intake_error_roster_older(),
  "roster-invalid": distrust,
  "wrong-case-key": () => m.intake_error_wrong_case_key(),
  "wrong-mailbox": bug,
  "not-as-erased": bug,
  "questionnaire-changed": () => m.intake_error_form_changed(),
  "wrong-passphrase": bug,
} as const satisfies Record<ProtocolErrorCode, () => string>;

/** Says what happened and what to do. */
export function failureText(failure: Failure, where: Where): string {
  if (failure.kind === "api") return API[failure.code]();
  if (failure.kind === "bug") return bug();
  // While a file is read, this code means that the file itself is gone or changed.
  if (failure.code === "malformed" && where === "upload") return m.intake_error_file_unreadable();
  return PROTOCOL[failure.code]();
}

/** Says whether anything left the device when sending a report failed. */
export function whatLeft(failure: Failure, step: SendingStep, hasFiles: boolean): string {
  if (step === "send" && failure.kind === "api") {
    const { code } = failure;
    const isLost =
      code === "offline" ||
      code === "timeout" ||
      code === "unexpected-answer" ||
      code === "internal";
    return isLost ? m.intake_left_perhaps() : m.intake_left_refused();
  }
  return hasFiles ? m.intake_left_files() : m.intake_left_nothing();
}
