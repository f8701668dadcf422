/** Loads the words of the questionnaire, one language at a time. */
import type { Language } from "../language.ts";
import type { FormTexts } from "./types.ts";

/** Loads the words of the public form in one language; a bundler makes a file of each. */
export async function loadTexts(language: Language): Promise<FormTexts> {
  switch (language) {
    case "vi":
      return (await import("./vi.ts")).texts;
    case "en":
      return (await import("./en.ts")).texts;
  }
}
