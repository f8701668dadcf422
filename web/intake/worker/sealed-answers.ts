/** Answers as the protocol carries them. */
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import type { SealedAnswers } from "../../../src/protocol/index.ts";

/** Turns the form's answers into plain values of the sealed report. */
export function sealedAnswers(answers: Answers): SealedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      if (typeof answer === "string" || answer === true) return [id, answer];
      return isTextList(answer) ? [id, [...answer]] : [id, { ...answer }];
    }),
  );
}
