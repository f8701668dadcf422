/** What is sealed of a report, from the answers to the form in this page. */
import { systemClock, today } from "../../src/domain/day.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import { splitByEnvelope, summaryOf } from "../../src/domain/questionnaire/split-answers.ts";
import type { FileEntry, sealReport } from "../../src/protocol/index.ts";
import { formHash } from "./form-hash.ts";
import { sealedAnswers } from "./sealed-answers.ts";

/**
 * Splits answers into report, identity and summary (docs/protocol.md, "Report").
 *
 * @param files - The manifest; answers to questions for files name them as it does.
 */
export function reportContent(
  answers: Answers,
  language: Language,
  files: readonly FileEntry[],
): Parameters<typeof sealReport>[0] {
  const split = splitByEnvelope(PUBLIC_FORM, answers);
  const summary = summaryOf(PUBLIC_FORM, answers, language);
  return {
    answers: sealedAnswers(split.case),
    identity: sealedAnswers(split.identity),
    summary: { format: 1, language, answers: sealedAnswers(summary.answers) },
    files,
    language,
    questionnaireVersion: PUBLIC_FORM.version,
    questionnaireHash: formHash(),
    day: today(systemClock),
  };
}
