/** What is due next in a case, and when. */
import { dutyName } from "./duty-name.ts";
import type { RowFacts } from "../../case-list/row-facts.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { shortDayText } from "../../state/language.ts";

interface DueTextProps {
  readonly facts: RowFacts;
  /** Without what it is, where there is little room; it is still read out. */
  readonly isShort?: boolean;
}

/** The day, as a word where it is today or late, and the duty. */
export function DueText({ facts: { due, dueState }, isShort = false }: DueTextProps) {
  if (!due || dueState === undefined) return null;
  const labels = caseLabels.value;
  const what = dutyName(due, labels);
  const when = shortDayText(due.day);
  const word =
    dueState === "later" || dueState === "soon" ? "" : (labels?.dueStates[dueState] ?? "");
  return (
    <span class={`due due-${dueState}`} title={`${what}: ${when}`}>
      <span class="due-day">
        {word !== "" && (
          <span class={isShort && dueState === "overdue" ? "visually-hidden" : "due-word"}>
            {word}
          </span>
        )}
        {dueState === "due" ? "" : when}
      </span>
      <span class={isShort ? "visually-hidden" : "due-what"}> {what}</span>
    </span>
  );
}
