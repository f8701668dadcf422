/** All stories in English. */
import type { Story } from "./story.ts";
import { child } from "./en/child.ts";
import { courtPapers } from "./en/court-papers.ts";
import { detained } from "./en/detained.ts";
import { ethnic } from "./en/ethnic.ts";
import { healthCarePoverty } from "./en/health-care-poverty.ts";
import { killedTorturedMissing } from "./en/killed-tortured-missing.ts";
import { landHomeEnvironment } from "./en/land-home-environment.ts";
import { other } from "./en/other.ts";
import { punishedForSpeaking } from "./en/punished-for-speaking.ts";
import { religion } from "./en/religion.ts";
import { trafficking } from "./en/trafficking.ts";
import { womenLgbt } from "./en/women-lgbt.ts";
import { work } from "./en/work.ts";

/** All stories in English, by kind. */
export const storiesEn: readonly Story[] = [
  ...detained,
  ...killedTorturedMissing,
  ...punishedForSpeaking,
  ...religion,
  ...ethnic,
  ...landHomeEnvironment,
  ...work,
  ...womenLgbt,
  ...child,
  ...trafficking,
  ...healthCarePoverty,
  ...courtPapers,
  ...other,
];
