/** Reads an event of unknown origin. Anything that is not exactly an event is none. */
import { CHILD_VIEWS, type ChildCare } from "../consent/giver.ts";
import { CONSENT_ANSWERS, SPOKEN_WAYS } from "../consent/record.ts";
import { isShareable } from "../consent/shareable-fields.ts";
import { CONSENT_PURPOSES, isConsentId, parseTerms, type ConsentTerms } from "../consent/terms.ts";
import { isCountry } from "../places/countries.ts";
import type { ProvinceAnswer } from "../questionnaire/answers.ts";
import { isActId } from "../taxonomy/acts.ts";
import { isActorTypeId } from "../taxonomy/actors.ts";
import { isAreaId } from "../taxonomy/areas.ts";
import { isGroupId } from "../taxonomy/groups.ts";
import { EXPOSURES, RELIABILITIES, VIOLATION_STATUSES } from "./assessment.ts";
import { CARD_LIMITS, DATED_EVENTS, FORM_DEADLINE_ID } from "./card.ts";
import { isEventText, type EventText } from "./event-texts.ts";
import {
  ERASABLE_PARTS,
  ERASURE_REASONS,
  LINK_RELATIONS,
  REPLY_PURPOSES,
  TAKEN_DOWN_WAYS,
  type CaseEvent,
  type CaseEventKind,
  type EventOf,
  type ListChange,
} from "./events.ts";
import {
  areDistinct,
  fitsCountry,
  isBoolean,
  isDayValue,
  isKeyId,
  isObject,
  oneOf,
  textThat,
  type Guard,
} from "./guards.ts";
import { isAnswerId, namesPassage } from "./passage-guards.ts";
import { changeOf, changesAnything, isListChange, isListOf } from "./list-guards.ts";
import { CLOSURE_REASONS, isStateId, WITHDRAWAL_WAYS, type StateId } from "./states.ts";
import {
  BANDS,
  FACTOR_LIMITS,
  isFactorId,
  isGateId,
  type Factors,
  type GateId,
} from "./urgency-scale.ts";

type Properties = Readonly<Record<PropertyKey, unknown>>;
type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
/** A guard for each property of an event but its kind, which chooses the guards. */
type GuardsOf<T> = { readonly [K in Exclude<keyof T, "kind">]-?: Guard<Exclude<T[K], undefined>> };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const LARGEST_AUDIT_NUMBER = 0xffff_ffff;
const LARGEST_SEQUENCE = 1_000_000;

/**
 * Reads an event.
 *
 * @param value - May be anything that came out of JSON, also from a hostile or newer program.
 * @returns The event; `undefined` if anything in it is wrong, missing, too long, or unknown to
 *   this version.
 */
export function parseCaseEvent(value: unknown): CaseEvent | undefined {
  if (!isObject(value) || !Object.hasOwn(value, "kind")) return undefined;
  const { kind } = value;
  if (typeof kind !== "string" || !Object.hasOwn(EVENTS, kind)) return undefined;
  // Own properties of the table are its kinds, and each kind's check sees every property.
  return EVENTS[kind as CaseEventKind](value) ? (value as unknown as CaseEvent) : undefined;
}

const isUuid = textThat((text): text is string => UUID.test(text));
const isBandValue = oneOf(BANDS);
const isReason = eventText("reason");
const isReceiver = eventText("receiver");

