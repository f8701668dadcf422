/**
 * What the words for cases hold in each language that the desk exists in. They are in the language
 * files (docs/languages.md); tests/domain/casework/case-labels.test.ts does not compile if one is
 * missing.
 */
import type { ActId } from "../taxonomy/acts.ts";
import type { AreaId } from "../taxonomy/areas.ts";
import type { MandateId } from "../taxonomy/mandates.ts";
import type { InstrumentId } from "../taxonomy/treaties.ts";
import type { Exposure, HeavyId, Reliability, ViolationStatus } from "./assessment.ts";
import type { DeadlineKind } from "./card.ts";
import type { DueState, Duty } from "./service-days.ts";
import type { ClosureReason, StateId } from "./states.ts";
import type { Band, FactorId, GateId } from "./urgency-scale.ts";

/**
 * What a reply begins with, in the language of whoever reads it. `{day}`, `{number}`, `{question}`
 * and `{reason}` are filled in.
 */
export interface ReplyTemplates {
  readonly received: string;
  readonly needIntro: string;
  readonly needQuestion: string;
  readonly needEnd: string;
  readonly feedback: string;
  readonly closing: string;
}

/** Labels of everything that a caseworker codes or reads about a case, by id. */
export interface CaseLabels {
  readonly areas: Readonly<Record<AreaId, string>>;
  readonly acts: Readonly<Record<ActId, string>>;
  readonly mandates: Readonly<Record<MandateId, string>>;
  readonly instruments: Readonly<Record<InstrumentId, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  readonly gates: Readonly<Record<GateId, string>>;
  readonly factors: Readonly<Record<FactorId, string>>;
  readonly exposures: Readonly<Record<Exposure, string>>;
  readonly reliabilities: Readonly<Record<Reliability, string>>;
  readonly violationStatuses: Readonly<Record<ViolationStatus, string>>;
  readonly heavy: Readonly<Record<HeavyId, string>>;
  readonly datedEvents: Readonly<Record<DeadlineKind, string>>;
  readonly duties: Readonly<Record<Duty["kind"], string>>;
  readonly dueStates: Readonly<Record<DueState, string>>;
  readonly states: Readonly<Record<StateId, string>>;
  readonly closureReasons: Readonly<Record<ClosureReason, string>>;
  readonly replyTemplates: ReplyTemplates;
}
