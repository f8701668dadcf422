/** What is written back and forth in English. */
import type { Exchange } from "./phrases.ts";

/** Exchanges in English. */
export const exchangesEn: readonly Exchange[] = [
  {
    answer:
      "Thank you for trusting us with this. We have read it carefully. We cannot promise a result, but we will always tell you honestly what can be done.\n\nOne question for now: in which week did you receive the last paper? The month is enough.",
    message:
      "It was in the second week of the month. The envelope has a stamp but the paper has no number. I have kept both.",
    second:
      "Good that you kept the envelope. The time limit has not passed. We are asking a lawyer whom we trust, without your name. Please look in again in a week.",
  },
  {
    answer:
      "We are sorry that you have to go through this. You have done nothing wrong.\n\nIf you are summoned, take someone with you to the door and agree on an hour at which you call home. Read everything before you sign. Leave at home any phone that holds messages like these.",
    message:
      "I went. It took four hours and I was allowed to leave. They asked about other people and I said that I could not speak for others. They want me to come again.",
    second:
      "We are glad that you are back. When you feel able to, write down their questions on paper and keep the paper somewhere else. There is no hurry to tell us.",
  },
  {
    answer:
      "We have read your report and passed nothing on. With your agreement we would like to ask a doctor who has experience with this. She would learn what happened, and nothing that points to you. Do you agree?",
    message: "Yes, I agree. Please ask whether the numbness can still get better.",
    second:
      "She says that it often does, slowly, and that it should be looked at within the month. We can name two places where no papers are asked for. Tell us which big town is easiest for you.",
  },
  {
    answer:
      "Because someone is in danger now we answer the most important thing first: please do not confront them and do not tell the family that you wrote to us. Do you have any way to let her know that help is being looked for?",
    message: "Through a cousin who brings vegetables. She nodded, the cousin says.",
    second:
      "That is a great deal. Two people who have done this before will advise us tomorrow. Nothing will be done without your word here.",
  },
  {
    answer:
      "This has been put on record, as you asked. Nobody outside our small team will see it. If you change your mind about what should happen with it, write here.",
    message: "Thank you. It helps to know that it is written down. They came once more on Sunday.",
    second:
      "We have added it. If it is safe, note the day and how many they were. Please do not take photographs if that would put you at risk.",
  },
  {
    answer:
      "Thank you for this careful summary. Before we look for an observer, may we ask whether your clients know that you wrote to us, and whether they would accept that an embassy learns the place and the date of the hearing?",
    message: "They know and they accept. I have it from each of them in writing.",
    second:
      "Then we will ask two embassies in general terms today. We will tell you here who answers. Please expect silence from some of them.",
  },
  {
    answer:
      "You ask whether sending the documents could lead back to you. Honestly: if only three people could have them, then yes. Please do not send them yet. Is there anything similar that many more people have seen?",
    message:
      "The yearly summary went to about forty people. It shows the same gap, only less clearly.",
    second:
      "Then let us work from the summary alone. It is weaker and much safer. Thank you for waiting.",
  },
];
