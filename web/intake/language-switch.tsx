/** The languages, each by its own name. The choice lives in this page only. */
import { LANGUAGES, LANGUAGE_FACTS } from "../../src/domain/language.ts";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";

/** Draws one button for each. */
export function LanguageSwitch({
  language,
  onChoose,
}: {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  return (
    <nav class="languages" aria-label={m.shared_language()}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language ? "true" : "false"}
          onClick={() => onChoose(one)}
        >
          {LANGUAGE_FACTS[one].name}
        </button>
      ))}
    </nav>
  );
}
