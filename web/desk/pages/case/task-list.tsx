/** What is to be done in a case, and the days that matter in it. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { DATED_EVENTS } from "../../../../src/domain/casework/card.ts";
import { EVENT_TEXT_LIMITS, tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { parseDay } from "../../../../src/domain/day.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { DayField } from "../../components/day-field.tsx";
import { TextField } from "../../components/field.tsx";
import { useAction } from "../../components/use-action.ts";
import { deadlineText } from "../../event-words.ts";
import { activeCaseworkers, memberName } from "../../state/colleagues.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useLiveChange } from "./case-context.ts";
import { DutyList } from "./due-chips.tsx";

/** Tasks, dates and promises. */
export function TaskList() {
  const { shown, labels, actions } = useCase();
  const change = useLiveChange();
  const { tasks, deadlines } = shown.details;
  return (
    <div class="stack">
      <section class="panel" aria-labelledby="tasks">
        <h3 id="tasks">{m.desk_tasks_title()}</h3>
        {tasks.length === 0 && <p class="hint">{m.desk_task_none()}</p>}
        <ul class="plain-list">
          {[...tasks]
            .sort((a, b) => Number(a.isDone) - Number(b.isDone))
            .map(({ id, text, assignee, due, isDone }) => (
              <li key={id}>
                <label class="tick-line">
                  <input
                    type="checkbox"
                    checked={isDone}
                    disabled={!actions.canChange}
                    onChange={() =>
                      void change([{ kind: "task-done", id, isDone: !isDone }], {
                        done: m.desk_done_saved(),
                        undo: [{ kind: "task-done", id, isDone }],
                      })
                    }
                  />
                  <span>
                    <span class={isDone ? "is-done" : ""}>{text}</span>
                    <span class="hint">
                      {" "}
                      {[
                        assignee !== undefined && memberName(assignee),
                        due !== undefined && m.desk_task_by({ day: dayText(due) }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </span>
                </label>
              </li>
            ))}
        </ul>
        {actions.canChange && <TaskForm />}
      </section>
      <section class="panel" aria-labelledby="dates">
        <h3 id="dates">{m.desk_dates_title()}</h3>
        {deadlines.length === 0 && <p class="hint">{m.desk_date_none()}</p>}
        <ul class="plain-list">
          {deadlines.map((deadline) => (
            <li key={deadline.id}>
              <label class="tick-line">
                <input
                  type="checkbox"
                  checked={deadline.doneDay !== undefined}
                  disabled={!actions.canChange}
                  onChange={() => {
                    const isDone = deadline.doneDay === undefined;
                    void change([{ kind: "deadline-done", id: deadline.id, isDone }], {
                      done: m.desk_done_saved(),
                      undo: [{ kind: "deadline-done", id: deadline.id, isDone: !isDone }],
                    });
                  }}
                />
                <span>
                  <span class={deadline.doneDay === undefined ? "" : "is-done"}>
                    {deadlineText(deadline, labels)}
                  </span>
                  <span class="hint"> {dayText(deadline.day)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {actions.canChange && <DateForm />}
      </section>
      <section class="panel" aria-labelledby="promises">
        <h3 id="promises">{m.desk_date_promises()}</h3>
        <DutyList />
      </section>
    </div>
  );
}

function TaskForm() {
  const { today } = useCase();
  const change = useLiveChange();
  const action = useAction();
  const [text, setText] = useState("");
  const [assignee, setAssignee] = useState<string | undefined>(undefined);
  const [due, setDue] = useState("");
  const [isChecked, setChecked] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const tidy = tidyEventText("task", text);
    setChecked(tidy === "");
    if (tidy === "") return;
    const day = parseDay(due);
    await action.run(async () => {
      const isDone = await change([
        {
          kind: "task",
          id: crypto.randomUUID(),
          text: tidy,
          ...(assignee !== undefined && { assignee }),
          ...(day !== undefined && { due: day }),
        },
      ]);
      if (!isDone) return;
      setText("");
      setAssignee(undefined);
      setDue("");
    });
  };
  return (
    <form class="inline-form" noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={m.desk_task_text()}
        value={text}
        maxLength={EVENT_TEXT_LIMITS.task}
        error={isChecked ? m.desk_need_missing() : undefined}
        onInput={setText}
      />
      <Combobox
        label={m.desk_task_assignee()}
        options={activeCaseworkers().map(({ keyId, displayName }) => ({
          id: keyId,
          label: displayName,
        }))}
        selected={assignee === undefined ? [] : [assignee]}
        onChange={([id]) => setAssignee(id)}
      />
      <DayField label={m.desk_task_due()} value={due} min={today} onInput={setDue} />
      <div class="actions">
        <ActionButton isBusy={action.isBusy} kind="plain">
          {m.desk_task_add()}
        </ActionButton>
      </div>
    </form>
  );
}

function DateForm() {
  const { labels } = useCase();
  const change = useLiveChange();
  const action = useAction();
  const [what, setWhat] = useState<(typeof DATED_EVENTS)[number] | undefined>(undefined);
  const [text, setText] = useState("");
  const [value, setValue] = useState("");
  const [isChecked, setChecked] = useState(false);
  const day = parseDay(value);
  const tidy = tidyEventText("deadline", text);
  const isNamed = what !== undefined || tidy !== "";
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!isNamed || day === undefined) return;
    await action.run(async () => {
      const isDone = await change([
        {
          kind: "deadline",
          id: crypto.randomUUID(),
          ...(what !== undefined && { what }),
          ...(tidy !== "" && { text: tidy }),
          day,
        },
      ]);
      if (!isDone) return;
      setWhat(undefined);
      setText("");
      setValue("");
      setChecked(false);
    });
  };
  return (
    <form class="inline-form" noValidate onSubmit={(event) => void save(event)}>
      <Combobox
        label={m.desk_date_kind()}
        options={DATED_EVENTS.map((id) => ({ id, label: labels.datedEvents[id] }))}
        selected={what === undefined ? [] : [what]}
        onChange={([id]) => setWhat(DATED_EVENTS.find((one) => one === id))}
      />
      <TextField
        label={m.desk_date_what()}
        value={text}
        maxLength={EVENT_TEXT_LIMITS.deadline}
        error={isChecked && !isNamed ? m.desk_need_missing() : undefined}
        onInput={setText}
      />
      <DayField
        label={m.desk_date_day()}
        value={value}
        error={isChecked && day === undefined ? m.desk_need_missing() : undefined}
        onInput={setValue}
      />
      <div class="actions">
        <ActionButton isBusy={action.isBusy} kind="plain">
          {m.desk_date_add()}
        </ActionButton>
      </div>
    </form>
  );
}
