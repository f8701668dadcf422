/** Sets a task, or says it anew. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { EVENT_TEXT_LIMITS, tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import type { EventOf } from "../../../../src/domain/casework/events.ts";
import type { CaseTask } from "../../../../src/domain/casework/folding.ts";
import { parseDay } from "../../../../src/domain/day.ts";
import { Combobox } from "../../components/combobox.tsx";
import { DayField } from "../../components/day-field.tsx";
import { TextField } from "../../components/field.tsx";
import { activeCaseworkers, memberName } from "../../state/colleagues.ts";
import { useCase, useLiveChange } from "./case-context.ts";
import { ItemForm } from "./item-form.tsx";
import { useDraft } from "./use-draft.ts";

/** The form of a new task. */
export function NewTask() {
  const { shown, today } = useCase();
  const change = useLiveChange();
  const [text, setText] = useDraft(shown.id, "task");
  const [rest, setRest] = useState<TaskRest>(EMPTY);
  return (
    <TaskForm
      text={text}
      rest={rest}
      earliest={today}
      onText={setText}
      onRest={setRest}
      onSave={async (task) => {
        if (!(await change([{ ...task, id: crypto.randomUUID() }]))) return false;
        setText("");
        setRest(EMPTY);
        return true;
      }}
    />
  );
}

/** The form of a task that is there. */
export function EditTask({
  task,
  onDone,
}: {
  readonly task: CaseTask;
  readonly onDone: () => void;
}) {
  const change = useLiveChange();
  const [text, setText] = useState(task.text);
  const [rest, setRest] = useState<TaskRest>({ assignee: task.assignee, due: task.due ?? "" });
  return (
    <TaskForm
      text={text}
      rest={rest}
      onText={setText}
      onRest={setRest}
      onCancel={onDone}
      onSave={async (changed) => {
        const { isDone: _, ...before } = task;
        const isChanged = await change([{ ...changed, id: task.id }], {
          done: m.desk_done_saved(),
          undo: [{ kind: "task", ...before }],
        });
        if (isChanged) onDone();
        return isChanged;
      }}
    />
  );
}

interface TaskRest {
  /** By key id. */
  readonly assignee: string | undefined;
  readonly due: string;
}

const EMPTY: TaskRest = { assignee: undefined, due: "" };

interface TaskFormProps {
  readonly text: string;
  readonly rest: TaskRest;
  readonly earliest?: string;
  readonly onText: (text: string) => void;
  readonly onRest: (rest: TaskRest) => void;
  /** Gives whether it stands. */
  readonly onSave: (task: Omit<EventOf<"task">, "id">) => Promise<boolean>;
  readonly onCancel?: () => void;
}

function TaskForm(props: TaskFormProps) {
  const { text, rest, earliest, onText, onRest, onSave, onCancel } = props;
  const { assignee } = rest;
  const tidy = tidyEventText("task", text);
  const due = parseDay(rest.due);
  return (
    <ItemForm
      add={m.desk_task_add()}
      isReady={tidy !== ""}
      onSave={() =>
        onSave({
          kind: "task",
          text: tidy,
          ...(assignee !== undefined && { assignee }),
          ...(due !== undefined && { due }),
        })
      }
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <TextField
            label={m.desk_task_text()}
            value={text}
            maxLength={EVENT_TEXT_LIMITS.task}
            error={isChecked && tidy === "" ? m.desk_need_missing() : undefined}
            onInput={onText}
          />
          <Combobox
            label={m.desk_task_assignee()}
            options={assignees(assignee)}
            selected={assignee === undefined ? [] : [assignee]}
            onChange={([next]) => onRest({ ...rest, assignee: next })}
          />
          <DayField
            label={m.desk_task_due()}
            value={rest.due}
            {...(earliest !== undefined && { min: earliest })}
            onInput={(value) => onRest({ ...rest, due: value })}
          />
        </>
      )}
    </ItemForm>
  );
}

/** Whoever has the task already is offered also if they have left since. */
function assignees(now: string | undefined) {
  const people = activeCaseworkers().map(({ keyId, displayName }) => ({
    id: keyId,
    label: displayName,
  }));
  if (now === undefined || people.some(({ id }) => id === now)) return people;
  return [...people, { id: now, label: memberName(now) }];
}
