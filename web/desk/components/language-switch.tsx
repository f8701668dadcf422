/** Changes the language of the desk. */
import { DESK_LANGUAGES, LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import * as m from "../../../build/messages/messages.js";
import { chooseLanguage, language } from "../state/language.ts";

/** One button for each language, named in itself. */
export function LanguageSwitch() {
  return (
    <div class="segments" role="group" aria-label={m.desk_language()}>
      {DESK_LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language.value === one}
          onClick={() => void chooseLanguage(one).catch(() => undefined)}
        >
          {LANGUAGE_FACTS[one].name}
        </button>
      ))}
    </div>
  );
}
