/** What a card holds of a case's tasks: the nearest of those that are open and have a day. */
import { CARD_LIMITS, type CardTask } from "./card.ts";
import type { CaseTask } from "./folding.ts";
import { sorted } from "./list-change.ts";

/**
 * Chooses the tasks for the card.
 *
 * @returns The nearest ones, the earliest first, and whether there are more than a card holds. A
 *   long text is shortened; that alone does not count as cut, as the day is what matters here.
 */
export function tasksOnCard(tasks: readonly CaseTask[]): {
  readonly tasks: readonly CardTask[];
  readonly isCut: boolean;
} {
  const dated = tasks.flatMap(({ id, text, assignee, due, isDone }): CardTask[] => {
    if (isDone || due === undefined) return [];
    const task = { id, text: shortened(text), day: due };
    return [assignee === undefined ? task : { ...task, assignee }];
  });
  const nearest = sorted(dated, ({ day, id }) => `${day} ${id}`).slice(0, CARD_LIMITS.tasks);
  return { tasks: nearest, isCut: dated.length > nearest.length };
}

function shortened(text: string): string {
  if (text.length <= CARD_LIMITS.taskTextLength) return text;
  let start = "";
  // By code points: half of a pair would be no letter.
  for (const letter of text) {
    if (start.length + letter.length >= CARD_LIMITS.taskTextLength) break;
    start += letter;
  }
  return `${start.trimEnd()}…`;
}
