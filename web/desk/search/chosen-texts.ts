/** What somebody chose in the form, as it is called, so that it can be searched. */
import { countryName } from "../../../src/domain/places/country-names.ts";
import type { Language } from "../../../src/domain/language.ts";
import { formatPeriod, readPeriod } from "../../../src/domain/period.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import type { ChoiceLabels } from "../../../src/domain/texts/types.ts";

/**
 * The labels of an answer in each language, once each. Nothing is believed about an answer's type:
 * a report comes from outside. What this form does not know is searched as it stands.
 */
export function chosenTexts(
  field: Field | undefined,
  value: unknown,
  labels: ReadonlyMap<Language, ChoiceLabels>,
): readonly string[] {
  if (!field) return isTextList(value) ? value : [];
  const texts = [...labels].flatMap(([language, words]) => textsIn(field, value, language, words));
  return [...new Set(texts)];
}

function textsIn(
  field: Field,
  value: unknown,
  language: Language,
  { options, periods }: ChoiceLabels,
): readonly string[] {
  const label = (id: string): string => {
    const own = options[field.id] ?? {};
    return Object.hasOwn(own, id) ? (own[id] ?? id) : id;
  };
  switch (field.kind) {
    case "choice":
      return typeof value === "string" ? [label(value)] : [];
    case "choices":
      return isTextList(value) ? value.map(label) : [];
    case "country":
      return typeof value === "string" ? [countryName(value, language)] : [];
    case "period": {
      const reading = readPeriod(value);
      return reading.kind === "period" ? [formatPeriod(reading.period, language, periods)] : [];
    }
    case "province":
    case "text":
    case "long-text":
    case "consent":
    case "files":
      return [];
  }
}
