/**
 * Step 9: about the person who reports; last, and all of it optional.
 *
 * `call_me` lies in the case envelope: a caseworker needs it to talk with the person, and it may
 * be any word. Everything else that reaches the person is for the custodians alone.
 */
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** About you. */
export const aboutYouStep = {
  id: "about_you",
  screens: [
    {
      id: "call_me",
      fields: [
        {
          id: "call_me",
          kind: "text",
          maxBytes: 60,
          need: "optional",
          purpose: "conversation",
          identity: "no",
          envelope: "case",
          dropRule: "close+90d",
        },
      ],
    },
    {
      id: "own_exposure",
      fields: [
        {
          id: "own_exposure",
          kind: "choices",
          options: optionsOf(["prefer_not_to_say", "threatened", "summoned", "watched", "no"]),
          exclusive: ["prefer_not_to_say", "no"],
          need: "optional",
          purpose: "safety",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "contact",
      fields: [
        {
          id: "contact",
          kind: "text",
          maxBytes: 300,
          need: "optional",
          purpose: "contact",
          identity: "yes",
          envelope: "identity",
          dropRule: "close+90d",
        },
      ],
    },
    {
      id: "safe_contact",
      fields: [
        {
          id: "safe_hours",
          kind: "text",
          maxBytes: 200,
          need: "optional",
          purpose: "safety",
          identity: "indirect",
          envelope: "contact",
          dropRule: "close",
          showIf: { field: "contact", answered: true },
        },
        {
          id: "never_contact",
          kind: "text",
          maxBytes: 400,
          need: "optional",
          purpose: "safety",
          identity: "indirect",
          envelope: "contact",
          dropRule: "close",
          showIf: { field: "contact", answered: true },
        },
      ],
    },
  ],
} as const satisfies Step;
