/** What adds points to a case's urgency, as far as the form can tell. */
import { addDays, addMonths, type Day } from "../day.ts";
import { lastDayOf } from "../period.ts";
import type { Answers } from "../questionnaire/answers.ts";
import { severityOf } from "../taxonomy/acts.ts";
import { TILE_IDS, type TileId } from "../taxonomy/tiles.ts";
import { suggestActs } from "./suggest-codes.ts";
import { allOf, chosen, distinct, periodAt, type Reason } from "./reasons.ts";
import { daysUntil, findUpcomingDate, firstDayOf } from "./upcoming-date.ts";
import { FACTOR_LIMITS, type FactorId } from "./urgency-scale.ts";

/** Points of one factor, and the answers that gave them. */
export interface FoundFactor {
  readonly id: FactorId;
  readonly points: number;
  readonly because: readonly Reason[];
}

/** Points, and the answers that gave them. */
interface Mark {
  readonly points: number;
  readonly because: readonly Reason[];
}

/** How grave the usual case under each tile is: what is coded later may be more or less. */
const TILE_SEVERITIES: Readonly<Record<TileId, number>> = {
  "tile.detained": 4,
  "tile.killed_tortured_missing": 5,
  "tile.punished_for_speaking": 3,
  "tile.religion": 3,
  "tile.ethnic": 2,
  "tile.land_home_environment": 3,
  "tile.work": 2,
  "tile.women_lgbt": 4,
  "tile.child": 5,
  "tile.trafficking": 5,
  "tile.health_care_poverty": 2,
  "tile.court_papers": 3,
  "tile.other": 1,
};

/** Days until a date, and the points it gives. */
const DEADLINE_POINTS = [
  [7, 3],
  [30, 2],
  [90, 1],
] as const;

/** A complaint to an authority is made within so many days of the act or the decision. */
const DOMESTIC_COMPLAINT_DAYS = 90;
/** So many days before its end a route is about to close. */
const ABOUT_TO_CLOSE_DAYS = 30;
/** The urgent procedure of the working group on disappearances is open for so many months. */
const DISAPPEARANCE_MONTHS = 3;

/** Finds the factors that the answers give points for, in order. */
export function findFactors(answers: Answers, today: Day): readonly FoundFactor[] {
  const marks: Readonly<Record<FactorId, Mark>> = {
    A: worst(severities(answers)),
    B: worst([
      mark(4, chosen(answers, "ongoing", "ongoing")),
      mark(2, chosen(answers, "ongoing", "may_happen")),
    ]),
    C: detention(answers),
    D: together(vulnerabilities(answers)),
    E: nearDate(answers, today),
    F: worst(exposures(answers)),
    G: worst([
      mark(2, chosen(answers, "people_band", "100_plus")),
      mark(1, chosen(answers, "people_band", "10_99")),
    ]),
    H: worst(closingRoutes(answers, today)),
  };
  return Object.entries(marks).flatMap(([key, { points, because }]) => {
    const id = key as FactorId;
    return points === 0 ? [] : [{ id, points: Math.min(points, FACTOR_LIMITS[id]), because }];
  });
}

function severities(answers: Answers): readonly Mark[] {
  return [
    ...TILE_IDS.map((tile) => mark(TILE_SEVERITIES[tile], chosen(answers, "tiles", tile))),
    ...suggestActs(answers).map(({ id, because }) => mark(severityOf(id), because)),
  ];
}

function detention(answers: Answers): Mark {
  const held = chosen(answers, "held_now", "yes");
  if (held.length === 0) return together([]);
  return together([
    mark(3, held),
    mark(1, chosen(answers, "whereabouts_known", "no")),
    mark(1, chosen(answers, "lawyer", "no", "refused")),
  ]);
}

function vulnerabilities(answers: Answers): readonly Mark[] {
  return [
    mark(3, [
      ...chosen(answers, "child_involved", "yes"),
      ...chosen(answers, "age_band", "0_11", "12_17"),
      ...chosen(answers, "groups", "grp.children"),
    ]),
    mark(2, [
      ...chosen(answers, "health_now", "injury", "illness", "pregnancy"),
      ...chosen(answers, "age_band", "60_plus"),
      ...chosen(answers, "groups", "grp.disability", "grp.pregnant", "grp.older"),
    ]),
    mark(
      1,
      chosen(
        answers,
        "groups",
        "grp.ethnic_minority",
        "grp.indigenous",
        "grp.remote",
        "grp.migrant_workers",
        "grp.refugees",
      ),
    ),
  ];
}

function nearDate(answers: Answers, today: Day): Mark {
  const date = findUpcomingDate(answers);
  const days = date === undefined ? undefined : daysUntil(date, today);
  if (date === undefined || days === undefined) return together([]);
  const found = DEADLINE_POINTS.find(([limit]) => days <= limit);
  return mark(found?.[1] ?? 0, date.because);
}

function exposures(answers: Answers): readonly Mark[] {
  return [
    mark(3, chosen(answers, "own_exposure", "threatened")),
    mark(2, chosen(answers, "own_exposure", "summoned", "watched")),
    mark(1, chosen(answers, "own_exposure", "prefer_not_to_say")),
    mark(1, chosen(answers, "not_tried_reason", "fear_of_reprisal")),
    mark(
      1,
      allOf(
        chosen(answers, "tiles", "tile.punished_for_speaking"),
        chosen(answers, "relation", "self", "relative"),
      ),
    ),
  ];
}

function closingRoutes(answers: Answers, today: Day): readonly Mark[] {
  const period = periodAt(answers, "period");
  const first = period === undefined ? undefined : firstDayOf(period);
  const last = period === undefined ? undefined : lastDayOf(period);
  // What goes on has no day from which a limit runs.
  if (first === undefined || last === undefined || first > today) return [];
  const value = `${first}/${last}`;
  const inTime: readonly Reason[] = [{ field: "period", value }];
  const closesFirst = addDays(first, DOMESTIC_COMPLAINT_DAYS - ABOUT_TO_CLOSE_DAYS);
  const closesLast = addDays(last, DOMESTIC_COMPLAINT_DAYS);
  const isClosing = closesFirst <= today && today <= closesLast;
  const isOpenForMissing = today <= addMonths(last, DISAPPEARANCE_MONTHS);
  return [
    mark(2, isClosing ? allOf(chosen(answers, "reported_to", "none"), inTime) : []),
    mark(2, isOpenForMissing ? allOf(chosen(answers, "whereabouts_known", "no"), inTime) : []),
  ];
}

function mark(points: number, because: readonly Reason[]): Mark {
  return because.length === 0 ? { points: 0, because } : { points, because };
}

/** The most points, with everything that gives so many. */
function worst(marks: readonly Mark[]): Mark {
  const points = Math.max(0, ...marks.map((found) => found.points));
  const because = marks
    .filter((found) => found.points === points)
    .flatMap((found) => found.because);
  return { points, because: distinct(because) };
}

function together(marks: readonly Mark[]): Mark {
  return {
    points: marks.reduce((sum, { points }) => sum + points, 0),
    because: distinct(marks.flatMap(({ because }) => because)),
  };
}
