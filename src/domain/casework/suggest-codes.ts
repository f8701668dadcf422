/**
 * Suggests what a caseworker would code: rights areas, kinds of act, groups and kinds of alleged
 * perpetrators. One table each, a term and the answers that speak for it. Only what the answers
 * themselves say is suggested; the story is for people to read.
 */
import { findAnswer, isTextList, type Answers } from "../questionnaire/answers.ts";
import type { ActId } from "../taxonomy/acts.ts";
import { isActorTypeId, type ActorTypeId } from "../taxonomy/actors.ts";
import type { AreaId } from "../taxonomy/areas.ts";
import { isGroupId, type GroupId } from "../taxonomy/groups.ts";
import { allOf, chosen, distinct, type Reason } from "./reasons.ts";
import { findRefusedCare, findTorture } from "./urgency-gates.ts";

/** A term that is suggested, and the answers that speak for it. */
export interface Suggested<Id extends string> {
  readonly id: Id;
  readonly because: readonly Reason[];
}

type Find = (answers: Answers) => readonly Reason[];
type Rules<Id extends string> = readonly (readonly [id: Id, find: Find])[];

const CUSTODY_PLACES = ["place.police_station", "place.prison", "place.drug_centre"] as const;
const COMPANIES = [
  "actor.company_state",
  "actor.company_private",
  "actor.company_foreign",
  "actor.land_developer",
] as const;

const KILLED_OR_TORTURED: Find = (a) => chosen(a, "tiles", "tile.killed_tortured_missing");
const INJURED: Find = (a) => chosen(a, "health_now", "injury");
const HELD: Find = (a) => chosen(a, "held_now", "yes");
const NOBODY_KNOWS_WHERE: Find = (a) => chosen(a, "whereabouts_known", "no");
const BURIAL: Find = (a) => chosen(a, "upcoming_date_kind", "burial");
const DRUG_CENTRE: Find = (a) => [
  ...chosen(a, "place_type", "place.drug_centre"),
  ...chosen(a, "actor_types", "actor.drug_centre"),
];
const COURT: Find = (a) => [
  ...chosen(a, "upcoming_date_kind", "trial"),
  ...allOf(HELD(a), chosen(a, "lawyer", "refused")),
];
const LGBT: Find = (a) => chosen(a, "groups", "grp.lgbt");
const IN_CUSTODY: Find = (a) => [
  ...HELD(a),
  ...chosen(a, "place_type", ...CUSTODY_PLACES),
  ...chosen(a, "actor_types", "actor.prison", "actor.drug_centre"),
];
const UNANSWERED: Find = (a) =>
  allOf(
    chosen(a, "reported_to", "police", "commune", "inspectorate", "court", "other"),
    chosen(a, "not_tried_reason", "refused", "no_answer", "no_effective_remedy"),
  );
const NEEDS: Find = (a) => chosen(a, "tiles", "tile.health_care_poverty");
const DISABLED: Find = (a) => allOf(NEEDS(a), chosen(a, "groups", "grp.disability"));
const OLDER: Find = (a) => allOf(NEEDS(a), chosen(a, "groups", "grp.older"));
const POOR: Find = (a) => allOf(NEEDS(a), chosen(a, "groups", "grp.poor"));
const AT_SCHOOL: Find = (a) => allOf(NEEDS(a), chosen(a, "place_type", "place.school"));
const AT_BORDER: Find = (a) =>
  allOf(chosen(a, "tiles", "tile.court_papers"), chosen(a, "place_type", "place.border_airport"));

