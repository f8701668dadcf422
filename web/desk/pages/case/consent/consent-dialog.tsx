/** Asks the mailbox for consent, or writes down one that was given otherwise. */
import { useRef, useState } from "preact/hooks";
import * as m from "../../../../../build/messages/messages.js";
import { EVENT_TEXT_LIMITS } from "../../../../../src/domain/casework/event-texts.ts";
import { SPOKEN_WAYS } from "../../../../../src/domain/consent/record.ts";
import {
  CONSENT_PURPOSES,
  CONSENT_USES,
  mustBeNamed,
  SEEN_BY,
} from "../../../../../src/domain/consent/terms.ts";
import { addDays } from "../../../../../src/domain/day.ts";
import { LANGUAGE_FACTS, isLanguage } from "../../../../../src/domain/language.ts";
import { purposeText, seenText, useText, wayText } from "../../../../shared/consent-words.ts";
import { ActionButton } from "../../../components/action-button.tsx";
import { DayField } from "../../../components/day-field.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/field.tsx";
import { focusFirstError } from "../../../components/focus-error.ts";
import { FailureNotice, Notice } from "../../../components/notice.tsx";
import { useAction } from "../../../components/use-action.ts";
import { language as deskLanguage } from "../../../state/language.ts";
import { useCase } from "../case-context.ts";
import { ChoiceField } from "../choice-field.tsx";
import { ReasonField } from "../reason-field.tsx";
import { consentDraft, draftProblem, emptyDraft, seenOf } from "./draft-terms.ts";
import type { DraftProblem, DraftTerms } from "./draft-terms.ts";
import { FieldChoice } from "./field-choice.tsx";
import { GiverFields } from "./giver-fields.tsx";
import { useConsentWriting } from "./use-consent-writing.ts";

interface ConsentDialogProps {
  /** True: it was given already, by voice, in writing or face to face. */
  readonly isRecord: boolean;
  readonly onClose: () => void;
}

