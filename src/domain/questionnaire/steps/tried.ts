/**
 * Step 6: what was tried. Many bodies ask for it, and take fear or refusal as an answer. File
 * numbers and dates of single steps are asked later.
 */
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** What was tried? */
export const triedStep = {
  id: "tried",
  screens: [
    {
      id: "reported_to",
      fields: [
        {
          id: "reported_to",
          kind: "choices",
          options: optionsOf(["none", "police", "commune", "inspectorate", "court", "other"]),
          exclusive: ["none"],
          need: "optional",
          purpose: "remedies",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
    {
      id: "not_tried_reason",
      fields: [
        {
          id: "not_tried_reason",
          kind: "choices",
          options: optionsOf([
            "fear_of_reprisal",
            "no_effective_remedy",
            "refused",
            "no_answer",
            "too_late",
            "did_not_know",
          ]),
          need: "optional",
          purpose: "remedies",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          // Also after a step was taken: it may have been refused, or never answered.
          showIf: { field: "reported_to", answered: true },
        },
      ],
    },
    {
      id: "result_so_far",
      fields: [
        {
          id: "result_so_far",
          kind: "long-text",
          maxBytes: 2_000,
          need: "optional",
          purpose: "remedies",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          showIf: {
            field: "reported_to",
            anyOf: ["police", "commune", "inspectorate", "court", "other"],
          },
        },
      ],
    },
    {
      id: "other_bodies",
      fields: [
        {
          id: "other_bodies",
          kind: "choices",
          options: optionsOf(["none", "un", "ngo", "embassy", "media"]),
          exclusive: ["none"],
          need: "optional",
          purpose: "remedies",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
    {
      id: "lawyer",
      fields: [
        {
          id: "lawyer",
          kind: "choice",
          options: optionsOf(["yes", "no", "refused"]),
          need: "optional",
          purpose: "urgency",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
  ],
} as const satisfies Step;
