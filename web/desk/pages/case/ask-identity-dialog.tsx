/** Asking custodians for parts of an identity: which, why, for how long, and what is told. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { GRANT_DAYS_MOST } from "../../../../src/api/routes.ts";
import { DaysField } from "../../components/days-field.tsx";
import { FormDialog } from "../../components/form-dialog.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { identityField } from "../../identity-words.ts";
import { languageName } from "../../language-name.ts";
import { refreshCase } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { showToast } from "../../state/toasts.ts";
import type { CaseShown } from "../../worker-api.ts";

const PURPOSE_LETTERS = 2000;
const WORDS_LETTERS = 600;
const USUAL_DAYS = 7;

interface AskIdentityDialogProps {
  readonly shown: CaseShown;
  readonly onClose: () => void;
}

/** The dialog. */
export function AskIdentityDialog({ shown, onClose }: AskIdentityDialogProps) {
  const [fields, setFields] = useState<readonly string[]>([]);
  const [days, setDays] = useState(USUAL_DAYS);
  const [isEmergency, setEmergency] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [words, setWords] = useState("");
  const areDaysRight = Number.isInteger(days) && days >= 1 && days <= GRANT_DAYS_MOST;
  const draft = { fields, days, isEmergency, purpose: purpose.trim(), words: words.trim() };
  const isFilled = fields.length > 0 && draft.purpose !== "" && draft.words !== "";
  const choose = (id: string): void =>
    setFields(fields.includes(id) ? fields.filter((one) => one !== id) : [...fields, id]);
  return (
    <FormDialog
      title={m.desk_identity_ask()}
      action={m.desk_identity_ask_send()}
      isReady={isFilled && areDaysRight}
      onClose={onClose}
      onSubmit={async () => {
        await worker().askIdentity(shown.id, draft);
        showToast(m.desk_identity_ask_done());
        await refreshCase(shown.id);
      }}
    >
      {(isChecked) => (
        <>
          <p>{m.desk_identity_ask_how()}</p>
          <fieldset class={isChecked && fields.length === 0 ? "choices field-wrong" : "choices"}>
            <legend>{m.desk_identity_what()}</legend>
            {isChecked && fields.length === 0 && <p class="field-error">{m.desk_need_missing()}</p>}
            {shown.identity.fields.map((id) => (
              <label key={id}>
                <input type="checkbox" checked={fields.includes(id)} onChange={() => choose(id)} />
                <span>{identityField(id)}</span>
              </label>
            ))}
          </fieldset>
          <TextArea
            label={m.desk_identity_purpose()}
            hint={m.desk_identity_purpose_hint()}
            value={purpose}
            maxLength={PURPOSE_LETTERS}
            isMissing={isChecked && draft.purpose === ""}
            onInput={setPurpose}
          />
          <TextArea
            label={m.desk_identity_words()}
            hint={m.desk_identity_words_hint({ language: languageName(shown.language) })}
            value={words}
            maxLength={WORDS_LETTERS}
            isMissing={isChecked && draft.words === ""}
            onInput={setWords}
          />
          <DaysField days={days} most={GRANT_DAYS_MOST} isRight={areDaysRight} onInput={setDays} />
          <label class="tick-line">
            <input
              type="checkbox"
              checked={isEmergency}
              onChange={() => setEmergency(!isEmergency)}
            />
            <span>{m.desk_identity_emergency()}</span>
          </label>
        </>
      )}
    </FormDialog>
  );
}
