/** The order in which the values of a side are shown, and their words. */
import { fold } from "../../../src/domain/places/search-places.ts";
import { countryName } from "../../../src/domain/places/country-names.ts";
import { provinceName } from "../../../src/domain/places/vietnam.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { CaseLabels } from "../../../src/domain/casework/case-labels.ts";
import type { DueState } from "../../../src/domain/casework/service-days.ts";
import { STATE_IDS } from "../../../src/domain/casework/states.ts";
import { BANDS } from "../../../src/domain/casework/urgency-scale.ts";
import { AREAS } from "../../../src/domain/taxonomy/areas.ts";
import { DUTY_KINDS } from "./row-facts.ts";
import type { Dimension, Grouping } from "./dimensions.ts";
import { isPeriod } from "./received-in.ts";

const DUE_STATES: readonly DueState[] = ["overdue", "due", "soon", "later"];

/** The values that stand in an order of their own, by side. */
const RANKS: Partial<Record<Grouping | Dimension, readonly string[]>> = {
  band: [...BANDS].reverse(),
  state: STATE_IDS,
  area: AREAS.map(({ id }) => id),
  due: DUE_STATES,
  late: DUTY_KINDS,
};

/** What values are compared by. */
export interface ValueTexts {
  readonly labels: CaseLabels | undefined;
  readonly nameOf: (keyId: string) => string;
  /** In hex; comes first among people. */
  readonly me: string;
}

/** Compares values of a side; "none" comes last. */
export function compareValues(
  dimension: Grouping | Dimension,
  { nameOf, me }: ValueTexts,
): (a: string, b: string) => number {
  const rank = RANKS[dimension];
  const keyOf = (value: string): string => {
    if (value === "") return "\uffff";
    if (rank) return String(rank.indexOf(value)).padStart(4, "0");
    if (dimension === "assignee") return value === me ? "" : fold(nameOf(value));
    if (dimension === "received") return receivedKey(value);
    return dimension === "place" ? placeKey(value) : fold(value);
  };
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

/** Periods come first, the shorter one before the longer, then months from the newest on. */
function receivedKey(value: string): string {
  if (isPeriod(value)) return value.padStart(4, "0");
  return `1${String(999_999 - Number(value.replace("-", ""))).padStart(6, "0")}`;
}

/** Provinces at home come before countries. */
function placeKey(value: string): string {
  return value.startsWith("vn.") ? `0${fold(provinceName(value))}` : `1${value}`;
}

/** The name of a place by its key. */
export function placeName(value: string, language: Language): string {
  return value.startsWith("vn.") ? provinceName(value) : countryName(value, language);
}
