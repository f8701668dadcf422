/** What happens to a case after it came: who opens it, notes, answers, and what comes back. */
import { addDays, type Day } from "../../domain/day.ts";
import { makeFile, type DemoFile } from "./files/files.ts";
import type { Chance } from "./chance.ts";
import type { Chosen } from "./library.ts";

/** One thing that happens, on one day. */
export type CaseEvent =
  /** A caseworker opens it, and the person is told so. */
  | { readonly kind: "opened"; readonly day: Day }
  | { readonly kind: "note"; readonly day: Day; readonly text: string }
  | { readonly kind: "answer"; readonly day: Day; readonly text: string }
  | {
      readonly kind: "message";
      readonly day: Day;
      readonly text: string;
      readonly files: readonly DemoFile[];
    };

/**
 * How much happens: nothing, a whole exchange, whatever chance brings, or less, because so many
 * reports have come that most are only opened.
 */
export type Liveliness = "untouched" | "answered" | "any" | "crowded";

const PROBABILITY = {
  opened: 0.85,
  note: 0.45,
  answer: 0.7,
  message: 0.4,
  messageWithFile: 0.2,
  secondAnswer: 0.65,
  secondNote: 0.25,
} as const;
/** Of what would be written otherwise, so much is written where many reports wait. */
const SHARE_WHEN_CROWDED = 0.4;

/** Plans what happens from the day of arrival on, and leaves out what would be after `lastDay`. */
export function planCourse(
  { phrases, language }: Chosen,
  receivedDay: Day,
  lastDay: Day,
  liveliness: Liveliness,
  chance: Chance,
): CaseEvent[] {
  const events: CaseEvent[] = [];
  let day = receivedDay;
  const later = (least: number, most: number): Day =>
    (day = addDays(day, chance.between(least, most)));
  const share = liveliness === "crowded" ? SHARE_WHEN_CROWDED : 1;
  const goesOn = (probability: number): boolean =>
    chance.happens(liveliness === "answered" ? 1 : probability);
  const finish = (): CaseEvent[] => events.filter((event) => event.day <= lastDay);

  if (liveliness === "untouched" || !goesOn(PROBABILITY.opened)) return [];
  events.push({ kind: "opened", day: later(1, 4) });
  if (chance.happens(PROBABILITY.note * share)) {
    events.push({ kind: "note", day: later(0, 2), text: chance.pick(phrases.notes) });
  }
  if (!goesOn(PROBABILITY.answer * share)) return finish();
  const exchange = chance.pick(phrases.exchanges);
  events.push({ kind: "answer", day: later(0, 3), text: exchange.answer });

  if (!goesOn(PROBABILITY.message)) return finish();
  const messageDay = later(1, 9);
  const files = chance.happens(PROBABILITY.messageWithFile)
    ? [makeFile(phrases, language, messageDay, chance)]
    : [];
  events.push({ kind: "message", day: messageDay, text: exchange.message, files });

  if (!chance.happens(PROBABILITY.secondAnswer)) return finish();
  if (chance.happens(PROBABILITY.secondNote)) {
    events.push({ kind: "note", day: later(0, 2), text: chance.pick(phrases.notes) });
  }
  events.push({ kind: "answer", day: later(1, 4), text: exchange.second });
  return finish();
}
