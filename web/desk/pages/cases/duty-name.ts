/** The words for something that is due. */
import type { CaseLabels } from "../../../../src/domain/casework/case-labels.ts";
import type { Duty } from "../../../../src/domain/casework/service-days.ts";

/** What is to be done: a caseworker's own words (of a task, how they begin), or the kind of date or promise. */
export function dutyName(duty: Duty, labels: CaseLabels | undefined): string {
  if (duty.kind === "deadline") {
    const { text, what } = duty.deadline;
    if (text !== undefined) return text;
    if (what !== undefined) return labels?.datedEvents[what] ?? "";
  }
  if (duty.kind === "task" && duty.task.text !== undefined) return duty.task.text;
  return labels?.duties[duty.kind] ?? "";
}