const EVENTS: Readonly<Record<CaseEventKind, (value: Properties) => boolean>> = {
  state: event<"state">(
    {
      to: isOpenState,
      until: isDayValue,
      reason: isReason,
      receiver: isReceiver,
      otherCase: isUuid,
      asked: oneOf(WITHDRAWAL_WAYS),
    },
    ["until", "reason", "receiver", "otherCase", "asked"],
  ),
  "propose-closing": event<"propose-closing">({
    reason: oneOf(CLOSURE_REASONS),
    text: eventText("closing"),
  }),
  close: event<"close">({ proposal: isSequence }),
  "drop-proposal": event<"drop-proposal">({ proposal: isSequence }),
  reopen: event<"reopen">({ reason: isReason }),
  band: event<"band">({ to: isBandValue, reason: isReason }),
  "propose-band": event<"propose-band">({ to: isBandValue, reason: isReason }),
  "approve-band": event<"approve-band">({ proposal: isSequence }),
  factors: (value) =>
    event<"factors">({ factors: isFactors, gates: isGateChange, reason: isReason })(value) &&
    (Object.keys(value["factors"] as Factors).length > 0 ||
      changesAnything(value["gates"] as ListChange<GateId>)),
  exposure: event<"exposure">({ to: oneOf(EXPOSURES) }),
  codes: (value) =>
    event<"codes">(
      {
        areas: changeOf(textThat(isAreaId)),
        acts: changeOf(textThat(isActId)),
        groups: changeOf(textThat(isGroupId)),
        actors: changeOf(textThat(isActorTypeId)),
      },
      ["areas", "acts", "groups", "actors"],
    )(value) && Reflect.ownKeys(value).length > 1,
  place: (value) =>
    event<"place">({ country: textThat(isCountry), province: isProvince }, ["province"])(value) &&
    fitsCountry(value["country"] as string, value["province"] as ProvinceAnswer | undefined),
  assign: event<"assign">({ to: isKeyIdOrNull }),
  tags: (value) => event<"tags">({ add: isTagList, remove: isTagList })(value) && isChange(value),
  deadline: (value) =>
    event<"deadline">(
      { id: isDeadlineId, what: oneOf(DATED_EVENTS), text: eventText("deadline"), day: isDayValue },
      ["what", "text"],
    )(value) &&
    (Object.hasOwn(value, "what") || Object.hasOwn(value, "text")),
  "deadline-done": event<"deadline-done">({ id: isDeadlineId, isDone: isBoolean }),
  task: event<"task">({ id: isUuid, text: eventText("task"), assignee: isKeyId, due: isDayValue }, [
    "assignee",
    "due",
  ]),
  "task-done": event<"task-done">({ id: isUuid, isDone: isBoolean }),
  reliability: event<"reliability">({ to: oneOf(RELIABILITIES) }),
  violation: event<"violation">({ to: oneOf(VIOLATION_STATUSES) }),
  link: event<"link">({ otherCase: isUuid, relation: oneOf(LINK_RELATIONS) }),
  unlink: event<"unlink">({ otherCase: isUuid }),
  "set-aside": event<"set-aside">({ isAside: isBoolean, reason: isReason }),
  readers: (value) =>
    event<"readers">({ change: isSequence, added: isKeyIdList, removed: isKeyIdList })(value) &&
    areDistinct([value["added"], value["removed"]].flat()),
  conflict: event<"conflict">({ has: isBoolean }),
  "let-in-again": event<"let-in-again">({ member: isKeyId, reason: isReason }),
  "taken-on-behalf": event<"taken-on-behalf">({ how: oneOf(TAKEN_DOWN_WAYS) }),
  replied: event<"replied">({ purpose: oneOf(REPLY_PURPOSES) }),
  "consent-asked": event<"consent-asked">(
    { terms: isTerms, care: isChildCare, reply: isSequence },
    ["care"],
  ),
  "consent-recorded": event<"consent-recorded">(
    { terms: isTerms, care: isChildCare, how: oneOf(SPOKEN_WAYS), reply: isSequence },
    ["care"],
  ),
  "consent-noted": event<"consent-noted">({
    id: isConsentId,
    message: isSequence,
    answer: oneOf(CONSENT_ANSWERS),
    reply: isSequence,
  }),
  "consent-ended": event<"consent-ended">({
    id: isConsentId,
    how: oneOf(SPOKEN_WAYS),
    reply: isSequence,
  }),
  "propose-export": event<"propose-export">({ consent: isConsentId, fields: isFieldList }),
  "approve-export": event<"approve-export">({ proposal: isSequence }),
  exported: event<"exported">({
    consent: isConsentId,
    receiver: isReceiver,
    purpose: oneOf(CONSENT_PURPOSES),
    fields: isFieldList,
    sha256: isHash,
    audit: isAuditNumber,
    auditHash: isHash,
  }),
  "passage-erased": (value) =>
    event<"passage-erased">(
      {
        part: oneOf(ERASABLE_PARTS),
        number: isSequence,
        field: isAnswerId,
        reason: oneOf(ERASURE_REASONS),
        words: eventText("erasure"),
        before: isHash,
        after: isHash,
      },
      ["number", "field", "words"],
    )(value) && namesPassage(value),
};

