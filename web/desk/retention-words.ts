/** Words for what is kept how long, from the schedule's own data. */
import * as m from "../../build/messages/messages.js";
import type {
  ScheduleLine,
  Term,
  TermEnd,
  TermStart,
} from "../../src/domain/retention-schedule.ts";
import type { EraseItem } from "./case-list/erase-days.ts";
import { numberText } from "./state/language.ts";

const ITEMS = {
  draft: () => m.desk_keep_draft(),
  unopened: () => m.desk_keep_unopened(),
  "not-ours": () => m.desk_keep_not_ours(),
  identity: () => m.desk_keep_identity(),
  mailbox: () => m.desk_keep_mailbox(),
  case: () => m.desk_keep_case(),
  extension: () => m.desk_keep_extension(),
  "hard-limit": () => m.desk_keep_limit(),
  files: () => m.desk_keep_files(),
  statistics: () => m.desk_keep_statistics(),
  "lone-upload": () => m.desk_keep_lone_upload(),
  audit: () => m.desk_keep_audit(),
  backup: () => m.desk_keep_backup(),
  visits: () => m.desk_keep_visits(),
} as const satisfies Record<ScheduleLine["item"], () => string>;

const STARTS = {
  arrival: (term) => m.desk_keep_from_arrival({ term }),
  closing: (term) => m.desk_keep_from_closing({ term }),
  answer: (term) => m.desk_keep_from_answer({ term }),
  "last-visit": (term) => m.desk_keep_from_visit({ term }),
  writing: (term) => m.desk_keep_from_writing({ term }),
  upload: (term) => m.desk_keep_from_upload({ term }),
  making: (term) => m.desk_keep_from_making({ term }),
  entry: (term) => m.desk_keep_from_entry({ term }),
  extension: (term) => m.desk_keep_from_extension({ term }),
} as const satisfies Record<TermStart, (term: string) => string>;

const ENDS = {
  erased: () => m.desk_keep_then_erased(),
  alert: () => m.desk_keep_then_alert(),
  "key-destroyed": () => m.desk_keep_then_key(),
  "two-people": () => m.desk_keep_then_two(),
  nothing: () => "–",
} as const satisfies Record<TermEnd, () => string>;

const ERASED = {
  case: () => m.desk_erase_case(),
  identity: () => m.desk_erase_identity(),
  mailbox: () => m.desk_erase_mailbox(),
} as const satisfies Record<EraseItem, () => string>;

/** What a line of the schedule is about. */
export function keptName({ item }: ScheduleLine): string {
  return ITEMS[item]();
}

/** How long, from when: "12 months after closing". */
export function keptTerm({ term, from }: ScheduleLine): string {
  const span = spanText(term);
  return from === undefined ? span : STARTS[from](span);
}

/** What happens then. */
export function keptEnd({ then }: ScheduleLine): string {
  return ENDS[then]();
}

/** What is erased: "the whole case". */
export function erasedName(item: EraseItem): string {
  return ERASED[item]();
}

function spanText(term: Term): string {
  if (term === "with-case") return m.desk_keep_with_case();
  if (term === "never-kept") return m.desk_keep_never();
  if ("days" in term) return m.desk_keep_days({ count: numberText(term.days) });
  if ("months" in term) return m.desk_keep_months({ count: numberText(term.months) });
  return m.desk_keep_years({ count: numberText(term.years) });
}
