/** Last step of set-up: the recovery sheet is printed or written down, then all is sent. */
import { useState } from "preact/hooks";
import { Printer } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { EntryPage } from "../../components/entry-page.tsx";
import { Field } from "../../components/field.tsx";
import { focusFirstError } from "../../components/focus-error.ts";
import { FailureNotice } from "../../components/notice.tsx";
import type { ActionState } from "../../components/use-action.ts";
import type { RecoverySheet } from "../../worker-api.ts";
import { RecoverySheetPaper } from "./recovery-sheet-paper.tsx";

interface SheetStepProps {
  readonly sheet: RecoverySheet;
  readonly action: ActionState;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** Numbers of the words to type back: one of each key, never the first or last. */
function drawPositions(): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  return [2 + (a % 22), 2 + (b % 22)];
}

/** The step. */
export function SheetStep({ sheet, action, onBack, onSend }: SheetStepProps) {
  const [positions] = useState(drawPositions);
  const [typed, setTyped] = useState<readonly [string, string]>(["", ""]);
  const [isKept, setKept] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const wanted = [sheet.signingWords[positions[0] - 1], sheet.recoveryWords[positions[1] - 1]];
  const isRight = (index: 0 | 1): boolean => typed[index].trim().toLowerCase() === wanted[index];
  const submit = (event: Event): void => {
    event.preventDefault();
    setChecked(true);
    if (isKept && isRight(0) && isRight(1)) onSend();
    else focusFirstError(event);
  };
  const wordField = (index: 0 | 1, label: string) => (
    <Field
      label={label}
      error={isChecked && !isRight(index) ? m.desk_sheet_word_wrong() : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed[index]}
          onInput={({ currentTarget: { value } }) =>
            setTyped(([a, b]) => (index === 0 ? [value, b] : [a, value]))
          }
        />
      )}
    </Field>
  );
  return (
    <EntryPage title={m.desk_sheet_title()} step="sheet" isWide>
      <p>{m.desk_sheet_intro()}</p>
      <div class="actions">
        <button type="button" class="button button-plain" onClick={() => print()}>
          <Printer class="icon" aria-hidden="true" />
          <span>{m.desk_sheet_print()}</span>
        </button>
      </div>
      <RecoverySheetPaper sheet={sheet} />
      <form class="stack" onSubmit={submit} noValidate>
        <p>{m.desk_sheet_type_back()}</p>
        {wordField(0, m.desk_sheet_signing_word({ number: positions[0] }))}
        {wordField(1, m.desk_sheet_recovery_word({ number: positions[1] }))}
        <div class="field">
          {isChecked && !isKept && (
            <p id="kept-error" class="field-error">
              {m.desk_sheet_kept_missing()}
            </p>
          )}
          <label class="tick-line">
            <input
              type="checkbox"
              checked={isKept}
              {...(isChecked &&
                !isKept && { "aria-invalid": "true", "aria-describedby": "kept-error" })}
              onChange={({ currentTarget }) => setKept(currentTarget.checked)}
            />
            <span>{m.desk_sheet_kept()}</span>
          </label>
        </div>
        <FailureNotice failure={action.failure}>
          <p>{m.desk_setup_failed_keep()}</p>
        </FailureNotice>
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{m.desk_setup_send()}</ActionButton>
          <button
            type="button"
            class="button button-plain"
            disabled={action.isBusy}
            onClick={onBack}
          >
            {m.desk_back()}
          </button>
        </div>
        <p class="hint">{m.desk_sheet_back_warning()}</p>
      </form>
    </EntryPage>
  );
}
