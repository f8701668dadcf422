/** The questionnaire in English. Loaded on its own, when English is read. */
import type { QuestionnaireTexts } from "./types.ts";
import { whatHappenedTexts, whenWhereTexts, whoDidItTexts } from "./en/facts.ts";
import { triedTexts, whoWasAffectedTexts } from "./en/people.ts";
import { beforeTexts, checkTexts, dangerTexts } from "./en/start.ts";
import { aboutYouTexts, evidenceTexts, wishesTexts } from "./en/wishes.ts";

/** All words of the public form, in English. */
export const texts = {
  steps: {
    before: {
      title: "Before you start",
      intro: [
        "This page sends information in locked form. Only assigned people can open it.",
        "We are not part of any government or police.",
        "Your network can see that you opened this site, but not what you write.",
        "If someone may check this phone, use another one, or a private window.",
        "Exit now leaves the page but does not erase your browser history.",
        "This is not an emergency service.",
      ],
    },
    danger: { title: "Is someone in danger?" },
    what_happened: { title: "What happened?" },
    when_where: { title: "When and where?" },
    who_did_it: { title: "Who did it?" },
    who_was_affected: { title: "Who was affected?" },
    tried: { title: "What was tried?" },
    evidence: { title: "Photos and papers" },
    wishes: { title: "What would you like?" },
    about_you: {
      title: "About you",
      intro: ["None of this is needed. You can skip all of it."],
    },
    check: { title: "Check and send" },
  },
  fields: {
    ...beforeTexts,
    ...dangerTexts,
    ...whatHappenedTexts,
    ...whenWhereTexts,
    ...whoDidItTexts,
    ...whoWasAffectedTexts,
    ...triedTexts,
    ...evidenceTexts,
    ...wishesTexts,
    ...aboutYouTexts,
    ...checkTexts,
  },
} as const satisfies QuestionnaireTexts;
