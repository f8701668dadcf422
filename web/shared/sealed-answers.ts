/** Answers as the protocol carries them. */
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import type { SealedAnswers } from "../../src/protocol/index.ts";

/** Turns the form's answers into plain values of the sealed report. */
export function sealedAnswers(answers: Answers): SealedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]): [string, SealedAnswers[string]] => {
      if (typeof answer === "string" || answer === true) return [id, answer];
      return [id, isTextList(answer) ? [...answer] : { ...answer }];
    }),
  );
}
