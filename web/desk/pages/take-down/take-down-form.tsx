/** The whole public form on one page, so that answers can be written as they are told. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { TAKEN_DOWN_WAYS } from "../../../../src/domain/casework/events.ts";
import type { TakenDownWay } from "../../../../src/domain/casework/events.ts";
import { LANGUAGES, LANGUAGE_FACTS } from "../../../../src/domain/language.ts";
import { shownSteps } from "../../../../src/domain/questionnaire/condition.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { focusFirstError } from "../../components/focus-error.ts";
import { LoadingState } from "../../components/loading-state.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { useAction } from "../../components/use-action.ts";
import { worker } from "../../state/desk.ts";
import { formTexts } from "../../state/language.ts";
import {
  answerTaken,
  clearForNow,
  formTaken,
  hasTaken,
  isChecked,
  showStored,
  openTakenFile,
  takenAnswers,
  takenFiles,
  takenHow,
  takenLanguage,
  takenLeftOut,
  takenProblems,
  takenRound,
} from "../../state/take-down.ts";
import { showToast } from "../../state/toasts.ts";
import { AnswerField } from "./answer-field.tsx";
import { LeaveOutField } from "./leave-out-field.tsx";

const WAYS: Readonly<Record<TakenDownWay, () => string>> = {
  phone: () => m.desk_take_phone(),
  letter: () => m.desk_take_letter(),
  in_person: () => m.desk_take_in_person(),
};

function clear(): void {
  showToast(m.desk_take_cleared(), clearForNow());
}

/** The form. */
export function TakeDownForm() {
  const action = useAction();
  const [isFormChanged, setFormChanged] = useState(false);
  const texts = formTexts.value;
  if (!texts) return <LoadingState shape="cards" />;
  const problems = isChecked.value ? takenProblems.value : [];
  const missing = problems.length + (isChecked.value && openTakenFile.value ? 1 : 0);
  const store = async (): Promise<void> => {
    const taken = await worker().takeDown({
      round: takenRound.value,
      answers: takenAnswers.value,
      language: takenLanguage.value,
      how: takenHow.value,
      fileIds: takenFiles.value.map(({ id }) => id),
      leftOut: takenLeftOut.value,
    });
    if (taken.kind === "stored") await showStored(taken);
    else setFormChanged(true);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    isChecked.value = true;
    const isOpen = openTakenFile.value !== undefined;
    if (takenProblems.value.length > 0 || isOpen) focusFirstError(event);
    else void action.run(store);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <h1 tabIndex={-1}>{m.desk_take_title()}</h1>
      <p>{m.desk_take_lead()}</p>
      <section class="panel">
        <p class="label">{m.desk_take_how()}</p>
        <SegmentedControl
          label={m.desk_take_how()}
          segments={TAKEN_DOWN_WAYS.map((id) => ({ id, label: WAYS[id]() }))}
          selected={takenHow.value}
          onSelect={(id) => {
            takenHow.value = id;
          }}
        />
        <p class="label">{m.desk_take_language()}</p>
        <SegmentedControl
          label={m.desk_take_language()}
          segments={LANGUAGES.map((id) => ({ id, label: LANGUAGE_FACTS[id].name, lang: id }))}
          selected={takenLanguage.value}
          onSelect={(id) => {
            takenLanguage.value = id;
          }}
        />
      </section>
      {shownSteps(formTaken.value, takenAnswers.value)
        .filter(({ screens }) => screens.length > 0)
        .map(({ step, screens }) => (
          <section key={step.id} class="panel" aria-labelledby={`take-${step.id}`}>
            <h2 id={`take-${step.id}`}>{texts.steps[step.id as keyof typeof texts.steps].title}</h2>
            {screens
              .flatMap(({ fields }) => fields)
              .map((field) => (
                <AnswerField
                  key={field.id}
                  field={field}
                  text={texts.fields[field.id as keyof typeof texts.fields]}
                  answers={takenAnswers.value}
                  problem={problems.find((problem) => problem.field === field.id)}
                  onAnswer={(answer) => answerTaken(field.id, answer)}
                />
              ))}
          </section>
        ))}
      <LeaveOutField />
      {isFormChanged && (
        <Notice tone="danger" isUrgent>
          <p>{m.desk_take_form_changed()}</p>
        </Notice>
      )}
      <FailureNotice failure={action.failure}>
        <p>{m.desk_take_failed_keep()}</p>
      </FailureNotice>
      <div class="actions take-down-actions">
        <ActionButton isBusy={action.isBusy}>{m.desk_take_store()}</ActionButton>
        {hasTaken.value && (
          <button
            type="button"
            class="button button-plain"
            disabled={action.isBusy}
            onClick={clear}
          >
            {m.desk_take_clear()}
          </button>
        )}
        {missing > 0 && (
          <p class="field-error" role="status">
            {m.desk_take_missing({ count: missing })}
          </p>
        )}
      </div>
    </form>
  );
}
