/** Changes the language of the desk. */
import { LANGUAGES } from "../../../src/domain/language.ts";
import * as m from "../../../build/messages/messages.js";
import { LANGUAGE_NAMES } from "../../shared/language.ts";
import { chooseLanguage, language } from "../state/language.ts";

/** One button for each language, named in itself. */
export function LanguageSwitch() {
  return (
    <div class="segments" role="group" aria-label={m.desk_language()}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language.value === one}
          onClick={() => chooseLanguage(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
