/** Step 3: when and where, as coarse as the person likes. No day of the event, no address. */
import { DEFAULT_COUNTRY } from "../../places/countries.ts";
import { PLACE_TYPE_IDS } from "../../taxonomy/place-types.ts";
import type { Step } from "../types.ts";
import { optionsOf } from "./options.ts";

/** When and where? */
export const whenWhereStep = {
  id: "when_where",
  screens: [
    {
      id: "period",
      fields: [
        {
          id: "period",
          kind: "period",
          precisions: ["month", "quarter", "year", "since"],
          need: "optional",
          purpose: "facts",
          identity: "indirect",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
    {
      id: "where",
      fields: [
        {
          id: "country",
          kind: "country",
          preset: DEFAULT_COUNTRY,
          need: "required",
          purpose: "routing",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
          inSummary: true,
        },
        {
          id: "admin1",
          kind: "province",
          countryField: "country",
          maxBytes: 120,
          need: "optional",
          purpose: "facts",
          identity: "indirect",
          envelope: "case",
          dropRule: "country-at-close",
          showIf: { field: "country", answered: true },
          inSummary: true,
        },
      ],
    },
    {
      id: "place_type",
      fields: [
        {
          id: "place_type",
          kind: "choice",
          options: optionsOf(PLACE_TYPE_IDS),
          need: "optional",
          purpose: "facts",
          identity: "no",
          envelope: "case",
          dropRule: "close+12m",
        },
      ],
    },
  ],
} as const satisfies Step;