const AREA_RULES = rulesOf<AreaId>({
  "area.life": (a) => [
    ...unless(KILLED_OR_TORTURED(a), [...HELD(a), ...NOBODY_KNOWS_WHERE(a), ...INJURED(a)]),
    ...allOf(KILLED_OR_TORTURED(a), BURIAL(a)),
  ],
  "area.torture": (a) => unless(KILLED_OR_TORTURED(a), [...NOBODY_KNOWS_WHERE(a), ...BURIAL(a)]),
  "area.disappearance": NOBODY_KNOWS_WHERE,
  "area.arbitrary_detention": (a) => chosen(a, "tiles", "tile.detained"),
  "area.detention_conditions": findRefusedCare,
  "area.drug_treatment": (a) => allOf(chosen(a, "tiles", "tile.detained"), DRUG_CENTRE(a)),
  "area.refoulement": (a) => chosen(a, "upcoming_date_kind", "deportation"),
  "area.fair_trial": (a) => [
    ...COURT(a),
    ...unless(chosen(a, "tiles", "tile.court_papers"), AT_BORDER(a)),
  ],
  "area.remedy": UNANSWERED,
  "area.complaint_reprisal": (a) => chosen(a, "tiles", "tile.punished_for_speaking"),
  "area.defenders": (a) =>
    allOf(chosen(a, "tiles", "tile.punished_for_speaking"), chosen(a, "groups", "grp.defenders")),
  "area.press": (a) =>
    allOf(chosen(a, "tiles", "tile.punished_for_speaking"), chosen(a, "groups", "grp.journalists")),
  "area.online_harm": (a) =>
    allOf(chosen(a, "tiles", "tile.punished_for_speaking", "tile.women_lgbt", "tile.child"), [
      ...chosen(a, "place_type", "place.online"),
      ...chosen(a, "actor_types", "actor.online_unknown"),
    ]),
  "area.movement": AT_BORDER,
  "area.religion": (a) => chosen(a, "tiles", "tile.religion"),
  "area.nondiscrimination": (a) => chosen(a, "tiles", "tile.ethnic"),
  "area.minority_indigenous": (a) => [
    ...chosen(a, "tiles", "tile.ethnic"),
    ...allOf(
      chosen(a, "tiles", "tile.religion", "tile.land_home_environment"),
      chosen(a, "groups", "grp.ethnic_minority", "grp.indigenous"),
    ),
  ],
  "area.gender_violence": (a) => unless(chosen(a, "tiles", "tile.women_lgbt"), LGBT(a)),
  "area.sogi": (a) => allOf(chosen(a, "tiles", "tile.women_lgbt"), LGBT(a)),
  "area.child": (a) => chosen(a, "tiles", "tile.child"),
  "area.trafficking": (a) => chosen(a, "tiles", "tile.trafficking"),
  "area.work": (a) => chosen(a, "tiles", "tile.work"),
  "area.migrant_worker": (a) =>
    allOf(chosen(a, "tiles", "tile.work", "tile.trafficking"), [
      ...chosen(a, "groups", "grp.migrant_workers"),
      ...chosen(a, "place_type", "place.abroad"),
    ]),
  "area.business": (a) =>
    allOf(
      chosen(a, "tiles", "tile.work", "tile.land_home_environment"),
      chosen(a, "actor_types", ...COMPANIES),
    ),
  "area.land": (a) => chosen(a, "tiles", "tile.land_home_environment"),
  "area.housing_eviction": (a) => chosen(a, "upcoming_date_kind", "eviction"),
  "area.health": (a) =>
    unless(NEEDS(a), [...DISABLED(a), ...OLDER(a), ...POOR(a), ...AT_SCHOOL(a)]),
  "area.disability": DISABLED,
  "area.older_persons": OLDER,
  "area.social_protection": POOR,
  "area.education": AT_SCHOOL,
  "area.other": (a) => chosen(a, "tiles", "tile.other"),
});

