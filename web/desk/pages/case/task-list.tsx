/** What is to be done in a case, and the days that matter in it. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Pencil } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { deadlineText } from "../../event-words.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useLiveChange } from "./case-context.ts";
import { EditDate, NewDate } from "./date-form.tsx";
import { DutyList } from "./due-chips.tsx";
import { EditTask, NewTask } from "./task-form.tsx";

/** Tasks, dates and promises. */
export function TaskList() {
  return (
    <div class="stack">
      <Tasks />
      <Dates />
      <section class="panel" aria-labelledby="promises">
        <h3 id="promises">{m.desk_date_promises()}</h3>
        <DutyList />
      </section>
    </div>
  );
}

function Tasks() {
  const { shown, actions } = useCase();
  const { tasks } = shown.details;
  const [edited, setEdited] = useState<string | undefined>(undefined);
  return (
    <section class="panel" aria-labelledby="tasks">
      <h3 id="tasks">{m.desk_tasks_title()}</h3>
      {tasks.length === 0 && <p class="hint">{m.desk_task_none()}</p>}
      <ul class="plain-list">
        {[...tasks]
          .sort((a, b) => Number(a.isDone) - Number(b.isDone))
          .map((task) => (
            <li key={task.id}>
              {edited === task.id && actions.canChange ? (
                <EditTask task={task} onDone={() => setEdited(undefined)} />
              ) : (
                <Item
                  text={task.text}
                  isDone={task.isDone}
                  toggle={(isDone) => ({ kind: "task-done", id: task.id, isDone })}
                  onEdit={() => setEdited(task.id)}
                >
                  {[
                    task.assignee !== undefined && memberName(task.assignee),
                    task.due !== undefined && m.desk_task_by({ day: dayText(task.due) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Item>
              )}
            </li>
          ))}
      </ul>
      {actions.canChange && <NewTask />}
    </section>
  );
}

function Dates() {
  const { shown, labels, actions } = useCase();
  const { deadlines } = shown.details;
  const [edited, setEdited] = useState<string | undefined>(undefined);
  return (
    <section class="panel" aria-labelledby="dates">
      <h3 id="dates">{m.desk_dates_title()}</h3>
      {deadlines.length === 0 && <p class="hint">{m.desk_date_none()}</p>}
      <ul class="plain-list">
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            {edited === deadline.id && actions.canChange ? (
              <EditDate deadline={deadline} onDone={() => setEdited(undefined)} />
            ) : (
              <Item
                text={deadlineText(deadline, labels)}
                isDone={deadline.doneDay !== undefined}
                toggle={(isDone) => ({ kind: "deadline-done", id: deadline.id, isDone })}
                onEdit={() => setEdited(deadline.id)}
              >
                {dayText(deadline.day)}
              </Item>
            )}
          </li>
        ))}
      </ul>
      {actions.canChange && <NewDate />}
    </section>
  );
}

interface ItemProps {
  readonly text: string;
  readonly isDone: boolean;
  /** What marks it as done, or as open again. */
  readonly toggle: (isDone: boolean) => CaseEvent;
  /** What is done is not changed any more. */
  readonly onEdit: () => void;
  /** By when, and who. */
  readonly children: ComponentChildren;
}

function Item({ text, isDone, toggle, onEdit, children }: ItemProps) {
  const { canChange } = useCase().actions;
  const change = useLiveChange();
  return (
    <div class="tick-item">
      <label class="tick-line">
        <input
          type="checkbox"
          checked={isDone}
          disabled={!canChange}
          onChange={() =>
            void change([toggle(!isDone)], { done: m.desk_done_saved(), undo: [toggle(isDone)] })
          }
        />
        <span>
          <span class={isDone ? "is-done" : ""}>{text}</span>
          <span class="hint"> {children}</span>
        </span>
      </label>
      {canChange && !isDone && (
        <IconButton
          icon={Pencil}
          label={m.desk_item_edit({ what: text })}
          placement="bottom-end"
          onClick={onEdit}
        />
      )}
    </div>
  );
}
