/**
 * Step 5: who was affected. Bands instead of numbers, no names, no dates of birth.
 *
 * `language_help` and `interpreter` are about reaching the person, and lie in the case envelope
 * all the same: whoever writes the answer has to know in which language.
 */
import { PUBLIC_GROUP_IDS } from "../../taxonomy/groups.ts";
import type { Step } from "../types.ts";
import { YES_NO, optionsOf } from "./options.ts";

/** Who was affected? */
export const whoWasAffectedStep = {
  id: "who_was_affected",
  screens: [
    {
      id: "relation",
      fields: [
        {
          id: "relation",
          kind: "choice",
          options: optionsOf([
            "self",
            "relative",
            "witness",
            "colleague",
            "lawyer",
            "organisation",
            "heard",
          ]),
          need: "required",
          purpose: "consent",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "victim_knows",
      fields: [
        {
          id: "victim_knows",
          kind: "choice",
          options: optionsOf(["yes", "no", "cannot_be_reached", "does_not_apply"]),
          need: "optional",
          purpose: "consent",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          showIf: {
            field: "relation",
            anyOf: ["relative", "witness", "colleague", "lawyer", "organisation", "heard"],
          },
        },
      ],
    },
    {
      id: "people_band",
      fields: [
        {
          id: "people_band",
          kind: "choice",
          options: optionsOf(["1", "2_9", "10_99", "100_plus"]),
          need: "optional",
          purpose: "scale",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "age_band",
      fields: [
        {
          id: "age_band",
          kind: "choice",
          options: optionsOf(["prefer_not_to_say", "0_11", "12_17", "18_29", "30_59", "60_plus"]),
          need: "optional",
          purpose: "vulnerability",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "groups",
      fields: [
        {
          id: "groups",
          kind: "choices",
          options: optionsOf(["prefer_not_to_say", ...PUBLIC_GROUP_IDS, "none"]),
          exclusive: ["prefer_not_to_say", "none"],
          need: "optional",
          purpose: "vulnerability",
          identity: "indirect",
          envelope: "case",
          dropRule: "on-triage-done",
        },
      ],
    },
    {
      id: "health_now",
      heavy: true,
      fields: [
        {
          id: "health_now",
          kind: "choices",
          options: optionsOf(["injury", "illness", "pregnancy", "none", "unknown"]),
          exclusive: ["none", "unknown"],
          need: "optional",
          purpose: "urgency",
          identity: "indirect",
          envelope: "case",
          dropRule: "on-triage-done",
        },
      ],
    },
    {
      id: "language",
      fields: [
        {
          id: "language_help",
          kind: "text",
          maxBytes: 100,
          need: "optional",
          purpose: "service",
          identity: "indirect",
          envelope: "case",
          dropRule: "close",
        },
        {
          id: "interpreter",
          kind: "choice",
          options: YES_NO,
          need: "optional",
          purpose: "service",
          identity: "indirect",
          envelope: "case",
          dropRule: "close",
        },
      ],
    },
  ],
} as const satisfies Step;
