/** English words of the steps "what happened", "when and where" and "who did it". */
import type { whatHappenedStep } from "../../questionnaire/steps/what-happened.ts";
import type { whenWhereStep } from "../../questionnaire/steps/when-where.ts";
import type { whoDidItStep } from "../../questionnaire/steps/who-did-it.ts";
import { actorTypeLabels, placeTypeLabels, tileLabels } from "../../taxonomy/labels/en.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about what happened. */
export const whatHappenedTexts = {
  tiles: {
    question: "What kind of thing happened?",
    why: "So that the right person looks at it.",
    hint: "Choose up to three. You can skip this if you tell the story next.",
    options: tileLabels,
  },
  story: {
    question: "Please tell us what happened.",
    why: "So that we understand and do not have to ask again and again. You only need to tell it once.",
    hint: "Tell it in your own way, short or long. You do not have to tell everything. Leave out names and phone numbers of other people if they are not needed.",
    warning: "Remembering can hurt. You can stop or skip at any time.",
    prompts: ["What happened?", "To whom? Who did it?", "About when, and where?", "How is it now?"],
  },
  story_voice: {
    question: "Or tell it with your voice",
    why: "Some people would rather speak than write. The recording is locked like your report, and erased with it.",
    hint: "Up to 5 minutes, in any language. You can pause, listen, delete it and start again.",
    warning:
      "A voice can show who you are. Others near you may hear you. If that is not safe, write instead, or skip.",
  },
  ongoing: {
    question: "Is it still going on?",
    why: "What is going on now is looked at sooner, and in another way than what is over.",
    options: {
      over: "It is over",
      ongoing: "It is still going on",
      may_happen: "It has not happened yet, but it may happen soon",
    },
  },
} as const satisfies FieldTextsOf<typeof whatHappenedStep>;

/** Words of the questions about time and place. */
export const whenWhereTexts = {
  period: {
    question: "When did it happen?",
    why: "Everyone who takes up a case will ask for the time.",
    hint: "The month or the year is enough. No day, no hour. If it has gone on until now, choose when it began.",
  },
  country: {
    question: "In which country did it happen?",
    why: "Each country has its own ways to get help.",
    hint: "This page does not look up where you are.",
  },
  admin1: {
    question: "In which province or city?",
    why: "So that we can see where the same thing happens often.",
    hint: "Old and new names of provinces both work. No need to name the district or village.",
  },
  place_type: {
    question: "In what kind of place did it happen?",
    why: "We do not ask for an address. The kind of place is enough.",
    options: placeTypeLabels,
  },
} as const satisfies FieldTextsOf<typeof whenWhereStep>;

/** Words of the questions about who did it. */
export const whoDidItTexts = {
  actor_types: {
    question: "Who did this?",
    why: "Whether a public authority is involved decides who can help.",
    hint: "Choose all that are true. It is fine not to know.",
    options: actorTypeLabels,
  },
  actor_description: {
    question: "What do you remember about them?",
    why: "Small details can show which unit they belong to.",
    hint: "For example: unit, uniform, vehicle, what they said. Do not write names of bystanders or witnesses.",
  },
} as const satisfies FieldTextsOf<typeof whoDidItStep>;
