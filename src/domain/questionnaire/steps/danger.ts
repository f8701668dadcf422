/** Step 1: whether somebody is in danger now. Decides how fast a caseworker must look. */
import type { Step } from "../types.ts";
import { YES_NO, YES_NO_UNSURE, optionsOf } from "./options.ts";

/** Is someone in danger now? */
export const dangerStep = {
  id: "danger",
  screens: [
    {
      id: "danger_now",
      fields: [
        {
          id: "danger_now",
          kind: "choice",
          options: YES_NO_UNSURE,
          need: "optional",
          purpose: "urgency",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "held_now",
      fields: [
        {
          id: "held_now",
          kind: "choice",
          options: optionsOf(["yes", "no", "unknown"]),
          need: "optional",
          purpose: "urgency",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
        {
          id: "whereabouts_known",
          kind: "choice",
          options: YES_NO,
          need: "optional",
          purpose: "urgency",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
          // "Unknown" too: somebody may have been taken away, and nobody knows by whom.
          showIf: { field: "held_now", anyOf: ["yes", "unknown"] },
          inSummary: true,
        },
      ],
    },
    {
      id: "child_involved",
      fields: [
        {
          id: "child_involved",
          kind: "choice",
          options: YES_NO,
          need: "optional",
          purpose: "safety",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "upcoming",
      fields: [
        {
          id: "upcoming_date_kind",
          kind: "choice",
          options: optionsOf([
            "none",
            "summons",
            "trial",
            "eviction",
            "deportation",
            "burial",
            "other",
          ]),
          need: "optional",
          purpose: "urgency",
          identity: "indirect",
          envelope: "case",
          dropRule: "date+30d",
          inSummary: true,
        },
        {
          id: "upcoming_date",
          kind: "period",
          precisions: ["day", "week", "month"],
          need: "optional",
          purpose: "urgency",
          identity: "indirect",
          envelope: "case",
          dropRule: "date+30d",
          showIf: {
            field: "upcoming_date_kind",
            anyOf: ["summons", "trial", "eviction", "deportation", "burial", "other"],
          },
          inSummary: true,
        },
      ],
    },
  ],
} as const satisfies Step;
