/** Which answers are to be handed on, each beside what was answered. Nothing is chosen beforehand. */
import * as m from "../../../../../build/messages/messages.js";
import { SHAREABLE_FIELDS } from "../../../../../src/domain/consent/shareable-fields.ts";
import { answerGroups } from "../../../answer-lines.ts";
import { language } from "../../../state/language.ts";
import { useCase } from "../case-context.ts";
import { isVeiled } from "../veil.tsx";
import { fieldName } from "./field-names.ts";

interface FieldChoiceProps {
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
  readonly onChoose: (fields: readonly string[]) => void;
}

/** The boxes. */
export function FieldChoice({ chosen, isMissing, onChoose }: FieldChoiceProps) {
  const { shown, texts } = useCase();
  const words = { agreed: m.desk_answer_agreed(), unreadable: m.desk_answer_unreadable() };
  const lines = answerGroups(shown.answers, texts, language.value, words).flatMap(
    (group) => group.lines,
  );
  const answerTo = (id: string): string | undefined =>
    lines.find((line) => line.id === id)?.values.join(", ");
  // Of what lies with the custodians everybody here sees that it was answered, and nothing more.
  const offered = SHAREABLE_FIELDS.filter(({ id, isIdentity }) =>
    isIdentity ? shown.identity.fields.includes(id) : answerTo(id) !== undefined,
  );
  return (
    <fieldset class={isMissing ? "choices field-wrong" : "choices"}>
      <legend>{m.desk_consent_fields()}</legend>
      <p class="hint">{m.desk_consent_fields_hint()}</p>
      {isMissing && <p class="field-error">{m.desk_need_missing()}</p>}
      {offered.map(({ id, isIdentity }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>
            {fieldName(texts, id)}
            <span class="hint consent-answer" dir="auto">
              {isIdentity ? m.desk_consent_field_identity() : isVeiled(shown) ? "" : answerTo(id)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
