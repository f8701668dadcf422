/** Step 10: the review, with a last look around that is checked in the page and never sent. */
import type { Step } from "../types.ts";

/** Check and send. */
export const checkStep = {
  id: "check",
  screens: [
    {
      id: "safe_to_send",
      fields: [
        {
          id: "safe_to_send",
          kind: "consent",
          need: "required",
          purpose: "safety",
          identity: "no",
          envelope: "none",
          dropRule: "never-sent",
        },
      ],
    },
  ],
} as const satisfies Step;
