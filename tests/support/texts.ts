/** The words of the questionnaire, and the sentences of the pages, as the build has made them. */
import { readFileSync } from "node:fs";
import { WORDS } from "../../build/messages/load.js";
import type { Language } from "../../src/domain/language.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";

/** The words of the questionnaire in one language. */
export async function loadTexts(language: Language): Promise<FormTexts> {
  return (await WORDS[language].start()).texts;
}

/** The sentences of one part of a language file, by key. */
export function readMessages(
  language: string,
  part: "shared" | "intake" | "offline" | "desk",
): Readonly<Record<string, string>> {
  const file = new URL(`../../web/messages/${language}.json`, import.meta.url);
  const parts = JSON.parse(readFileSync(file, "utf8")) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return parts[part] ?? {};
}
