/** Changes the language of the desk. */
import { DESK_LANGUAGES, LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import * as m from "../../../build/messages/messages.js";
import { SegmentedControl } from "./segmented-control.tsx";
import { chooseLanguage, language } from "../state/language.ts";
import { showToast } from "../state/toasts.ts";

/** One button for each language, named in itself. */
export function LanguageSwitch() {
  return (
    <SegmentedControl
      label={m.desk_language()}
      segments={DESK_LANGUAGES.map((id) => ({ id, label: LANGUAGE_FACTS[id].name, lang: id }))}
      selected={language.value}
      onSelect={(id) => void chooseLanguage(id).catch(() => showToast(m.desk_error_offline()))}
    />
  );
}
