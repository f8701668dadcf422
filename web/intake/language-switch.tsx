/** The languages, each by its own name. The choice lives in this page only. */
import { LANGUAGES, LANGUAGE_FACTS, isLanguage } from "../../src/domain/language.ts";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";

/** So many have room in the bar as buttons. */
const MOST_BUTTONS = 2;

interface ChoiceProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

interface LanguageSwitchProps extends ChoiceProps {
  /** Another language is chosen, and its words could not be fetched so far. */
  readonly isDelayed?: boolean;
}

/** Draws one button for each, or a list if they are many. */
export function LanguageSwitch({ language, isDelayed, onChoose }: LanguageSwitchProps) {
  return (
    <>
      <LanguageChoice language={language} onChoose={onChoose} />
      <p class="language-delayed" role="status">
        {isDelayed && m.intake_language_delayed()}
      </p>
    </>
  );
}

function LanguageChoice({ language, onChoose }: ChoiceProps) {
  return (
    <nav class="languages" aria-label={m.shared_language()}>
      {LANGUAGES.length > MOST_BUTTONS ? (
        <LanguageList language={language} onChoose={onChoose} />
      ) : (
        LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language ? "true" : "false"}
            onClick={() => onChoose(one)}
          >
            {LANGUAGE_FACTS[one].name}
          </button>
        ))
      )}
    </nav>
  );
}

function LanguageList({ language, onChoose }: ChoiceProps) {
  return (
    <select
      class="box"
      aria-label={m.shared_language()}
      autocomplete="off"
      value={language}
      onChange={({ currentTarget }) => {
        if (isLanguage(currentTarget.value)) onChoose(currentTarget.value);
      }}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANGUAGE_FACTS[one].name}
        </option>
      ))}
    </select>
  );
}
