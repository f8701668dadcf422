/** English words of the steps "before", "danger" and "check". */
import type { beforeStep } from "../../questionnaire/steps/before.ts";
import type { checkStep } from "../../questionnaire/steps/check.ts";
import type { dangerStep } from "../../questionnaire/steps/danger.ts";
import type { FieldTextsOf } from "../types.ts";

/** Words of the questions asked before anything else. */
export const beforeTexts = {
  device_checked: {
    question: "Can someone check this phone or computer?",
    why: "To remind you how to stay safe. Your answer is not kept and not sent.",
    options: { yes: "Yes", no: "No", not_sure: "Not sure" },
    advice: {
      yes: "If you can, use another device that you trust. If not, open a private window and close it when you are done. Do not take screenshots.",
      not_sure:
        "To be safe, open a private window and close it when you are done. Do not take screenshots. If you can, use another device that you trust.",
    },
  },
} as const satisfies FieldTextsOf<typeof beforeStep>;

/** Words of the questions about danger. */
export const dangerTexts = {
  danger_now: {
    question: "Is someone in danger right now?",
    why: "So that we know how quickly we must look at this.",
    hint: "We are not an emergency service. It may take days until we read this.",
    options: { yes: "Yes", no: "No", not_sure: "Not sure" },
  },
  held_now: {
    question: "Is someone being held or in prison, or were they taken away and have not come back?",
    why: "A person who is held often needs help fast. Some bodies deal only with such cases.",
    options: { yes: "Yes", no: "No", unknown: "Not known" },
  },
  whereabouts_known: {
    question: "Does the family know where this person is?",
    why: "If nobody knows where the person is, it is more urgent.",
    hint: "Only yes or no. Do not write the place.",
    options: { yes: "Yes", no: "No" },
  },
  child_involved: {
    question: "Is a child under 18 involved?",
    why: "Children need to be protected in their own way.",
    options: { yes: "Yes", no: "No" },
  },
  upcoming_date_kind: {
    question: "Is there an important date coming up?",
    why: "So that we can look at this before that date, if possible.",
    options: {
      none: "No, or not known",
      summons: "A summons, called in by police",
      trial: "A trial",
      eviction: "An eviction from house or land",
      deportation: "A deportation or forced return",
      burial: "A burial",
      other: "Something else",
    },
  },
  upcoming_date: {
    question: "Around which date?",
    why: "So that we know how much time is left.",
    hint: "You can choose a day, a week, or only a month.",
  },
} as const satisfies FieldTextsOf<typeof dangerStep>;

/** Words of the last question. */
export const checkTexts = {
  safe_to_send: {
    question: "I am in a safe place and no one is making me send this.",
    why: "If someone is forcing you or watching you, it is better to stop and send it another time. This tick is not sent.",
  },
} as const satisfies FieldTextsOf<typeof checkStep>;
