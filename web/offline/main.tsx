/** Starts the form that works from a file, without a network. The exit comes first. */
import { render } from "preact";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";
import { installExit } from "../intake/exit.ts";
import { LanguageSwitch } from "../intake/language-switch.tsx";
import { preferredLanguage, setLanguage } from "../shared/language.ts";
import { Offline } from "./offline.tsx";

const exit = document.querySelector<HTMLAnchorElement>("#exit");
const page = document.querySelector("#page");
const languages = document.querySelector("#language");

if (exit && page && languages) {
  installExit(exit, () => {
    render(null, page);
  });
  const draw = (language: Language): void => {
    setLanguage(language);
    exit.textContent = m.intake_exit();
    render(<LanguageSwitch language={language} onChoose={draw} />, languages);
    render(<Offline language={language} />, page);
  };
  draw(preferredLanguage());
}
