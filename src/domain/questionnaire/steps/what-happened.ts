/**
 * Step 2: what happened, told once. A tile, the written story or the spoken one is needed.
 *
 * A voice identifies. The recording is a sealed file of its own, to be erased as soon as it was
 * written down, while the story itself stays.
 */
import { TILE_IDS } from "../../taxonomy/tiles.ts";
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** What happened? */
export const whatHappenedStep = {
  id: "what_happened",
  screens: [
    {
      id: "tiles",
      fields: [
        {
          id: "tiles",
          kind: "choices",
          options: optionsOf(TILE_IDS),
          max: 3,
          need: { oneOf: "what_happened" },
          purpose: "routing",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
      ],
    },
    {
      id: "story",
      heavy: true,
      fields: [
        {
          id: "story",
          kind: "long-text",
          maxBytes: 16_000,
          need: { oneOf: "what_happened" },
          purpose: "facts",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
        },
        {
          id: "story_voice",
          kind: "files",
          maxFiles: 1,
          maxFileBytes: 16_777_216,
          recording: { maxSeconds: 300 },
          need: { oneOf: "what_happened" },
          purpose: "facts",
          identity: "yes",
          envelope: "originals",
          dropRule: "on-transcript",
        },
      ],
    },
    {
      id: "ongoing",
      fields: [
        {
          id: "ongoing",
          kind: "choice",
          options: optionsOf(["over", "ongoing", "may_happen"]),
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
