/** All stories in Vietnamese. */
import type { Story } from "./story.ts";
import { child } from "./vi/child.ts";
import { courtPapers } from "./vi/court-papers.ts";
import { detained } from "./vi/detained.ts";
import { ethnic } from "./vi/ethnic.ts";
import { healthCarePoverty } from "./vi/health-care-poverty.ts";
import { killedTorturedMissing } from "./vi/killed-tortured-missing.ts";
import { landHomeEnvironment } from "./vi/land-home-environment.ts";
import { other } from "./vi/other.ts";
import { punishedForSpeaking } from "./vi/punished-for-speaking.ts";
import { religion } from "./vi/religion.ts";
import { trafficking } from "./vi/trafficking.ts";
import { womenLgbt } from "./vi/women-lgbt.ts";
import { work } from "./vi/work.ts";

/** All stories in Vietnamese, by kind. */
export const storiesVi: readonly Story[] = [
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
