/** Corrects the reasons and the points that the answers suggested. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { needsApproval } from "../../../../src/domain/casework/fold-urgency.ts";
import {
  FACTOR_IDS,
  FACTOR_LIMITS,
  GATE_IDS,
} from "../../../../src/domain/casework/urgency-scale.ts";
import type { GateId } from "../../../../src/domain/casework/urgency-scale.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { useAction } from "../../components/use-action.ts";
import { useCase, useChange } from "./case-context.ts";
import { listChange } from "./list-change.ts";
import { ReasonField } from "./reason-field.tsx";
import { useDraft } from "./use-draft.ts";

/** The form. */
export function FactorsForm({ onDone }: { readonly onDone: () => void }) {
  const { shown, labels } = useCase();
  const { card } = shown;
  const change = useChange();
  const action = useAction();
  const [before] = useState({ gates: card.gates, factors: card.factors });
  const [gates, setGates] = useState<readonly GateId[]>(before.gates);
  const [factors, setFactors] = useState<Readonly<Record<string, number>>>(before.factors);
  const [reason, setReason] = useDraft(shown.id, "factors");
  const [isChecked, setChecked] = useState(false);
  const changedFactors = Object.fromEntries(
    FACTOR_IDS.filter((id) => (factors[id] ?? 0) !== (before.factors[id] ?? 0)).map((id) => [
      id,
      factors[id] ?? 0,
    ]),
  );
  const gateChange = listChange(before.gates, gates);
  const isSame =
    Object.keys(changedFactors).length + gateChange.add.length + gateChange.remove.length === 0;
  const isLower = needsApproval(card, { factors: changedFactors, gates: gateChange });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    const tidy = tidyEventText("reason", reason);
    if (isSame || tidy === "") return;
    await action.run(async () => {
      const done = isLower ? m.desk_done_proposed() : m.desk_done_saved();
      const isDone = await change(
        [{ kind: "factors", factors: changedFactors, gates: gateChange, reason: tidy }],
        { done },
      );
      if (!isDone) return;
      setReason("");
      onDone();
    });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <fieldset class="choices">
        <legend>{m.desk_urgency_gates()}</legend>
        {GATE_IDS.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={gates.includes(id)}
              onChange={({ currentTarget }) =>
                setGates(currentTarget.checked ? [...gates, id] : gates.filter((one) => one !== id))
              }
            />
            <span>{labels.gates[id]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{m.desk_urgency_points()}</legend>
        {FACTOR_IDS.map((id) => (
          <label key={id} class="point-line">
            <span>{labels.factors[id]}</span>
            <select
              value={String(factors[id] ?? 0)}
              onChange={({ currentTarget }) =>
                setFactors({ ...factors, [id]: Number(currentTarget.value) })
              }
            >
              {Array.from({ length: FACTOR_LIMITS[id] + 1 }, (_, points) => (
                <option key={points} value={String(points)}>
                  {points}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <ReasonField
        kind="reason"
        label={m.desk_need_reason()}
        value={reason}
        isMissing={isChecked && reason.trim() === ""}
        onInput={setReason}
      />
      {isChecked && isSame && <p class="field-error">{m.desk_urgency_nothing()}</p>}
      {isLower && <p class="hint">{m.desk_urgency_correct_lowers()}</p>}
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          {isLower ? m.desk_urgency_lower_propose() : m.desk_urgency_correct_save()}
        </ActionButton>
        <button type="button" class="button button-plain" onClick={onDone}>
          {m.desk_cancel()}
        </button>
      </div>
    </form>
  );
}
