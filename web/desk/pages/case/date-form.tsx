/** Sets a date that matters in a case, or changes one. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { DATED_EVENTS } from "../../../../src/domain/casework/card.ts";
import type { CardDeadline, DatedEvent } from "../../../../src/domain/casework/card.ts";
import { EVENT_TEXT_LIMITS, tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import type { EventOf } from "../../../../src/domain/casework/events.ts";
import { parseDay } from "../../../../src/domain/day.ts";
import { Combobox } from "../../components/combobox.tsx";
import { DayField } from "../../components/day-field.tsx";
import { TextField } from "../../components/field.tsx";
import { useCase, useLiveChange } from "./case-context.ts";
import { ItemForm } from "./item-form.tsx";
import { useDraft } from "./use-draft.ts";

/** The form of a new date. */
export function NewDate() {
  const { shown } = useCase();
  const change = useLiveChange();
  const [text, setText] = useDraft(shown.id, "deadline");
  const [rest, setRest] = useState<DateRest>(EMPTY);
  return (
    <DateForm
      text={text}
      rest={rest}
      onText={setText}
      onRest={setRest}
      onSave={async (deadline) => {
        if (!(await change([{ ...deadline, id: crypto.randomUUID() }]))) return false;
        setText("");
        setRest(EMPTY);
        return true;
      }}
    />
  );
}

interface EditDateProps {
  readonly deadline: CardDeadline;
  readonly onDone: () => void;
}

/** The form of a date that is there. It is open again afterwards, as a new day is to be kept. */
export function EditDate({ deadline, onDone }: EditDateProps) {
  const change = useLiveChange();
  const [text, setText] = useState(deadline.text ?? "");
  const [rest, setRest] = useState<DateRest>({ what: datedOf(deadline), day: deadline.day });
  return (
    <DateForm
      text={text}
      rest={rest}
      onText={setText}
      onRest={setRest}
      onCancel={onDone}
      onSave={async (changed) => {
        const { doneDay: _, what: __, ...plain } = deadline;
        const what = datedOf(deadline);
        const before = { ...plain, ...(what && { what }) };
        const isChanged = await change([{ ...changed, id: deadline.id }], {
          done: m.desk_done_saved(),
          undo: [{ kind: "deadline", ...before }],
        });
        if (isChanged) onDone();
        return isChanged;
      }}
    />
  );
}

/** Words of one's own take the place of the end of a consent. */
function datedOf({ what }: CardDeadline): DatedEvent | undefined {
  return what === "consent" ? undefined : what;
}

interface DateRest {
  readonly what: DatedEvent | undefined;
  readonly day: string;
}

const EMPTY: DateRest = { what: undefined, day: "" };

interface DateFormProps {
  readonly text: string;
  readonly rest: DateRest;
  readonly onText: (text: string) => void;
  readonly onRest: (rest: DateRest) => void;
  /** Gives whether it stands. */
  readonly onSave: (deadline: Omit<EventOf<"deadline">, "id">) => Promise<boolean>;
  readonly onCancel?: () => void;
}

function DateForm({ text, rest, onText, onRest, onSave, onCancel }: DateFormProps) {
  const { labels } = useCase();
  const { what } = rest;
  const day = parseDay(rest.day);
  const tidy = tidyEventText("deadline", text);
  const isNamed = what !== undefined || tidy !== "";
  const save = (): Promise<boolean> => {
    if (day === undefined) return Promise.resolve(false);
    const named = { ...(what !== undefined && { what }), ...(tidy !== "" && { text: tidy }) };
    return onSave({ kind: "deadline", ...named, day });
  };
  return (
    <ItemForm
      add={m.desk_date_add()}
      isReady={isNamed && day !== undefined}
      onSave={save}
      onCancel={onCancel}
    >
      {(isChecked) => (
        <>
          <Combobox
            label={m.desk_date_kind()}
            options={DATED_EVENTS.map((id) => ({ id, label: labels.datedEvents[id] }))}
            selected={what === undefined ? [] : [what]}
            onChange={([id]) => onRest({ ...rest, what: DATED_EVENTS.find((one) => one === id) })}
          />
          <TextField
            label={m.desk_date_what()}
            value={text}
            maxLength={EVENT_TEXT_LIMITS.deadline}
            error={isChecked && !isNamed ? m.desk_need_missing() : undefined}
            onInput={onText}
          />
          <DayField
            label={m.desk_date_day()}
            value={rest.day}
            error={isChecked && day === undefined ? m.desk_need_missing() : undefined}
            onInput={(value) => onRest({ ...rest, day: value })}
          />
        </>
      )}
    </ItemForm>
  );
}
