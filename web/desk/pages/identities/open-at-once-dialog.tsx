/** Opening an identity alone and at once, because a life is in danger. */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import type { SealedAnswers } from "../../../../src/protocol/content.ts";
import { Combobox } from "../../components/combobox.tsx";
import { Dialog } from "../../components/dialog.tsx";
import type { Option } from "../../components/filter-options.ts";
import { FormDialog } from "../../components/form-dialog.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { useAction } from "../../components/use-action.ts";
import { nameOf } from "../../case-rows.ts";
import { worker } from "../../state/desk.ts";
import { loadIdentities } from "../../state/identities.ts";
import { language } from "../../state/language.ts";
import { AnswerList } from "../case/answer-list.tsx";

const REASON_LETTERS = 2000;
const WORDS_LETTERS = 600;

/** Letters of an id by which two cases with the same name are told apart. */
const ID_LETTERS = 8;

/** The dialog, and then what was in the envelope. */
export function OpenAtOnceDialog({ onClose }: { readonly onClose: () => void }) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [id, setId] = useState("");
  const [reason, setReason] = useState("");
  const [words, setWords] = useState("");
  const [answers, setAnswers] = useState<SealedAnswers | undefined>(undefined);
  const loading = useAction();
  useEffect(() => void loading.run(async () => setIds(await worker().identityCases())), []);
  if (answers) return <Opened id={id} answers={answers} onClose={onClose} />;
  const isFilled = id !== "" && reason.trim() !== "" && words.trim() !== "";
  return (
    <FormDialog
      title={m.desk_identity_emergency_open()}
      action={m.desk_identity_emergency_do()}
      isReady={isFilled}
      onClose={onClose}
      // What was in the envelope is shown next.
      onDone={() => undefined}
      onSubmit={async () => {
        setAnswers(await worker().openIdentity(id, reason.trim(), words.trim()));
        await loadIdentities();
      }}
    >
      {(isChecked) => (
        <>
          <Notice tone="warning">
            <p>{m.desk_identity_emergency_how()}</p>
          </Notice>
          <FailureNotice failure={loading.failure} />
          <Combobox
            label={m.desk_identity_which_case()}
            options={ids.map(optionOf)}
            selected={id === "" ? [] : [id]}
            onChange={([chosen]) => setId(chosen ?? "")}
            error={isChecked && id === "" ? m.desk_need_missing() : undefined}
          />
          <TextArea
            label={m.desk_need_reason()}
            hint={m.desk_identity_emergency_reason_hint()}
            value={reason}
            maxLength={REASON_LETTERS}
            isMissing={isChecked && reason.trim() === ""}
            onInput={setReason}
          />
          <TextArea
            label={m.desk_identity_words()}
            hint={m.desk_identity_emergency_words_hint()}
            value={words}
            maxLength={WORDS_LETTERS}
            isMissing={isChecked && words.trim() === ""}
            onInput={setWords}
          />
        </>
      )}
    </FormDialog>
  );
}

function optionOf(id: string): Option {
  return { id, label: nameOf(id, language.value), detail: id.slice(0, ID_LETTERS) };
}

function Opened(props: {
  readonly id: string;
  readonly answers: SealedAnswers;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={nameOf(props.id, language.value)} onClose={props.onClose}>
      <div class="stack">
        {Object.keys(props.answers).length === 0 ? (
          <p>{m.desk_identity_empty()}</p>
        ) : (
          <AnswerList answers={props.answers} />
        )}
        <p class="hint">{m.desk_identity_emergency_after()}</p>
        <div class="actions">
          <button type="button" class="button button-primary" onClick={props.onClose}>
            {m.desk_identity_emergency_close()}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
