/** Asks for what a new state needs: a day, a reason, a receiver, another case. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import type { NextState } from "../../../../src/domain/casework/allowed-actions.ts";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import type { StateEvent } from "../../../../src/domain/casework/events.ts";
import { WITHDRAWAL_WAYS } from "../../../../src/domain/casework/states.ts";
import type { Need, WithdrawalWay } from "../../../../src/domain/casework/states.ts";
import { parseDay } from "../../../../src/domain/day.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { DayField } from "../../components/day-field.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { useAction } from "../../components/use-action.ts";
import { askedText } from "../../event-words.ts";
import { draftOf, setDraft } from "../../state/drafts.ts";
import { dayText } from "../../state/language.ts";
import { useCase, useChange } from "./case-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { otherCases } from "./other-cases.ts";
import { ReasonField } from "./reason-field.tsx";

interface StateDialogProps {
  readonly next: NextState;
  readonly onClose: () => void;
}

const EMPTY = { until: "", reason: "", receiver: "", otherCase: "", asked: "" };
/** What is written in one's own words, and kept until it is sent. */
const WRITTEN = ["reason", "receiver"] as const;

/** The dialog. What was typed stays until the change stands, also while it is closed. */
export function StateDialog({ next, onClose }: StateDialogProps) {
  const { shown, labels, actions } = useCase();
  const change = useChange();
  const action = useAction();
  const [values, setValues] = useState(() => ({ ...EMPTY, ...draftsOf(shown.id, next.to) }));
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<typeof EMPTY>): void => {
    setValues({ ...values, ...part });
    for (const need of WRITTEN) {
      const typed = part[need];
      if (typed !== undefined) setDraft(shown.id, `${next.to} ${need}`, typed);
    }
  };
  const event = eventOf(next, values);
  const isLater = values.until >= actions.earliestUntil;
  const isMissing = (need: Need): boolean =>
    isChecked && next.needs.includes(need) && !isGiven(need, values);
  const save = async (submit: Event): Promise<void> => {
    submit.preventDefault();
    setChecked(true);
    if (!next.needs.every((need) => isGiven(need, values))) return;
    if (next.needs.includes("until") && !isLater) return;
    await action.run(async () => {
      if (!(await change([event], { done: m.desk_done_state() }))) return;
      for (const need of WRITTEN) setDraft(shown.id, `${next.to} ${need}`, "");
      onClose();
    });
  };
  const untilError = isMissing("until")
    ? m.desk_need_missing()
    : isChecked && next.needs.includes("until") && !isLater
      ? m.desk_need_day_later({ day: dayText(actions.earliestUntil) })
      : undefined;
  const fields: Readonly<Record<Exclude<Need, "closure">, () => preact.VNode>> = {
    until: () => (
      <DayField
        label={m.desk_need_until()}
        value={values.until}
        min={actions.earliestUntil}
        error={untilError}
        onInput={(until) => set({ until })}
      />
    ),
    reason: () => (
      <ReasonField
        kind="reason"
        label={m.desk_need_reason()}
        hint={m.desk_need_reason_hint()}
        value={values.reason}
        isMissing={isMissing("reason")}
        onInput={(reason) => set({ reason })}
      />
    ),
    receiver: () => (
      <TextField
        label={m.desk_need_receiver()}
        value={values.receiver}
        maxLength={120}
        error={isMissing("receiver") ? m.desk_need_missing() : undefined}
        onInput={(receiver) => set({ receiver })}
      />
    ),
    otherCase: () => (
      <Combobox
        label={m.desk_need_other_case()}
        options={otherCases(shown.id)}
        selected={values.otherCase === "" ? [] : [values.otherCase]}
        error={isMissing("otherCase") ? m.desk_need_missing() : undefined}
        onChange={([otherCase = ""]) => set({ otherCase })}
      />
    ),
    asked: () => (
      <ChoiceField
        label={m.desk_need_asked()}
        options={WITHDRAWAL_WAYS.map((id) => ({ id, label: askedText(id) }))}
        selected={values.asked}
        isMissing={isMissing("asked")}
        onSelect={(asked) => set({ asked })}
      />
    ),
  };
  return (
    <Dialog title={m.desk_dialog_state_title({ state: labels.states[next.to] })} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(submit) => void save(submit)}>
        {next.needs.map((need) => need !== "closure" && <div key={need}>{fields[need]()}</div>)}
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_change_save()}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function draftsOf(id: string, to: NextState["to"]): Partial<typeof EMPTY> {
  return Object.fromEntries(WRITTEN.map((need) => [need, draftOf(id, `${to} ${need}`)]));
}

function isGiven(need: Need, values: typeof EMPTY): boolean {
  if (need === "closure") return true;
  if (need === "until") return parseDay(values.until) !== undefined;
  return values[need].trim() !== "";
}

function eventOf({ to, needs }: NextState, values: typeof EMPTY): StateEvent {
  const day = parseDay(values.until);
  const asked: WithdrawalWay | undefined = WITHDRAWAL_WAYS.find((way) => way === values.asked);
  const has = (need: Need): boolean => needs.includes(need);
  return {
    kind: "state",
    to,
    ...(has("until") && day !== undefined && { until: day }),
    ...(has("reason") && { reason: tidyEventText("reason", values.reason) }),
    ...(has("receiver") && { receiver: tidyEventText("receiver", values.receiver) }),
    ...(has("otherCase") && { otherCase: values.otherCase }),
    ...(has("asked") && asked !== undefined && { asked }),
  };
}
