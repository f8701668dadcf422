/** Starts the complainant's page. The exit comes first, so that it works whatever else fails. */
import { render } from "preact";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";
import { keepLoading } from "../shared/keep-loading.ts";
import { loadLanguage, preferredLanguage, showLanguage } from "../shared/language.ts";
import type { LoadedLanguage } from "../shared/language.ts";
import { deleteDraft } from "./delete-draft.ts";
import { installExit } from "./exit.ts";
import { Intake } from "./intake.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

const exit = document.querySelector<HTMLAnchorElement>("#exit");
const page = document.querySelector("#page");
const languages = document.querySelector("#language");

if (exit && page && languages) {
  installExit(exit, () => render(null, page), deleteDraft);
  let shown: LoadedLanguage | undefined;
  const drawSwitch = (language: Language, isDelayed: boolean): void =>
    render(
      <LanguageSwitch language={language} isDelayed={isDelayed} onChoose={choose} />,
      languages,
    );
  const draw = (loaded: LoadedLanguage): void => {
    shown = loaded;
    showLanguage(loaded);
    exit.textContent = m.intake_exit();
    drawSwitch(loaded.language, false);
    render(<Intake language={loaded.language} texts={loaded.texts} />, page);
  };
  let giveUp = (): void => undefined;
  // Until the other language is there, the words of this one stay.
  const choose = (language: Language): void => {
    giveUp();
    giveUp = keepLoading(
      () => loadLanguage(language),
      draw,
      () => shown && drawSwitch(shown.language, true),
    );
  };
  render(<main class="page page-waiting" />, page);
  choose(preferredLanguage());
}