const ACT_RULES = rulesOf<ActId>({
  "act.death_in_custody": (a) => allOf(KILLED_OR_TORTURED(a), BURIAL(a), IN_CUSTODY(a)),
  "act.threat": (a) => chosen(a, "own_exposure", "threatened"),
  "act.beating": (a) => allOf(KILLED_OR_TORTURED(a), INJURED(a)),
  "act.torture": findTorture,
  "act.surveillance": (a) => chosen(a, "own_exposure", "watched"),
  "act.summons": (a) => [
    ...chosen(a, "own_exposure", "summoned"),
    ...chosen(a, "upcoming_date_kind", "summons"),
  ],
  "act.arrest": (a) => allOf(chosen(a, "tiles", "tile.detained"), chosen(a, "held_now", "no")),
  "act.detention": HELD,
  "act.incommunicado": (a) => allOf(HELD(a), NOBODY_KNOWS_WHERE(a)),
  "act.disappearance": (a) =>
    allOf(NOBODY_KNOWS_WHERE(a), [...chosen(a, "held_now", "unknown"), ...KILLED_OR_TORTURED(a)]),
  "act.compulsory_treatment": (a) => allOf(chosen(a, "tiles", "tile.detained"), DRUG_CENTRE(a)),
  "act.denial_lawyer": (a) => chosen(a, "lawyer", "refused"),
  "act.denial_medical_custody": findRefusedCare,
  "act.forced_return": (a) => chosen(a, "upcoming_date_kind", "deportation"),
  "act.eviction": (a) => chosen(a, "upcoming_date_kind", "eviction"),
  "act.religion_restricted": (a) => chosen(a, "tiles", "tile.religion"),
  "act.trafficking": (a) => chosen(a, "tiles", "tile.trafficking"),
  "act.child_harm": (a) => chosen(a, "tiles", "tile.child"),
  "act.discrimination": (a) => chosen(a, "tiles", "tile.ethnic"),
  "act.failure_to_act": UNANSWERED,
});

const GROUP_RULES = rulesOf<GroupId>({
  "grp.children": (a) => [
    ...chosen(a, "child_involved", "yes"),
    ...chosen(a, "age_band", "0_11", "12_17"),
  ],
  "grp.older": (a) => chosen(a, "age_band", "60_plus"),
  "grp.prisoners": HELD,
  "grp.pregnant": (a) => chosen(a, "health_now", "pregnancy"),
});

/** Suggests rights areas. */
export function suggestAreas(answers: Answers): readonly Suggested<AreaId>[] {
  return follow(AREA_RULES, answers);
}

/** Suggests kinds of act. */
export function suggestActs(answers: Answers): readonly Suggested<ActId>[] {
  return follow(ACT_RULES, answers);
}

/** Suggests groups: those that were chosen, and those that other answers tell of. */
export function suggestGroups(answers: Answers): readonly Suggested<GroupId>[] {
  const named = optionsAt(answers, "groups").filter(isGroupId);
  const told = follow(GROUP_RULES, answers).filter(({ id }) => !named.includes(id));
  return [
    ...named.map((id) => ({ id, because: [{ field: "groups", value: id } as const] })),
    ...told,
  ];
}

/** Suggests kinds of alleged perpetrators: those that were chosen. */
export function suggestActors(answers: Answers): readonly Suggested<ActorTypeId>[] {
  return optionsAt(answers, "actor_types")
    .filter(isActorTypeId)
    .map((id) => ({ id, because: [{ field: "actor_types", value: id }] }));
}

/** A table of rules taken apart once: a list asks for each of thousands of cases. */
function rulesOf<Id extends string>(table: Partial<Record<Id, Find>>): Rules<Id> {
  // The keys of a table of rules are the ids that it was typed with.
  return Object.entries(table) as [Id, Find][];
}

function follow<Id extends string>(rules: Rules<Id>, answers: Answers): readonly Suggested<Id>[] {
  const suggested: Suggested<Id>[] = [];
  for (const [id, find] of rules) {
    const because = distinct(find(answers));
    if (because.length > 0) suggested.push({ id, because });
  }
  return suggested;
}

function optionsAt(answers: Answers, field: string): readonly string[] {
  const answer: unknown = findAnswer(answers, { id: field });
  return isTextList(answer) ? [...new Set(answer)] : [];
}

/** The reasons, unless something speaks for another term instead. */
function unless(reasons: readonly Reason[], others: readonly Reason[]): readonly Reason[] {
  return others.length === 0 ? reasons : [];
}
