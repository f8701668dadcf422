/** Makes the files of a case: pictures, papers and notes. */
import { addDays, formatDay, type Day } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import type { Chance } from "../chance.ts";
import type { Phrases } from "../phrases/phrases.ts";
import { drawPaper } from "./paper.ts";
import { drawPicture } from "./picture.ts";

/** A file before it is sealed. */
export interface DemoFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Makes one file of a kind that chance chooses. */
export function makeFile(phrases: Phrases, language: Language, day: Day, chance: Chance): DemoFile {
  const number = chance.between(1, 40);
  const kind = chance.next();
  if (kind < 0.5) {
    const name = `${chance.pick(phrases.photoNames)} ${number}.png`;
    return { name, type: "image/png", content: drawPicture(chance) };
  }
  if (kind < 0.75) {
    const title = chance.pick(phrases.paperNames);
    const content = drawPaper(title, chance);
    return { name: `${title} ${number}.pdf`, type: "application/pdf", content };
  }
  const name = `${chance.pick(phrases.textNames)} ${number}.txt`;
  const content = new TextEncoder().encode(writeChronology(phrases, language, day, chance));
  return { name, type: "text/plain", content };
}

function writeChronology(
  phrases: Phrases,
  language: Language,
  receivedDay: Day,
  chance: Chance,
): string {
  let day = addDays(receivedDay, -chance.between(60, 90));
  const lines = phrases.chronology
    .filter(() => chance.happens(0.7))
    .map((line) => {
      day = addDays(day, chance.between(1, 7));
      return `${formatDay(day, language)}: ${line}`;
    });
  return `${lines.join("\n")}\n`;
}
