/** What caseworkers do in the demo: lively, allowed by the rules, and the same in every run. */
import { beforeAll, describe, expect, it } from "vitest";
import { parseCard } from "../../src/domain/casework/parse-card.ts";
import type { Card } from "../../src/domain/casework/card.ts";
import { dateCases, planCase } from "../../src/cli/demo/case-plan.ts";
import { Chance } from "../../src/cli/demo/chance.ts";
import { SEED } from "../../src/cli/demo/library.ts";
import { sealCase } from "../../src/cli/demo/seal-case.ts";
import type { SealedStep, Staff } from "../../src/cli/demo/sealed-case.ts";
import type { Day } from "../../src/domain/day.ts";
import { openCard, openCaseKey, openingKeyOf, parseSubmission } from "../../src/protocol/index.ts";
import { drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import "../support/protocol.ts";

const TODAY = "2026-11-24" as Day;
const CASES = 120;

interface Made {
  readonly card: Card | undefined;
  readonly steps: readonly Pick<SealedStep, "kind" | "day">[];
}

let cast: Cast;
let made: Made[];

beforeAll(async () => {
  cast = await drawCast();
  made = await makeAll();
});

async function makeAll(): Promise<Made[]> {
  const vaultKey = new Uint8Array(32);
  const caseworkers = [cast.caseworker, cast.colleague].map((keys) => ({ keys, vaultKey }));
  const staff: Staff = { roster: cast.roster.roster, caseworkers };
  const all: Made[] = [];
  for (const dated of dateCases(0, CASES, TODAY, 399)) {
    const chances = {
      course: new Chance(SEED, dated.index, 4),
      casework: new Chance(SEED, dated.index, 5),
    };
    const sealed = await sealCase(planCase(dated, TODAY), cast.mailbox, staff, chances, TODAY);
    const { reportParts } = parseSubmission(sealed.submission);
    const wrap = reportParts.wraps.find(
      ({ keyId }) => keyId.join() === cast.caseworker.keyId.join(),
    );
    if (!wrap) throw new Error("not sealed to the caseworker");
    const caseKey = openCaseKey(openingKeyOf(cast.caseworker), wrap.bytes, reportParts.prefix);
    const newest = sealed.steps
      .flatMap((step) =>
        step.kind === "entry"
          ? [step.card]
          : step.kind === "reply" && step.copy
            ? [step.copy.card]
            : [],
      )
      .at(-1);
    const opened = newest && openCard(newest, caseKey, sealed.caseId, staff.roster);
    const card = opened && parseCard(opened.content.card);
    if (opened) expect(card).toBeDefined();
    all.push({ card, steps: sealed.steps.map(({ kind, day }) => ({ kind, day })) });
  }
  return all;
}

const cards = () => made.flatMap(({ card }) => card ?? []);
/** Ids of deadlines are random. */
const told = ({ card, steps }: Made) => [
  steps,
  card && {
    ...card,
    assignee: card.assignee !== undefined,
    deadlines: card.deadlines.map(({ day }) => day),
    tasks: card.tasks?.map(({ day, text }) => [day, text]),
  },
];

describe("casework of the demo", () => {
  it("has cases in many states, of many people, with deadlines, tags and tasks", () => {
    const states = new Set(cards().map(({ state }) => state));
    expect(states.size).toBeGreaterThanOrEqual(8);
    expect(new Set(cards().map(({ assignee }) => assignee)).size).toBe(3);
    const share = (is: (card: Card) => boolean) => cards().filter(is).length / cards().length;
    expect(share(({ tags }) => tags.length > 0)).toBeGreaterThan(0.2);
    expect(share(({ deadlines }) => deadlines.length > 0)).toBeGreaterThan(0.2);
    expect(share(({ openTasks }) => openTasks > 0)).toBeGreaterThan(0.1);
    expect(share(({ state }) => state === "closed")).toBeGreaterThan(0.02);
    expect(made.length - cards().length).toBeGreaterThan(5);
  });

  it("lets nothing happen out of order, or after today", () => {
    for (const { steps } of made) {
      const days = steps.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect((days.at(-1) ?? TODAY) <= TODAY).toBe(true);
    }
  });

  it("is the same in every run", async () => {
    expect((await makeAll()).map(told)).toEqual(made.map(told));
  });
});
