/** Step 4: who did it: kinds of people, and what they looked like. Names come later, if ever. */
import { PUBLIC_ACTOR_TYPE_IDS } from "../../taxonomy/actors.ts";
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** Who did it? */
export const whoDidItStep = {
  id: "who_did_it",
  screens: [
    {
      id: "actor_types",
      fields: [
        {
          id: "actor_types",
          kind: "choices",
          options: optionsOf(PUBLIC_ACTOR_TYPE_IDS),
          exclusive: ["actor.unknown"],
          need: "optional",
          purpose: "attribution",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
    {
      id: "actor_description",
      fields: [
        {
          id: "actor_description",
          kind: "long-text",
          maxBytes: 1_500,
          need: "optional",
          purpose: "attribution",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
  ],
} as const satisfies Step;
