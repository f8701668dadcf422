/** The languages, each by its own name. The choice lives in this page only. */
import { LANGUAGES } from "../../src/domain/language.ts";
import type { Language } from "../../src/domain/language.ts";
import { LANGUAGE_NAMES } from "../shared/language.ts";

/** Draws one button for each. */
export function LanguageSwitch({
  language,
  onChoose,
}: {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  return (
    <nav class="languages" aria-label="Ngôn ngữ / Language">
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language ? "true" : "false"}
          onClick={() => onChoose(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </nav>
  );
}
