/** Events made at random, from few people, days and ids, so that they often meet. */
import fc from "fast-check";

import { addDays } from "../../../src/domain/day.ts";
import {
  EXPOSURES,
  RELIABILITIES,
  VIOLATION_STATUSES,
} from "../../../src/domain/casework/assessment.ts";
import { DATED_EVENTS, type Card } from "../../../src/domain/casework/card.ts";
import {
  LINK_RELATIONS,
  REPLY_PURPOSES,
  TAKEN_DOWN_WAYS,
  type CaseEvent,
  type CaseEventKind,
  type EventOf,
  type ListChange,
} from "../../../src/domain/casework/events.ts";
import type { HistoryItem } from "../../../src/domain/casework/folding.ts";
import {
  CLOSURE_REASONS,
  STATE_IDS,
  WITHDRAWAL_WAYS,
  type StateId,
} from "../../../src/domain/casework/states.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import {
  BANDS,
  FACTOR_LIMITS,
  GATE_IDS,
  type Band,
  type Factors,
} from "../../../src/domain/casework/urgency-scale.ts";
import { CONSENT_ANSWERS, SPOKEN_WAYS } from "../../../src/domain/consent/record.ts";
import { CONSENT_PURPOSES, SEEN_BY, type ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { TERMS } from "../../support/terms.ts";
import { day } from "../arbitrary-answers.ts";
import { arbitraryErasure } from "./arbitrary-erasures.ts";

/** Three people, by the ids of their keys. */
export const AN = "a".repeat(32);
export const BINH = "b".repeat(32);
export const CHI = "c".repeat(32);
export const PEOPLE = [AN, BINH, CHI] as const;

export const RECEIVED = day("2026-11-02");
export const TODAY = day("2026-11-24");

/** Ids of cases, tasks and deadlines. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** The card of a case that says nothing. */
export const EMPTY_CARD: Card = suggestCard(
  { basis: "answers", language: "vi", answers: {} },
  RECEIVED,
);

const person = fc.constantFrom(...PEOPLE);
const anyDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays(RECEIVED, days));
const id = fc.integer({ min: 1, max: 2 }).map(uuid);
const sequence = fc.integer({ min: 1, max: 12 });
const text = fc.constantFrom("Vì đã gọi lại", "so agreed\nwith the others", "🙂", "x");
const line = fc.constantFrom("Tổ công tác", "one line", "🙂");

function change<T extends string>(ids: readonly T[], least = 0): fc.Arbitrary<ListChange<T>> {
  const max = Math.min(ids.length, 3);
  return fc
    .tuple(fc.uniqueArray(fc.constantFrom(...ids), { minLength: least, maxLength: max }), fc.nat())
    .map(([all, cut]) => {
      const at = cut % (all.length + 1);
      return { add: all.slice(0, at), remove: all.slice(at) };
    });
}

const factors: fc.Arbitrary<Factors> = fc.record(
  {
    A: fc.integer({ min: 0, max: FACTOR_LIMITS.A }),
    B: fc.integer({ min: 0, max: FACTOR_LIMITS.B }),
    C: fc.integer({ min: 0, max: FACTOR_LIMITS.C }),
    H: fc.integer({ min: 0, max: FACTOR_LIMITS.H }),
  },
  { requiredKeys: ["A"] },
);

type Making = { readonly [K in CaseEventKind]: fc.Arbitrary<EventOf<K>> };

const kind = <K extends CaseEventKind>(name: K) => fc.constant(name);
const someFields = fc.uniqueArray(fc.constantFrom("story", "country", "contact"), { minLength: 1 });
/** Few receivers and ids, so that consents meet referrals. */
const terms: fc.Arbitrary<ConsentTerms> = fc
  .record({
    id,
    receiver: line,
    fields: someFields,
    until: anyDay,
    purpose: fc.constantFrom(...CONSENT_PURPOSES),
  })
  .map((some) => ({ ...TERMS, ...some, seenBy: [...SEEN_BY] }));
const proposal = <K extends "close" | "drop-proposal" | "approve-band" | "approve-export">(
  name: K,
) => fc.record({ kind: kind(name), proposal: sequence });

