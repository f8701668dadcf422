/** English words of the steps "evidence", "wishes" and "about you". */
import type { aboutYouStep } from "../../questionnaire/steps/about-you.ts";
import type { evidenceStep } from "../../questionnaire/steps/evidence.ts";
import type { wishesStep } from "../../questionnaire/steps/wishes.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions about files. */
export const evidenceTexts = {
  files: {
    question: "Do you have photos, papers, recordings or videos to send?",
    why: "They can help to show what happened. It is fine to have none.",
    hint: "Files are locked on your device before they are sent. You can also send them later.",
    warning:
      "Photos and files can hold hidden details, such as the place, the time and the kind of phone. This page takes out the ones it knows before it sends a file, and tells you what may remain. What is seen or heard in the file stays as it is.",
  },
  file_note: {
    question: "What do these files show?",
    why: "So that they are understood and do not give you away.",
    prompts: [
      "What do the files show?",
      "Did you make them, or did you get them from someone?",
      "May we show them to others?",
    ],
  },
  originals_elsewhere: {
    question: "Are the originals or other copies kept somewhere else?",
    why: "So that we can advise you how to keep evidence safe.",
    hint: "Only yes or no. Do not write where.",
    options: { yes: "Yes", no: "No" },
  },
} as const satisfies FieldTextsOf<typeof evidenceStep>;

/** Words of the questions about wishes and agreement. */
export const wishesTexts = {
  wishes: {
    question: "What would you like to happen?",
    why: "So that we follow your wishes, and tell you honestly what can be done and what cannot.",
    hint: "Choose all that are true. We cannot promise to protect you or to get a result.",
    options: {
      record: "Only put this on record",
      advice: "Advice on what to do",
      lawyer: "A lawyer",
      care: "Medical care or someone to talk to",
      safety: "Help to be safe",
      find_person: "To find a person",
      un: "To send it to the United Nations",
      media: "To tell the media",
      not_sure: "Not sure yet",
    },
  },
  must_not: {
    question: "Is there anyone who must not know about this?",
    why: "So that we can stay away from these people and places.",
    hint: "For example: a person, an office, an organisation.",
  },
  c_work: {
    question: "I agree that the team reads and works on this. I can withdraw at any time.",
    why: "Without your agreement we are not allowed to read it. That is why this is needed to send.",
  },
  c_refer_ask: {
    question: "Ask me before passing it to another organisation.",
    why: "We never pass it on without asking you. If you do not tick this, we do not ask and do not pass it on.",
  },
  c_stats: {
    question: "My case may be counted in statistics without name or small place.",
    why: "Numbers help people to see how often this happens.",
  },
} as const satisfies FieldTextsOf<typeof wishesStep>;

/** Words of the questions about the person who reports. */
export const aboutYouTexts = {
  call_me: {
    question: "What should we call you?",
    why: "So that we can talk with you without knowing your name.",
    hint: "Any word will do. Do not use your real name or a name that you use online.",
  },
  own_exposure: {
    question: "Has anyone threatened, summoned or watched you because of this?",
    why: "So that we take more care when we answer you.",
    hint: "Choose all that are true.",
    options: {
      prefer_not_to_say: "I prefer not to say",
      threatened: "I was threatened",
      summoned: "I was summoned",
      watched: "I was watched or followed",
      no: "No",
    },
  },
  contact: {
    question: "Would you like to leave another way to reach you?",
    why: "Used only if we cannot talk with you through this page. Only the custodians, a few people who keep such details, can open it.",
    hint: "Not needed. You can read the answer and write more on this page.",
    warning:
      "A phone number, an address or an account can show others who you are. Write it only if you really want to.",
  },
  safe_hours: {
    question: "When is it safe to contact you?",
    why: "So that we do not contact you while someone is beside you.",
    hint: "For example: in the evening, on Sundays.",
  },
  never_contact: {
    question: "Whom must we never contact, or in which way?",
    why: "So that nobody learns from us that you sent this.",
    hint: "For example: do not call, do not ask my family.",
  },
} as const satisfies FieldTextsOf<typeof aboutYouStep>;
