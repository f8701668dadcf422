/** Step 0: words about safety, and one question for the page alone. Nothing here is sent. */
import type { Step } from "../types.ts";
import { YES_NO_UNSURE } from "./options.ts";

/** Before you start. */
export const beforeStep = {
  id: "before",
  screens: [
    {
      id: "device_checked",
      fields: [
        {
          id: "device_checked",
          kind: "choice",
          options: YES_NO_UNSURE,
          need: "optional",
          purpose: "safety",
          identity: "no",
          envelope: "none",
          dropRule: "never-sent",
        },
      ],
    },
  ],
} as const satisfies Step;
