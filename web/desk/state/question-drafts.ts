/** Questions that are written and not sent yet, by case. In memory, and gone when the desk locks. */
import { onForget } from "./desk.ts";

/** One question to the complainant. */
export interface Question {
  readonly text: string;
  /** Why it is asked. */
  readonly why: string;
}

/** What is typed. `intro` is absent while the template's own stands. */
export interface Questions {
  readonly intro?: string;
  readonly list: readonly Question[];
}

/** A question that nobody has written yet. */
export const EMPTY_QUESTION: Question = { text: "", why: "" };

const drafts = new Map<string, Questions>();

/** The draft of a case. */
export function questionsOf(id: string): Questions {
  return drafts.get(id) ?? { list: [EMPTY_QUESTION] };
}

/** Keeps a draft; `undefined` takes it away. */
export function setQuestions(id: string, questions: Questions | undefined): void {
  if (questions === undefined) drafts.delete(id);
  else drafts.set(id, questions);
}

onForget(() => drafts.clear());
