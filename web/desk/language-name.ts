/** What a language is called in itself. */
import { LANGUAGE_FACTS, isLanguage } from "../../src/domain/language.ts";

/** @param id - Of the language, from outside: shown as it is where nobody here knows it. */
export function languageName(id: string): string {
  return isLanguage(id) ? LANGUAGE_FACTS[id].name : id;
}
