/** What the acts in the record are called, and what is said where the record is not right. */
import * as m from "../../build/messages/messages.js";
import type { AuditAction, AuditBreak, AuditBreakReason } from "./audit-api.ts";
import { numberText } from "./state/language.ts";

const ACTS = {
  "log-begun": () => m.desk_act_log_begun(),
  "roster-changed": () => m.desk_act_roster_changed(),
  "keys-changed": () => m.desk_act_keys_changed(),
  "identity-asked": () => m.desk_act_identity_asked(),
  "identity-opened": () => m.desk_act_identity_opened(),
  "identity-granted": () => m.desk_act_identity_granted(),
  "identity-refused": () => m.desk_act_identity_refused(),
  "identity-read": () => m.desk_act_identity_read(),
  "identity-reviewed": () => m.desk_act_identity_reviewed(),
  exported: () => m.desk_act_exported(),
  "erased-by-desk": () => m.desk_act_erased_by_desk(),
  "erased-by-person": () => m.desk_act_erased_by_person(),
  "erased-on-day": () => m.desk_act_erased_on_day(),
  "extension-asked": () => m.desk_act_extension_asked(),
  extended: () => m.desk_act_extended(),
  "hold-begun": () => m.desk_act_hold_begun(),
  "hold-ended": () => m.desk_act_hold_ended(),
  "passage-erased": () => m.desk_act_passage_erased(),
  "erase-day-set": () => m.desk_act_erase_day_set(),
  "identity-erased": () => m.desk_act_identity_erased(),
  "extension-refused": () => m.desk_act_extension_refused(),
} as const satisfies Record<AuditAction, () => string>;

const BREAKS: Readonly<Record<AuditBreakReason, (number: string) => string>> = {
  unreadable: (number) => m.desk_break_unreadable({ number }),
  replaced: (number) => m.desk_break_replaced({ number }),
  beginning: (number) => m.desk_break_beginning({ number }),
  gap: (number) => m.desk_break_gap({ number }),
  chain: (number) => m.desk_break_chain({ number }),
  "day-back": (number) => m.desk_break_day_back({ number }),
  "day-ahead": (number) => m.desk_break_day_ahead({ number }),
  "unknown-actor": (number) => m.desk_break_unknown_actor({ number }),
  "log-key": (number) => m.desk_break_log_key({ number }),
  signature: (number) => m.desk_break_signature({ number }),
  role: (number) => m.desk_break_role({ number }),
  "suspended-actor": (number) => m.desk_break_suspended_actor({ number }),
  roster: (number) => m.desk_break_roster({ number }),
  "roster-unrecorded": (number) => m.desk_break_roster_unrecorded({ number }),
  shorter: (number) => m.desk_break_shorter({ number }),
};

/** What was done. */
export function actName(action: AuditAction): string {
  return ACTS[action]();
}

/** Which entry is wrong, and how. */
export function breakText({ sequence, reason }: AuditBreak): string {
  return BREAKS[reason](numberText(sequence));
}
