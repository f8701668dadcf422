/** Writes down that a consent was taken back otherwise than in the mailbox. */
import { useState } from "preact/hooks";
import * as m from "../../../../../build/messages/messages.js";
import { SPOKEN_WAYS } from "../../../../../src/domain/consent/record.ts";
import type { SpokenWay } from "../../../../../src/domain/consent/record.ts";
import type { WeighedConsent } from "../../../../../src/domain/consent/weigh.ts";
import { wayText } from "../../../../shared/consent-words.ts";
import { ActionButton } from "../../../components/action-button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { FailureNotice, Notice } from "../../../components/notice.tsx";
import { useAction } from "../../../components/use-action.ts";
import { useCase } from "../case-context.ts";
import { ChoiceField } from "../choice-field.tsx";
import { useConsentWriting } from "./use-consent-writing.ts";

interface EndDialogProps {
  readonly consent: WeighedConsent;
  readonly onClose: () => void;
}

/** The dialog. */
export function EndDialog({ consent, onClose }: EndDialogProps) {
  const { shown } = useCase();
  const write = useConsentWriting();
  const action = useAction();
  const [how, setHow] = useState<SpokenWay>();
  const [isChecked, setChecked] = useState(false);
  const { terms } = consent.record;
  const save = (event: Event): void => {
    event.preventDefault();
    setChecked(true);
    if (how === undefined) return;
    void action.run(async () => {
      const isDone = await write({ kind: "end", id: shown.id, consent: terms.id, how });
      if (isDone) onClose();
    });
  };
  return (
    <Dialog title={m.desk_consent_end_title()} onClose={onClose}>
      <form class="stack" noValidate onSubmit={save}>
        <p dir="auto">
          <strong>{terms.receiver}</strong>
        </p>
        <ChoiceField
          label={m.desk_consent_end_how()}
          options={SPOKEN_WAYS.map((id) => ({ id, label: wayText(id) }))}
          selected={how ?? ""}
          isMissing={isChecked && how === undefined}
          onSelect={(id) => setHow(SPOKEN_WAYS.find((one) => one === id))}
        />
        <Notice tone="warning">
          <p>{m.desk_consent_end_for_good()}</p>
        </Notice>
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_consent_save()}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
