/** Reads a card of unknown origin. Anything that is not exactly a card is none. */
import { isLanguage } from "../language.ts";
import { isCountry } from "../places/countries.ts";
import type { ProvinceAnswer } from "../questionnaire/answers.ts";
import { isActId } from "../taxonomy/acts.ts";
import { isActorTypeId } from "../taxonomy/actors.ts";
import { isAreaId } from "../taxonomy/areas.ts";
import { isGroupId } from "../taxonomy/groups.ts";
import { EXPOSURES, HEAVY_IDS, RELIABILITIES, VIOLATION_STATUSES } from "./assessment.ts";
import {
  CARD_LIMITS,
  CARD_VERSION,
  DEADLINE_KINDS,
  type Card,
  type CardDeadline,
  type CardProposal,
  type CardTask,
} from "./card.ts";
import {
  areDistinct,
  fitsCountry,
  isDayValue,
  isKeyId,
  isObject,
  oneOf,
  textThat,
  type Guard,
} from "./guards.ts";
import { CLOSURE_REASONS, isStateId } from "./states.ts";
import {
  BANDS,
  FACTOR_LIMITS,
  isBand,
  isFactorId,
  isGateId,
  pointsOf,
  type Factors,
} from "./urgency-scale.ts";

type Properties = Readonly<Record<string, unknown>>;

const LARGEST_COUNT = 9_999;

/**
 * Reads a card.
 *
 * @param value - May be anything, also what came out of a sealed card.
 * @returns A card with the properties of cards only; `undefined` if anything in it is wrong,
 *   unknown to this version or does not fit together.
 */
export function parseCard(value: unknown): Card | undefined {
  if (!isObject(value) || !Object.keys(value).every((key) => Object.hasOwn(CHECKS, key)))
    return undefined;
  for (const [key, check] of ALL_CHECKS) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    if (found === undefined ? !OPTIONAL.has(key) : !check(found)) return undefined;
  }
  // Every property was just checked against its type, and no other is there.
  const card = value as unknown as Card;
  const isWhole =
    card.points === pointsOf(card.factors) &&
    (card.closure !== undefined) === (card.state === "closed");
  return isWhole && fitsCountry(card.country, card.province) ? card : undefined;
}

const OPTIONAL: ReadonlySet<string> = new Set([
  "stateAuthor",
  "until",
  "closure",
  "country",
  "province",
  "assignee",
  "tasks",
  "firstLookDay",
  "acknowledgedDay",
  "firstFeedbackDay",
  "feedbackDay",
  "isCut",
] satisfies (keyof Card)[]);

const CHECKS: Readonly<Record<keyof Card, (value: unknown) => boolean>> = {
  version: (value) => value === CARD_VERSION,
  basis: oneOf(["summary", "answers"]),
  language: textThat(isLanguage),
  receivedDay: isDayValue,
  state: textThat(isStateId),
  stateDay: isDayValue,
  stateAuthor: isKeyId,
  until: isDayValue,
  closure: oneOf(CLOSURE_REASONS),
  band: oneOf(BANDS),
  points: isCount,
  factors: isFactors,
  gates: listOf(textThat(isGateId)),
  exposure: oneOf(EXPOSURES),
  areas: listOf(textThat(isAreaId)),
  acts: listOf(textThat(isActId)),
  groups: listOf(textThat(isGroupId)),
  actors: listOf(textThat(isActorTypeId)),
  country: textThat(isCountry),
  province: isProvince,
  assignee: isKeyId,
  tags: listOf(isShortText(CARD_LIMITS.tagLength), CARD_LIMITS.tags),
  deadlines: (value) =>
    Array.isArray(value) &&
    value.length <= CARD_LIMITS.deadlines &&
    value.every(isDeadline) &&
    areDistinct(value.map(({ id }) => id)),
  reliability: oneOf(RELIABILITIES),
  violation: oneOf(VIOLATION_STATUSES),
  openTasks: isCount,
  tasks: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= CARD_LIMITS.tasks &&
    value.every(isTask) &&
    areDistinct(value.map(({ id }) => id)),
  heavy: listOf(oneOf(HEAVY_IDS)),
  isSetAside: (value) => typeof value === "boolean",
  firstLookDay: isDayValue,
  acknowledgedDay: isDayValue,
  firstFeedbackDay: isDayValue,
  feedbackDay: isDayValue,
  proposals: (value) =>
    Array.isArray(value) &&
    value.length <= CARD_LIMITS.proposals &&
    value.every(isProposal) &&
    areDistinct(value.map(({ kind }) => kind)),
  isCut: (value) => value === true,
};

/** Taken apart once, since a list reads ten thousand cards. */
const ALL_CHECKS = Object.entries(CHECKS);

function isDeadline(value: unknown): value is CardDeadline {
  return (
    hasOnly(value, ["id", "what", "text", "day", "doneDay"]) &&
    isShortText(CARD_LIMITS.deadlineIdLength)(value["id"]) &&
    isOptional(value["what"], oneOf(DEADLINE_KINDS)) &&
    isOptional(value["text"], isShortText(CARD_LIMITS.deadlineTextLength)) &&
    isDayValue(value["day"]) &&
    isOptional(value["doneDay"], isDayValue)
  );
}

function isTask(value: unknown): value is CardTask {
  return (
    hasOnly(value, ["id", "text", "assignee", "day"]) &&
    isShortText(CARD_LIMITS.taskIdLength)(value["id"]) &&
    isOptional(value["text"], isShortText(CARD_LIMITS.taskTextLength)) &&
    isOptional(value["assignee"], isKeyId) &&
    isDayValue(value["day"])
  );
}

function isProposal(value: unknown): value is CardProposal {
  if (!isObject(value) || !isCount(value["sequence"]) || !isKeyId(value["author"])) return false;
  switch (value["kind"]) {
    case "close":
      return (
        hasOnly(value, ["kind", "sequence", "author", "reason"]) &&
        oneOf(CLOSURE_REASONS)(value["reason"])
      );
    case "band":
      return hasOnly(value, ["kind", "sequence", "author", "to"]) && textThat(isBand)(value["to"]);
    case "export":
      return hasOnly(value, ["kind", "sequence", "author"]);
    default:
      return false;
  }
}

function isFactors(value: unknown): value is Factors {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([id, points]) => {
    const limit = isFactorId(id) ? FACTOR_LIMITS[id] : undefined;
    return limit !== undefined && isCount(points) && points <= limit;
  });
}

function isProvince(value: unknown): value is ProvinceAnswer {
  if (hasOnly(value, ["typed"])) return isShortText(CARD_LIMITS.provinceLength)(value["typed"]);
  return hasOnly(value, ["listed"]) && typeof value["listed"] === "string";
}

function hasOnly(value: unknown, keys: readonly string[]): value is Properties {
  return isObject(value) && Object.keys(value).every((key) => keys.includes(key));
}

function isOptional(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === undefined || check(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST_COUNT;
}

function isShortText(maxLength: number): Guard<string> {
  return (value): value is string =>
    typeof value === "string" && value.trim() !== "" && value.length <= maxLength;
}

function listOf<T>(is: Guard<T>, max = Infinity): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= max && value.every(is) && areDistinct(value);
}
