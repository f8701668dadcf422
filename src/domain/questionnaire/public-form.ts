/**
 * The questionnaire that the public sees, third version.
 *
 * Five answers are needed to send: a country, a tile or the story (written or spoken), the relation to the person
 * affected, the agreement that the team works on it, and that it is safe to send now. The last
 * is checked in the page and never sent.
 *
 * What caseworkers ask later (legal names, birth years, file numbers, agreement to be named) is
 * not here on purpose: it is not needed in order to help at first, and it cannot be leaked if it
 * was not asked. A choice of the group of recipients comes with a later version; until something
 * acts on it, it is not asked.
 */
import { aboutYouStep } from "./steps/about-you.ts";
import { beforeStep } from "./steps/before.ts";
import { checkStep } from "./steps/check.ts";
import { dangerStep } from "./steps/danger.ts";
import { evidenceStep } from "./steps/evidence.ts";
import { triedStep } from "./steps/tried.ts";
import { whatHappenedStep } from "./steps/what-happened.ts";
import { whenWhereStep } from "./steps/when-where.ts";
import { whoDidItStep } from "./steps/who-did-it.ts";
import { whoWasAffectedStep } from "./steps/who-was-affected.ts";
import { wishesStep } from "./steps/wishes.ts";
import type { Questionnaire } from "./types.ts";

/** The public form. */
export const PUBLIC_FORM = {
  version: 3,
  steps: [
    beforeStep,
    dangerStep,
    whatHappenedStep,
    whenWhereStep,
    whoDidItStep,
    whoWasAffectedStep,
    triedStep,
    evidenceStep,
    wishesStep,
    aboutYouStep,
    checkStep,
  ],
} as const satisfies Questionnaire;

/** A step of the public form. */
export type PublicStep = (typeof PUBLIC_FORM)["steps"][number];

/** The id of a step of the public form. */
export type StepId = PublicStep["id"];

/** A field of the public form. */
export type PublicField = PublicStep["screens"][number]["fields"][number];

/** The id of a field of the public form. */
export type FieldId = PublicField["id"];
