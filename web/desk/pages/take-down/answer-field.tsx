/** One question of the public form, as a field of the desk. It knows no question by name. */
import * as m from "../../../../build/messages/messages.js";
import { listCountries } from "../../../../src/domain/places/country-names.ts";
import { provincesOf } from "../../../../src/domain/places/vietnam.ts";
import { isTextList } from "../../../../src/domain/questionnaire/answers.ts";
import type {
  Answer,
  AnswerProblem,
  Answers,
} from "../../../../src/domain/questionnaire/answers.ts";
import { toggled } from "../../../../src/domain/questionnaire/toggle-option.ts";
import type { Field as Question } from "../../../../src/domain/questionnaire/types.ts";
import type { FieldText } from "../../../../src/domain/texts/types.ts";
import { problemText } from "../../../shared/question-words.ts";
import { Combobox } from "../../components/combobox.tsx";
import { Field, TextField } from "../../components/field.tsx";
import { language } from "../../state/language.ts";
import { FilesField } from "./files-field.tsx";
import { PeriodField } from "./period-field.tsx";

interface AnswerFieldProps {
  readonly field: Question;
  readonly text: FieldText;
  readonly answers: Answers;
  readonly problem: AnswerProblem | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

/** The field. What has to be answered says so beside its question. */
export function AnswerField(props: AnswerFieldProps) {
  const { field, text, answers, problem, onAnswer } = props;
  const answer = answers[field.id];
  const common = {
    label:
      field.need === "required" ? m.desk_take_needed({ question: text.question }) : text.question,
    hint: text.hint,
    error: problem && problemText(problem, field),
  };
  const options = Object.entries(text.options ?? {}).map(([id, label]) => ({ id, label }));
  switch (field.kind) {
    case "choice":
      return (
        <Field {...common}>
          {(ids) => (
            <select
              {...ids}
              value={typeof answer === "string" ? answer : ""}
              onChange={({ currentTarget: { value } }) =>
                onAnswer(value === "" ? undefined : value)
              }
            >
              <option value="">–</option>
              {options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    case "choices": {
      const chosen = isTextList(answer) ? answer : [];
      return (
        <Combobox
          {...common}
          options={options}
          selected={chosen}
          isMany
          onChange={(next) => {
            const option = [...next, ...chosen].find(
              (id) => next.includes(id) !== chosen.includes(id),
            );
            if (option !== undefined) {
              onAnswer(toggled(field, chosen, option, next.includes(option)));
            }
          }}
        />
      );
    }
    case "text":
      return (
        <TextField
          {...common}
          value={typeof answer === "string" ? answer : ""}
          onInput={(typed) => onAnswer(typed === "" ? undefined : typed)}
        />
      );
    case "long-text":
      return (
        <Field {...common}>
          {(ids) => (
            <textarea
              {...ids}
              rows={field.id === "story" ? 10 : 3}
              value={typeof answer === "string" ? answer : ""}
              spellcheck={false}
              onInput={({ currentTarget: { value } }) => onAnswer(value === "" ? undefined : value)}
            />
          )}
        </Field>
      );
    case "country":
      return (
        <Combobox
          {...common}
          options={listCountries(language.value).map(({ id, name }) => ({ id, label: name }))}
          selected={typeof answer === "string" ? [answer] : []}
          onChange={([country]) => onAnswer(country)}
        />
      );
    case "province":
      return <ProvinceField {...props} field={field} common={common} />;
    case "period":
      return <PeriodField {...common} field={field} answer={answer} onAnswer={onAnswer} />;
    case "consent":
      return (
        <ConsentField
          statement={text.question}
          isNeeded={field.need === "required"}
          error={common.error}
          isAgreed={answer === true}
          onAnswer={onAnswer}
        />
      );
    case "files":
      return <FilesField {...common} field={field} />;
  }
}

interface Common {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

function ProvinceField({
  field,
  answers,
  common,
  onAnswer,
}: Omit<AnswerFieldProps, "field"> & {
  readonly field: Extract<Question, { kind: "province" }>;
  readonly common: Common;
}) {
  const answer = answers[field.id];
  const country = answers[field.countryField];
  const provinces = typeof country === "string" ? provincesOf(country) : [];
  if (provinces.length === 0) {
    const typed = typeof answer === "object" && "typed" in answer ? answer.typed : "";
    return (
      <TextField
        {...common}
        value={typed}
        onInput={(text) => onAnswer(text.trim() === "" ? undefined : { typed: text })}
      />
    );
  }
  const listed = typeof answer === "object" && "listed" in answer ? [answer.listed] : [];
  return (
    <Combobox
      {...common}
      options={provinces.map(({ id, name, former }) => ({
        id,
        label: name,
        also: former.join(" "),
      }))}
      selected={listed}
      onChange={([chosen]) => {
        const province = provinces.find(({ id }) => id === chosen);
        onAnswer(province && { listed: province.id });
      }}
    />
  );
}

function ConsentField({
  statement,
  isNeeded,
  error,
  isAgreed,
  onAnswer,
}: {
  readonly statement: string;
  readonly isNeeded: boolean;
  readonly error: string | undefined;
  readonly isAgreed: boolean;
  readonly onAnswer: (answer: true | undefined) => void;
}) {
  const quoted = `${m.desk_take_they_agree()} “${statement}”`;
  return (
    <div class={error === undefined ? "field" : "field field-wrong"}>
      {error !== undefined && <p class="field-error">{error}</p>}
      <label class="tick-line">
        <input
          type="checkbox"
          checked={isAgreed}
          {...(error !== undefined && { "aria-invalid": "true" })}
          onChange={({ currentTarget: { checked } }) => onAnswer(checked || undefined)}
        />
        <span>{isNeeded ? m.desk_take_needed({ question: quoted }) : quoted}</span>
      </label>
    </div>
  );
}
