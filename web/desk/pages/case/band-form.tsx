/** Raises the band at once, or proposes to lower it. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import type { Band } from "../../../../src/domain/casework/urgency-scale.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { useAction } from "../../components/use-action.ts";
import { bandWord } from "../../band-words.ts";
import { useCase, useChange } from "./case-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ReasonField } from "./reason-field.tsx";
import { useDraft } from "./use-draft.ts";

/** The form. */
export function BandForm({ onDone }: { readonly onDone: () => void }) {
  const { shown, actions, labels } = useCase();
  const change = useChange();
  const action = useAction();
  const [band, setBand] = useState<Band | undefined>(undefined);
  const [reason, setReason] = useDraft(shown.id, "band");
  const [isChecked, setChecked] = useState(false);
  const isLower = band !== undefined && actions.lower.includes(band);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    const tidy = tidyEventText("reason", reason);
    if (band === undefined || tidy === "") return;
    const kind = isLower ? "propose-band" : "band";
    await action.run(async () => {
      const done = isLower ? m.desk_done_proposed() : m.desk_done_saved();
      if (!(await change([{ kind, to: band, reason: tidy }], { done }))) return;
      setReason("");
      onDone();
    });
  };
  return (
    <form class="stack inset" noValidate onSubmit={(event) => void save(event)}>
      <ChoiceField
        label={m.desk_urgency_change()}
        options={[...actions.raise, ...actions.lower].map((id) => ({
          id,
          label: `${bandWord(id)} (${labels.bands[id]})`,
        }))}
        selected={band ?? ""}
        isMissing={isChecked && band === undefined}
        onSelect={(id) => setBand([...actions.raise, ...actions.lower].find((one) => one === id))}
      />
      <ReasonField
        kind="reason"
        label={m.desk_need_reason()}
        value={reason}
        isMissing={isChecked && reason.trim() === ""}
        onInput={setReason}
      />
      {isLower && <p class="hint">{m.desk_urgency_lower_hint()}</p>}
      <div class="actions">
        <ActionButton isBusy={action.isBusy}>
          {isLower ? m.desk_urgency_lower_propose() : m.desk_urgency_raise_now()}
        </ActionButton>
        <button type="button" class="button button-plain" onClick={onDone}>
          {m.desk_cancel()}
        </button>
      </div>
    </form>
  );
}
