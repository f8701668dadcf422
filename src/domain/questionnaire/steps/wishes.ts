/**
 * Step 8: what the person wants, and what they agree to. Each agreement stands alone; only the
 * one without which nobody may read the report is needed.
 */
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** What do you want? */
export const wishesStep = {
  id: "wishes",
  screens: [
    {
      id: "wishes",
      fields: [
        {
          id: "wishes",
          kind: "choices",
          options: optionsOf([
            "record",
            "advice",
            "lawyer",
            "care",
            "safety",
            "find_person",
            "un",
            "media",
            "not_sure",
          ]),
          need: "optional",
          purpose: "expectations",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
    {
      id: "must_not",
      fields: [
        {
          id: "must_not",
          kind: "long-text",
          maxBytes: 1_000,
          need: "optional",
          purpose: "conflict-of-interest",
          identity: "indirect",
          envelope: "case",
          dropRule: "close",
        },
      ],
    },
    {
      id: "c_work",
      fields: [
        {
          id: "c_work",
          kind: "consent",
          need: "required",
          purpose: "lawful-basis",
          identity: "no",
          envelope: "case",
          dropRule: "with-case",
        },
      ],
    },
    {
      id: "consents",
      fields: [
        {
          id: "c_refer_ask",
          kind: "consent",
          need: "optional",
          purpose: "consent",
          identity: "no",
          envelope: "case",
          dropRule: "with-case",
        },
        {
          id: "c_stats",
          kind: "consent",
          need: "optional",
          purpose: "statistics",
          identity: "no",
          envelope: "case",
          dropRule: "with-case",
        },
      ],
    },
  ],
} as const satisfies Step;
