/** What is due in a case, and when. */
import { AlarmClock, CalendarClock, CheckCheck } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { CaseLabels } from "../../../../src/domain/casework/case-labels.ts";
import { dueState, dutiesOf } from "../../../../src/domain/casework/service-days.ts";
import type { DueState, Duty } from "../../../../src/domain/casework/service-days.ts";
import { DEFAULT_RETENTION_TERMS } from "../../../../src/domain/retention.ts";
import { Chip } from "../../components/chip.tsx";
import type { ChipTone } from "../../components/chip.tsx";
import { deadlineText } from "../../event-words.ts";
import { dayText } from "../../state/language.ts";
import { dutyName } from "../cases/duty-name.ts";
import { useCase } from "./case-context.ts";

const TONES: Readonly<Record<DueState, ChipTone>> = {
  later: "plain",
  soon: "yellow",
  due: "orange",
  overdue: "red",
  kept: "done",
  "kept-late": "plain",
};

const URGENT: readonly DueState[] = ["soon", "due", "overdue"];

/** Chips for what is soon due, due or overdue. */
export function DueChips() {
  const { shown, today, labels } = useCase();
  const duties = dutiesOf(shown.card, DEFAULT_RETENTION_TERMS)
    .map((duty) => ({ duty, state: dueState(duty.day, today, duty.doneDay) }))
    .filter(({ state }) => URGENT.includes(state));
  if (duties.length === 0) return null;
  return (
    <ul class="due-chips">
      {duties.map(({ duty, state }, index) => (
        <li key={index}>
          <DueChip duty={duty} state={state} labels={labels} />
        </li>
      ))}
    </ul>
  );
}

/** Everything that has a day, also what was done. */
export function DutyList() {
  const { shown, today, labels } = useCase();
  return (
    <ul class="plain-list">
      {dutiesOf(shown.card, DEFAULT_RETENTION_TERMS)
        .filter(({ kind }) => kind !== "deadline" && kind !== "task")
        .map((duty, index) => (
          <li key={index}>
            <DueChip duty={duty} state={dueState(duty.day, today, duty.doneDay)} labels={labels} />
          </li>
        ))}
    </ul>
  );
}

function DueChip(props: {
  readonly duty: Duty;
  readonly state: DueState;
  readonly labels: CaseLabels;
}) {
  const { duty, state, labels } = props;
  const what =
    duty.kind === "deadline" ? deadlineText(duty.deadline, labels) : dutyName(duty, labels);
  const icon =
    state === "overdue" ? AlarmClock : duty.doneDay === undefined ? CalendarClock : CheckCheck;
  return (
    <Chip tone={TONES[state]} icon={icon}>
      {m.desk_case_due_on({
        what,
        state: labels.dueStates[state],
        day: dayText(duty.doneDay ?? duty.day),
      })}
    </Chip>
  );
}
