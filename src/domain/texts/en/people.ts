/** English words of the steps "who was affected" and "what was tried". */
import type { triedStep } from "../../questionnaire/steps/tried.ts";
import type { whoWasAffectedStep } from "../../questionnaire/steps/who-was-affected.ts";
import { groupLabels } from "../../taxonomy/labels/en.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about who was affected. */
export const whoWasAffectedTexts = {
  relation: {
    question: "What is your part in this?",
    why: "So that we know whom to ask for agreement, and how you know about it.",
    options: {
      self: "It happened to me",
      relative: "I am a relative",
      witness: "I saw it myself",
      colleague: "I am in the same group, association or workplace",
      lawyer: "I am a lawyer",
      organisation: "I speak for an organisation",
      heard: "I heard about it from others",
    },
  },
  victim_knows: {
    question: "Does the person it happened to know that you are sending this, and agree?",
    why: "That person has the right to decide about their own case. If you can ask without danger, ask before you send.",
    options: {
      yes: "Yes, they know and agree",
      no: "No, or I have not asked",
      cannot_be_reached: "They cannot be reached",
      does_not_apply: "This question does not fit this case",
    },
  },
  people_band: {
    question: "To about how many people did this happen?",
    why: "So that we know how big it is.",
    options: {
      "1": "One person",
      "2_9": "2 to 9 people",
      "10_99": "10 to 99 people",
      "100_plus": "100 people or more",
    },
  },
  age_band: {
    question: "About how old is the person it happened to?",
    why: "Children and old people may need other help.",
    hint: "If there are several, choose the age of the one who needs help most.",
    options: {
      prefer_not_to_say: "I prefer not to say",
      "0_11": "Under 12",
      "12_17": "12 to 17",
      "18_29": "18 to 29",
      "30_59": "30 to 59",
      "60_plus": "60 or older",
    },
  },
  groups: {
    question: "Does the person it happened to belong to one of these groups?",
    why: "Some people are treated badly because they belong to a group. Choose only if it has to do with what happened.",
    hint: "This is private. You can skip it.",
    options: {
      prefer_not_to_say: "I prefer not to say",
      ...groupLabels,
      none: "None of these",
    },
  },
  health_now: {
    question: "How is the health of the person it happened to now?",
    why: "Someone who is hurt or ill may need help fast.",
    hint: "Just choose. No details are needed.",
    warning: "The next question is about health and injuries. You can skip it.",
    options: {
      injury: "Injured",
      illness: "Ill",
      pregnancy: "Pregnant",
      none: "No health problem",
      unknown: "Not known",
    },
  },
  language_help: {
    question: "In which language should we answer you?",
    why: "So that you can read the answer. We may have to find a translator.",
    hint: "For example: Vietnamese, English, Hmong, Khmer.",
  },
  interpreter: {
    question: "Do you need an interpreter?",
    why: "So that we can look for one you can trust.",
    options: { yes: "Yes", no: "No" },
  },
} as const satisfies FieldTextsOf<typeof whoWasAffectedStep>;

/** Words of the questions about what was tried. */
export const triedTexts = {
  reported_to: {
    question: "Has this been reported to anyone in the country?",
    why: "Many bodies will ask this. It is fine if it was not reported.",
    hint: "Choose all that are true.",
    options: {
      none: "Not reported to anyone",
      police: "Police",
      commune: "Commune or ward office",
      inspectorate: "Inspectorate",
      court: "Court",
      other: "Someone else",
    },
  },
  not_tried_reason: {
    question: "Was there anything that made it hard to report?",
    why: "If reporting is not possible, or nobody acts, some bodies still take the case.",
    hint: "Choose all that are true.",
    options: {
      fear_of_reprisal: "Fear of revenge",
      no_effective_remedy: "Reporting would not change anything",
      refused: "They refused to take it",
      no_answer: "They did not answer",
      too_late: "The time limit had passed",
      did_not_know: "It was not clear where to report",
    },
  },
  result_so_far: {
    question: "What have they answered or done so far?",
    why: "So that we see what the next step could be.",
    hint: "A few words are enough. No file numbers, no names of officials.",
  },
  other_bodies: {
    question: "Has this been sent to anyone else?",
    why: "Some bodies do not take a case that another body is looking at.",
    hint: "Choose all that are true.",
    options: {
      none: "No",
      un: "United Nations",
      ngo: "A human-rights group or other organisation",
      embassy: "An embassy or consulate",
      media: "The media",
    },
  },
  lawyer: {
    question: "Does the person it happened to have a lawyer?",
    why: "Someone without a lawyer may need help sooner.",
    options: {
      yes: "Yes",
      no: "No",
      refused: "They want one but it was refused or prevented",
    },
  },
} as const satisfies FieldTextsOf<typeof triedStep>;