/** Checks that an event has these properties, the optional ones perhaps, and no others. */
function event<K extends CaseEventKind>(
  guards: GuardsOf<EventOf<K>>,
  optional: readonly OptionalKeys<EventOf<K>>[] = [],
): (value: Properties) => boolean {
  const known = new Map<PropertyKey, Guard<unknown>>(Object.entries(guards));
  const needed = [...known.keys()].filter((key) => !optional.some((name) => name === key));
  return (value) =>
    needed.every((key) => Object.hasOwn(value, key)) &&
    Reflect.ownKeys(value).every((key) => key === "kind" || known.get(key)?.(value[key]) === true);
}

function isOpenState(value: unknown): value is Exclude<StateId, "closed"> {
  return typeof value === "string" && isStateId(value) && value !== "closed";
}

function isTerms(value: unknown): value is ConsentTerms {
  return parseTerms(value) !== undefined;
}

function isChildCare(value: unknown): value is ChildCare {
  return (
    isObject(value) &&
    Reflect.ownKeys(value).length === 3 &&
    oneOf(CHILD_VIEWS)(value["view"]) &&
    isReason(value["interests"]) &&
    isBoolean(value["isParentAccused"])
  );
}

function isFieldList(value: unknown): value is readonly string[] {
  return (
    isListOf(
      value,
      textThat((id): id is string => isShareable(id)),
    ) && value.length > 0
  );
}

function isAuditNumber(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST_AUDIT_NUMBER;
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && HASH.test(value);
}

function isSequence(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST_SEQUENCE;
}

function isKeyIdOrNull(value: unknown): value is string | null {
  return value === null || isKeyId(value);
}

function isKeyIdList(value: unknown): value is readonly string[] {
  return isListOf(value, isKeyId);
}

function isDeadlineId(value: unknown): value is string {
  return value === FORM_DEADLINE_ID || isUuid(value);
}

function isFactors(value: unknown): value is Factors {
  if (!isObject(value)) return false;
  return Reflect.ownKeys(value).every((id) => {
    const points = value[id];
    // `-0` would not survive being written down.
    return isFactorId(id) && Number.isInteger(points) && !Object.is(points, -0)
      ? Number(points) >= 0 && Number(points) <= FACTOR_LIMITS[id]
      : false;
  });
}

function isGateChange(value: unknown): value is ListChange<GateId> {
  return isListChange(value, textThat(isGateId));
}

function isTagList(value: unknown): value is readonly string[] {
  return isListOf(value, eventText("tag")) && value.length <= CARD_LIMITS.tags;
}

function isProvince(value: unknown): value is ProvinceAnswer {
  if (!isObject(value) || Reflect.ownKeys(value).length !== 1) return false;
  if (Object.hasOwn(value, "typed")) {
    const { typed } = value;
    return isReceiver(typed) && typed.length <= CARD_LIMITS.provinceLength;
  }
  return Object.hasOwn(value, "listed") && typeof value["listed"] === "string";
}

/** For the tags, whose event is the change itself. */
function isChange(value: Properties): boolean {
  const { add, remove } = value;
  return isTagList(add) && isTagList(remove) && areDistinct([...add, ...remove])
    ? add.length + remove.length > 0
    : false;
}

function eventText(kind: EventText): Guard<string> {
  return (value): value is string => isEventText(kind, value);
}
