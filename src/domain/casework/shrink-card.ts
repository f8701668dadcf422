/**
 * Makes a card fit the place that it is sealed into. What the list can do without goes first, and
 * the card says that it was cut: the history still has everything.
 */
import { utf8Length } from "../questionnaire/utf8-length.ts";
import type { Card, CardDeadline, CardTask } from "./card.ts";

/** Leaves one thing out; `undefined` if there is none of it. */
type Cut = (card: Card) => Card | undefined;

/** In this order: the first that has something left is used. */
const CUTS: readonly Cut[] = [
  cutDeadline(({ doneDay }) => doneDay !== undefined),
  cutTaskText,
  cutText,
  cutTask,
  cutDeadline(() => true),
  cutLast("tags"),
  cutLast("groups"),
  cutLast("actors"),
  cutLast("acts"),
  cutLast("areas"),
];

/**
 * Leaves out as little as is needed to make a card fit.
 *
 * @param card - The card as it was folded.
 * @param maxBytes - The most bytes that its JSON may have, in UTF-8.
 * @returns The card itself if it fits; otherwise one with `isCut`.
 * @throws RangeError if even the smallest card does not fit.
 */
export function shrinkCard(card: Card, maxBytes: number): Card {
  let shrunk = card;
  while (utf8Length(JSON.stringify(shrunk)) > maxBytes) shrunk = cutOnce(shrunk);
  return shrunk;
}

function cutOnce(card: Card): Card {
  for (const cut of CUTS) {
    const rest = cut(card);
    if (rest !== undefined) return { ...rest, isCut: true };
  }
  throw new RangeError("Nothing is left to leave out");
}

function cutLast(key: "tags" | "groups" | "actors" | "acts" | "areas"): Cut {
  return (card) =>
    card[key].length === 0 ? undefined : { ...card, [key]: card[key].slice(0, -1) };
}

/** The latest of some deadlines: the nearest ones are those that must not be missed. */
function cutDeadline(isMeant: (deadline: CardDeadline) => boolean): Cut {
  return (card) => {
    const cut = latest(card.deadlines.filter(isMeant));
    if (cut === undefined) return undefined;
    return { ...card, deadlines: card.deadlines.filter((deadline) => deadline !== cut) };
  };
}

function cutText(card: Card): Card | undefined {
  const cut = latest(card.deadlines.filter(({ text }) => text !== undefined));
  if (cut === undefined) return undefined;
  const { text: _, ...rest } = cut;
  return { ...card, deadlines: card.deadlines.map((found) => (found === cut ? rest : found)) };
}

/** Tasks are the earliest first; the day stays where the words go. */
function cutTaskText(card: Card): Card | undefined {
  const cut = latest((card.tasks ?? []).filter(({ text }) => text !== undefined));
  if (cut === undefined) return undefined;
  const { text: _, ...rest } = cut;
  return withTasks(
    card,
    (card.tasks ?? []).map((found) => (found === cut ? rest : found)),
  );
}

function cutTask(card: Card): Card | undefined {
  return card.tasks === undefined ? undefined : withTasks(card, card.tasks.slice(0, -1));
}

function withTasks(card: Card, tasks: readonly CardTask[]): Card {
  const { tasks: _, ...rest } = card;
  return tasks.length === 0 ? rest : { ...rest, tasks };
}

function latest<T extends CardDeadline | CardTask>(dated: readonly T[]): T | undefined {
  return dated.reduce<T | undefined>(
    (found, next) => (found === undefined || next.day >= found.day ? next : found),
    undefined,
  );
}
