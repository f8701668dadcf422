/** The words for the part of a case in which something was found, and where the case shows it. */
import * as m from "../../../../build/messages/messages.js";
import type { Where } from "../../search-api.ts";
import type { CaseTab } from "../case/case-tabs.ts";

const WORDS = {
  name: () => m.desk_search_in_name(),
  tag: () => m.desk_search_in_tag(),
  file: () => m.desk_search_in_file(),
  task: () => m.desk_search_in_task(),
  note: () => m.desk_search_in_note(),
  personal: () => m.desk_search_in_personal(),
  message: () => m.desk_search_in_message(),
  reply: () => m.desk_search_in_reply(),
  code: () => m.desk_search_in_code(),
  answer: () => m.desk_search_in_answer(),
  choice: () => m.desk_search_in_choice(),
} as const satisfies Record<Where, () => string>;

/** One or two words. */
export function whereWord(where: Where): string {
  return WORDS[where]();
}

const TABS: Readonly<Partial<Record<Where, CaseTab>>> = {
  file: "files",
  task: "tasks",
  note: "notes",
  personal: "notes",
  message: "conversation",
  reply: "conversation",
  answer: "report",
  choice: "report",
};

/** The part to show first; `undefined` where any will do. */
export function tabOf(where: Where | undefined): CaseTab | undefined {
  return where && TABS[where];
}
