/** Starts the complainant's page. The exit comes first, so that it works whatever else fails. */
import { render } from "preact";
import * as m from "../../build/messages/messages.js";
import type { Language } from "../../src/domain/language.ts";
import { preferredLanguage, setLanguage } from "../shared/language.ts";
import { deleteDraft } from "./draft-store.ts";
import { installExit } from "./exit.ts";
import { Intake } from "./intake.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

const exit = document.querySelector<HTMLAnchorElement>("#exit");
const page = document.querySelector("#page");
const languages = document.querySelector("#language");

if (exit && page && languages) {
  installExit(exit, () => render(null, page), deleteDraft);
  const draw = (language: Language): void => {
    setLanguage(language);
    exit.textContent = m.intake_exit();
    render(<LanguageSwitch language={language} onChoose={draw} />, languages);
    render(<Intake language={language} />, page);
  };
  draw(preferredLanguage());
}