/** The dialog. */
export function ConsentDialog({ isRecord, onClose }: ConsentDialogProps) {
  const { shown, today } = useCase();
  const write = useConsentWriting();
  const action = useAction();
  // The same at every try, so that a lost answer asks nobody twice.
  const id = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(() => emptyDraft(shown.details.receiver ?? "", today));
  const [problem, setProblem] = useState<DraftProblem>();
  const isNotToBeAsked = !isRecord && shown.answers["c_refer_ask"] !== true;
  const [mayAsk, setMayAsk] = useState(false);
  const [isTried, setTried] = useState(false);
  const language = isLanguage(shown.language) ? shown.language : deskLanguage.value;
  const set = (part: Partial<DraftTerms>): void => setDraft({ ...draft, ...part });
  const isWrong = (at: DraftProblem["at"]): boolean => problem?.at === at;
  const save = (event: Event): void => {
    event.preventDefault();
    const found = draftProblem(draft, today, isRecord);
    setProblem(found);
    setTried(true);
    const ready =
      found || (isNotToBeAsked && !mayAsk)
        ? undefined
        : consentDraft(draft, id.current, language, isRecord);
    if (!ready) {
      focusFirstError(event);
      return;
    }
    void action.run(async () => {
      if (await write({ kind: "add", id: shown.id, draft: ready })) onClose();
    });
  };
  const must = draft.purpose ? mustBeNamed(draft.purpose, draft.uses) : ["receiver"];
  const seen = seenOf(draft);
  return (
    <Dialog
      title={isRecord ? m.desk_consent_record_title() : m.desk_consent_ask_title()}
      onClose={onClose}
    >
      <form class="stack" noValidate onSubmit={save}>
        {isRecord && (
          <Notice tone="info">
            <p>{m.desk_consent_record_how()}</p>
          </Notice>
        )}
        {isNotToBeAsked && (
          <NotToBeAsked isMissing={isTried && !mayAsk} mayAsk={mayAsk} onChoose={setMayAsk} />
        )}
        <TextField
          label={m.desk_consent_receiver()}
          hint={m.desk_consent_receiver_hint()}
          value={draft.receiver}
          maxLength={EVENT_TEXT_LIMITS.receiver}
          error={isWrong("receiver") ? m.desk_need_missing() : undefined}
          onInput={(receiver) => set({ receiver })}
        />
        <ChoiceField
          label={m.desk_consent_purpose()}
          options={CONSENT_PURPOSES.map((one) => ({ id: one, label: purposeText(one) }))}
          selected={draft.purpose ?? ""}
          isMissing={isWrong("purpose")}
          onSelect={(one) => set({ purpose: CONSENT_PURPOSES.find((known) => known === one) })}
        />
        <ReasonField
          kind="consentWords"
          label={m.desk_consent_words()}
          hint={m.desk_consent_words_hint({ language: LANGUAGE_FACTS[language].name })}
          value={draft.words}
          isMissing={isWrong("words")}
          onInput={(words) => set({ words })}
        />
        <FieldChoice
          chosen={draft.fields}
          isMissing={isWrong("fields")}
          onChoose={(fields) => set({ fields })}
        />
        <BoxChoice
          label={m.desk_consent_uses()}
          options={CONSENT_USES.map((one) => ({
            id: one,
            label: useText(one),
            isFixed: one === "receiver_use",
          }))}
          chosen={draft.uses}
          onChoose={(uses) => set({ uses })}
        />
        <BoxChoice
          label={m.desk_consent_seen()}
          options={SEEN_BY.map((one) => ({
            id: one,
            label:
              one === "receiver"
                ? draft.receiver || m.desk_consent_seen_receiver()
                : seenText(one, draft),
            isFixed: must.includes(one),
          }))}
          chosen={seen}
          onChoose={(seenBy) => set({ seenBy })}
        />
        <DayField
          label={m.desk_consent_until()}
          value={draft.until}
          min={addDays(today, 1)}
          error={isWrong("until") ? m.desk_need_missing() : undefined}
          onInput={(until) => set({ until })}
        />
        <GiverFields
          draft={draft}
          problem={problem?.at === "giver" ? problem.why : undefined}
          onChange={set}
        />
        {isRecord && (
          <ChoiceField
            label={m.desk_consent_given_how()}
            options={SPOKEN_WAYS.map((one) => ({ id: one, label: wayText(one) }))}
            selected={draft.how ?? ""}
            isMissing={isWrong("how")}
            onSelect={(one) => set({ how: SPOKEN_WAYS.find((known) => known === one) })}
          />
        )}
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>
            {isRecord ? m.desk_consent_save() : m.desk_consent_send()}
          </ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whoever did not tick that they want to be asked was promised that nobody asks. */
function NotToBeAsked({
  isMissing,
  mayAsk,
  onChoose,
}: {
  readonly isMissing: boolean;
  readonly mayAsk: boolean;
  readonly onChoose: (mayAsk: boolean) => void;
}) {
  return (
    <Notice tone="warning">
      <p>{m.desk_consent_not_asked()}</p>
      {isMissing && <p class="field-error">{m.desk_need_missing()}</p>}
      <label class="tick-line">
        <input
          type="checkbox"
          checked={mayAsk}
          {...(isMissing && { "aria-invalid": "true" })}
          onChange={({ currentTarget: { checked } }) => onChoose(checked)}
        />
        <span>{m.desk_consent_may_ask()}</span>
      </label>
    </Notice>
  );
}

interface BoxChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    /** Follows from something else and cannot be left out. */
    readonly isFixed: boolean;
  }[];
  readonly chosen: readonly Id[];
  readonly onChoose: (chosen: readonly Id[]) => void;
}

function BoxChoice<Id extends string>({ label, options, chosen, onChoose }: BoxChoiceProps<Id>) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map(({ id, label: text, isFixed }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={isFixed}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>
            {text}
            {isFixed && id !== "receiver" && id !== "receiver_use" && (
              <span class="hint consent-answer">{m.desk_consent_seen_must()}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
