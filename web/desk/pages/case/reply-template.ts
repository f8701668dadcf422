/** Templates of answers, in the language of whoever reads them. */
import type { ReplyTemplates } from "../../../../src/domain/casework/case-labels.ts";
import { formatDay } from "../../../../src/domain/day.ts";
import type { Day } from "../../../../src/domain/day.ts";
import type { Language } from "../../../../src/domain/language.ts";
import type { Question } from "../../state/question-drafts.ts";

/** More would become an interrogation. */
export const MOST_QUESTIONS = 3;

/** The beginning of an answer; the day is the one by which the person hears again. */
export function templateText(
  kind: "received" | "feedback" | "closing",
  templates: ReplyTemplates,
  day: Day,
  language: Language,
): string {
  return templates[kind].replaceAll("{day}", () => formatDay(day, language));
}

/** A letter that asks: what it is for, the questions with their reasons, that none must be answered. */
export function questionsText(
  intro: string,
  questions: readonly Question[],
  templates: ReplyTemplates,
): string {
  const asked = questions.slice(0, MOST_QUESTIONS).map(({ text, why }, index) =>
    templates.needQuestion.replace(/\{(number|question|reason)\}/g, (_, part: string) => {
      if (part === "number") return String(index + 1);
      return (part === "question" ? text : why).trim();
    }),
  );
  return [intro.trim(), ...asked, templates.needEnd].filter((part) => part !== "").join("\n\n");
}