/** Any event, by its kind. */
export const EVENTS: Making = {
  state: fc.record(
    {
      kind: kind("state"),
      to: fc.constantFrom(
        ...STATE_IDS.filter((state): state is Exclude<StateId, "closed"> => state !== "closed"),
      ),
      until: anyDay,
      reason: text,
      receiver: line,
      otherCase: id,
      asked: fc.constantFrom(...WITHDRAWAL_WAYS),
    },
    { requiredKeys: ["kind", "to"] },
  ),
  "propose-closing": fc.record({
    kind: kind("propose-closing"),
    reason: fc.constantFrom(...CLOSURE_REASONS),
    text,
  }),
  close: proposal("close"),
  "drop-proposal": proposal("drop-proposal"),
  reopen: fc.record({ kind: kind("reopen"), reason: text }),
  band: fc.record({ kind: kind("band"), to: fc.constantFrom(...BANDS), reason: text }),
  "propose-band": fc.record({
    kind: kind("propose-band"),
    to: fc.constantFrom(...BANDS),
    reason: text,
  }),
  "approve-band": proposal("approve-band"),
  factors: fc.record({ kind: kind("factors"), factors, gates: change(GATE_IDS), reason: text }),
  exposure: fc.record({ kind: kind("exposure"), to: fc.constantFrom(...EXPOSURES) }),
  codes: fc.record(
    {
      kind: kind("codes"),
      acts: change(["act.torture", "act.beating", "act.rape"] as const, 1),
      areas: change(["area.life", "area.land", "area.torture"] as const, 1),
      groups: change(["grp.women", "grp.farmers"] as const, 1),
      actors: change(["actor.police", "actor.prison"] as const, 1),
    },
    { requiredKeys: ["kind", "acts"] },
  ),
  place: fc.oneof(
    fc.record({ kind: kind("place"), country: fc.constantFrom("VNM", "LAO") }),
    fc.constant<EventOf<"place">>({
      kind: "place",
      country: "VNM",
      province: { listed: "vn.04" },
    }),
    fc.constant<EventOf<"place">>({
      kind: "place",
      country: "LAO",
      province: { typed: "Attapeu" },
    }),
  ),
  assign: fc.record({ kind: kind("assign"), to: fc.option(person) }),
  conflict: fc.record({ kind: kind("conflict"), has: fc.boolean() }),
  "let-in-again": fc.record({ kind: kind("let-in-again"), member: person, reason: text }),
  tags: change(["một", "hai", "ba", "bốn"], 1).map(({ add, remove }) => ({
    kind: "tags",
    add,
    remove,
  })),
  deadline: fc.record(
    {
      kind: kind("deadline"),
      id: fc.oneof(id, fc.constant("form")),
      what: fc.constantFrom(...DATED_EVENTS),
      text: line,
      day: anyDay,
    },
    { requiredKeys: ["kind", "id", "text", "day"] },
  ),
  "deadline-done": fc.record({ kind: kind("deadline-done"), id, isDone: fc.boolean() }),
  task: fc.record(
    { kind: kind("task"), id, text: line, assignee: person, due: anyDay },
    { requiredKeys: ["kind", "id", "text"] },
  ),
  "task-done": fc.record({ kind: kind("task-done"), id, isDone: fc.boolean() }),
  reliability: fc.record({ kind: kind("reliability"), to: fc.constantFrom(...RELIABILITIES) }),
  violation: fc.record({ kind: kind("violation"), to: fc.constantFrom(...VIOLATION_STATUSES) }),
  link: fc.record({
    kind: kind("link"),
    otherCase: id,
    relation: fc.constantFrom(...LINK_RELATIONS),
  }),
  unlink: fc.record({ kind: kind("unlink"), otherCase: id }),
  "set-aside": fc.record({ kind: kind("set-aside"), isAside: fc.boolean(), reason: text }),
  readers: fc
    .record({
      change: fc.integer({ min: 1, max: 1_000_000 }),
      people: fc.uniqueArray(person, { maxLength: 4 }),
      added: fc.nat(4),
    })
    .map(({ change, people, added }) => ({
      kind: "readers" as const,
      change,
      added: people.slice(0, added),
      removed: people.slice(added),
    })),
  "taken-on-behalf": fc.record({
    kind: kind("taken-on-behalf"),
    how: fc.constantFrom(...TAKEN_DOWN_WAYS),
  }),
  replied: fc.record({ kind: kind("replied"), purpose: fc.constantFrom(...REPLY_PURPOSES) }),
  "consent-asked": fc.record({ kind: kind("consent-asked"), terms, reply: sequence }),
  "consent-recorded": fc.record({
    kind: kind("consent-recorded"),
    terms,
    how: fc.constantFrom(...SPOKEN_WAYS),
    reply: sequence,
  }),
  "consent-noted": fc.record({
    kind: kind("consent-noted"),
    id,
    message: sequence,
    answer: fc.constantFrom(...CONSENT_ANSWERS),
    reply: sequence,
  }),
  "consent-ended": fc.record({
    kind: kind("consent-ended"),
    id,
    how: fc.constantFrom(...SPOKEN_WAYS),
    reply: sequence,
  }),
  "propose-export": fc.record({ kind: kind("propose-export"), consent: id, fields: someFields }),
  "approve-export": proposal("approve-export"),
  exported: fc.record({
    kind: kind("exported"),
    consent: id,
    receiver: line,
    purpose: fc.constantFrom(...CONSENT_PURPOSES),
    fields: someFields,
    sha256: fc.constant("a".repeat(64)),
    audit: sequence,
    auditHash: fc.constant("b".repeat(64)),
  }),
  "passage-erased": arbitraryErasure,
};

/** Any event at all. */
export const arbitraryEvent: fc.Arbitrary<CaseEvent> = fc.oneof(...Object.values(EVENTS));

/** Histories of any events, most of them refused. */
export const arbitraryHistory: fc.Arbitrary<readonly HistoryItem[]> = fc
  .array(
    fc.record({
      author: person,
      day: anyDay,
      event: fc.oneof(
        { weight: 20, arbitrary: arbitraryEvent },
        // Those that lead on in a case's life, so that histories come as far as closing.
        { weight: 10, arbitrary: EVENTS.state },
        { weight: 6, arbitrary: fc.oneof(EVENTS["propose-closing"], EVENTS.close) },
        { weight: 1, arbitrary: fc.constantFrom("none" as const, "newer" as const) },
      ),
    }),
    { maxLength: 16 },
  )
  .map((items) => items.map((item, index) => ({ sequence: index + 1, ...item })));

/** Any card that a history can lead to, in any state, with any band. */
export const arbitraryCard: fc.Arbitrary<Card> = fc
  .record({
    state: fc.constantFrom(...STATE_IDS),
    band: fc.constantFrom<Band>(...BANDS),
    stateAuthor: person,
    assignee: person,
    until: anyDay,
    tags: fc.uniqueArray(fc.constantFrom("một", "hai", "ba"), { maxLength: 3 }),
    reason: fc.constantFrom(...CLOSURE_REASONS),
  })
  .map(({ state, until, reason, ...changes }) => ({
    ...EMPTY_CARD,
    ...changes,
    state,
    ...(state === "waiting_until" || state === "consent_given" ? { until } : {}),
    ...(state === "closed" ? { closure: reason } : {}),
  }));
