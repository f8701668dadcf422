/** At most three questions to the complainant, each with its reason, and the letter they become. */
import { Plus, X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { IconButton } from "../../components/icon-button.tsx";
import { Field, TextField } from "../../components/field.tsx";
import { EMPTY_QUESTION } from "../../state/question-drafts.ts";
import type { Question, Questions } from "../../state/question-drafts.ts";
import { MOST_QUESTIONS } from "./reply-template.ts";

interface QuestionFieldsProps {
  readonly questions: Questions;
  readonly defaultIntro: string;
  readonly isChecked: boolean;
  readonly language: string;
  readonly letter: string;
  readonly onChange: (questions: Questions) => void;
}

/** The fields. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { questions, defaultIntro, isChecked, language, letter, onChange } = props;
  const { list } = questions;
  const isMissing = list.every(({ text, why }) => text.trim() === "" || why.trim() === "");
  const set = (at: number, part: Partial<Question>): void =>
    onChange({
      ...questions,
      list: list.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <div class="stack">
      <Field label={m.desk_question_intro()}>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            lang={language}
            value={questions.intro ?? defaultIntro}
            spellcheck={false}
            data-key="reply"
            onInput={({ currentTarget }) => onChange({ ...questions, intro: currentTarget.value })}
          />
        )}
      </Field>
      {list.map((one, at) => (
        <fieldset key={at} class="choices question">
          <legend>{m.desk_question_number({ number: at + 1 })}</legend>
          <TextField
            label={m.desk_question_text()}
            value={one.text}
            error={isChecked && isMissing ? m.desk_question_missing() : undefined}
            onInput={(text) => set(at, { text })}
          />
          <TextField
            label={m.desk_question_why()}
            value={one.why}
            error={
              isChecked && one.text.trim() !== "" && one.why.trim() === ""
                ? m.desk_question_missing()
                : undefined
            }
            onInput={(why) => set(at, { why })}
          />
          {list.length > 1 && (
            <IconButton
              icon={X}
              label={m.desk_question_remove({ number: at + 1 })}
              onClick={() =>
                onChange({ ...questions, list: list.filter((_, index) => index !== at) })
              }
            />
          )}
        </fieldset>
      ))}
      {list.length < MOST_QUESTIONS ? (
        <div>
          <button
            type="button"
            class="button button-plain"
            onClick={() => onChange({ ...questions, list: [...list, EMPTY_QUESTION] })}
          >
            <Plus class="icon" aria-hidden="true" />
            <span>{m.desk_question_add()}</span>
          </button>
        </div>
      ) : (
        <p class="hint">{m.desk_question_most()}</p>
      )}
      <section class="letter" aria-label={m.desk_question_preview()}>
        <p class="hint">{m.desk_question_preview()}</p>
        <p class="own-words" lang={language}>
          {letter}
        </p>
      </section>
    </div>
  );
}
