/** Puts the answers that are handed on into words, and the words into a file. */
import * as m from "../../../../../build/messages/messages.js";
import type { ConsentTerms } from "../../../../../src/domain/consent/terms.ts";
import type { FormTexts } from "../../../../../src/domain/texts/types.ts";
import type { SealedAnswers } from "../../../../../src/protocol/content.ts";
import { purposeText, seenText, useText } from "../../../../shared/consent-words.ts";
import { answerGroups } from "../../../answer-lines.ts";
import type { AnswerLine } from "../../../answer-lines.ts";
import { exportFile } from "../../../export-file.ts";
import { dayText, language } from "../../../state/language.ts";
import type { ErasedShown } from "../../../worker-api.ts";
import type { CaseContext } from "../case-context.ts";

/** Those of some answers that are in `fields`, beside their questions. */
export function linesOf(
  texts: FormTexts,
  answers: SealedAnswers,
  fields: readonly string[],
): readonly AnswerLine[] {
  const words = { agreed: m.desk_answer_agreed(), unreadable: m.desk_answer_unreadable() };
  return answerGroups(only(answers, fields), texts, language.value, words).flatMap(
    ({ lines }) => lines,
  );
}

/**
 * Writes the file.
 *
 * @param answers - Those of the report, and of the identity whatever was handed over.
 * @param fields - Ids of the answers that go into it.
 * @param erased - What was erased of the report.
 */
export function makeFile(
  { texts, today }: Pick<CaseContext, "texts" | "today">,
  terms: ConsentTerms,
  answers: SealedAnswers,
  fields: readonly string[],
  organisation: string,
  erased?: ErasedShown,
): Uint8Array<ArrayBuffer> {
  const content = {
    organisation,
    day: today,
    terms,
    lines: linesOf(texts, answers, fields),
    answers: only(answers, fields),
    language: language.value,
  };
  const until = dayText(terms.until);
  const text = exportFile(content, {
    title: m.desk_file_title({ organisation }),
    answers: m.desk_file_answers(),
    duty: m.desk_file_duty({ day: until }),
    facts: [
      [m.desk_file_receiver(), terms.receiver],
      [m.desk_file_reference(), terms.id],
      [m.desk_file_day(), dayText(today)],
      [m.desk_file_purpose(), purposeText(terms.purpose)],
      [m.desk_file_uses(), terms.uses.map(useText).join("\n")],
      [m.desk_file_seen(), terms.seenBy.map((one) => seenText(one, terms)).join("\n")],
      [m.desk_file_until(), until],
      ...erasedFact(erased, fields),
    ],
  });
  return new TextEncoder().encode(text);
}

/** Whoever gets the file is told that some of its words are vouched for by somebody else. */
function erasedFact(
  erased: ErasedShown | undefined,
  fields: readonly string[],
): (readonly [string, string])[] {
  const isIn = erased?.passages.some(({ field = "" }) => fields.includes(field)) === true;
  return isIn ? [[m.desk_file_erased(), m.desk_file_erased_how({ name: erased.vouchedBy })]] : [];
}

function only<T>(answers: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}
