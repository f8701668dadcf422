/** Starts the form that works from a file, without a network. The exit comes first. */
import { render } from "preact";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";
import { installExit } from "../intake/exit.ts";
import { LanguageSwitch } from "../intake/language-switch.tsx";
import { loadLanguage, preferredLanguage, showLanguage } from "../shared/language.ts";
import { Offline } from "./offline.tsx";

const exit = document.querySelector<HTMLAnchorElement>("#exit");
const page = document.querySelector("#page");
const languages = document.querySelector("#language");

if (exit && page && languages) {
  installExit(exit, () => {
    render(null, page);
  });
  const choose = (language: Language): void => {
    // All words are in this file: nothing can be slow or missing.
    void loadLanguage(language).then((loaded) => {
      showLanguage(loaded);
      exit.textContent = m.intake_exit();
      render(<LanguageSwitch language={language} onChoose={choose} />, languages);
      render(<Offline language={language} texts={loaded.texts} />, page);
    });
  };
  choose(preferredLanguage());
}
