/** Writes answers out for the review. */
import * as m from "../../../build/messages/messages.js";
import type { Answer } from "../../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import { checkAnswer } from "../../../src/domain/questionnaire/check-answers.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import type { Language } from "../../../src/domain/language.ts";
import { formatPeriod } from "../../../src/domain/period.ts";
import { countryName } from "../../../src/domain/places/country-names.ts";
import { provinceName } from "../../../src/domain/places/vietnam.ts";
import type { FormTexts } from "../../../src/domain/texts/types.ts";
import type { FileList } from "../../shared/files/file-list.ts";
import { fieldText } from "../visit.ts";

/** The lines of an answer; none if it is not finished. */
export function answerLines(
  field: Field,
  answer: Answer,
  texts: FormTexts,
  language: Language,
  files: FileList,
): readonly string[] {
  const labels = fieldText(texts, field.id).options ?? {};
  if (field.kind === "files") {
    const ids = isTextList(answer) ? answer : [];
    return files.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  }
  if (isTextList(answer)) return answer.map((id) => labels[id] ?? id);
  if (answer === true) return [m.intake_review_agreed()];
  if (typeof answer === "string") {
    if (field.kind === "country") return [countryName(answer, language)];
    return [field.kind === "choice" ? (labels[answer] ?? answer) : answer];
  }
  if ("typed" in answer) return [answer.typed];
  if ("listed" in answer) return [provinceName(answer.listed)];
  if (checkAnswer(field, answer, {}).length > 0) return [];
  return [formatPeriod(answer, language, texts.periods)];
}
