/** Which part of a case is seen. It stays from case to case, as people work through a list. */
import { signal } from "@preact/signals";
import { onForget } from "../../state/desk.ts";

/** The parts, in order. */
export const CASE_TABS = [
  "overview",
  "report",
  "conversation",
  "notes",
  "timeline",
  "tasks",
  "files",
  "consent",
] as const;

/** One part. */
export type CaseTab = (typeof CASE_TABS)[number];

export const caseTab = signal<CaseTab>("report");

onForget(() => {
  caseTab.value = "report";
});
