/** Checking the audit trail: what is right passes, and of what is wrong the first is named. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  checkAudit,
  hashAuditEntry,
  installPrimitives,
  logKeyIdOf,
  NO_AUDIT_ENTRY,
  organisationKeyPair,
  parseAuditEntry,
  rosterIdOf,
  signAuditEntry,
  signNextRoster,
} from "../../src/protocol/index.ts";
import type {
  AuditAction,
  AuditChecked,
  AuditKnown,
  Bytes,
  PersonKeys,
  VerifiedRoster,
} from "../../src/protocol/index.ts";
import { asKeyId } from "../../src/protocol/key-id.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { drawCast, newPerson } from "./../support/protocol/cast.ts";
import type { Cast } from "./../support/protocol/cast.ts";
import { flipped } from "./../support/protocol/refusal.ts";

const LATEST = "2028-01-01";
const OLD_BEFORE = "2026-01-01";

let cast: Cast;
/** The server's, dressed as a person so that it can sign as one. */
let server: PersonKeys;
let second: VerifiedRoster;
let logKey: Bytes;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  const drawn = newPerson();
  logKey = drawn.signing.publicKey;
  server = { ...drawn, keyId: asKeyId(logKeyIdOf(logKey)) };
  const { roster } = cast.roster;
  const members = roster.members.map((member) =>
    member.displayName === "Lan" ? { ...member, status: "suspended" as const } : member,
  );
  const organisation = organisationKeyPair(cast.seeds.organisationSeed);
  second = signNextRoster(roster, { ...roster, members }, organisation).roster;
});

interface Step {
  readonly action: AuditAction;
  readonly actor: PersonKeys;
  readonly target?: Bytes;
  readonly day?: string;
  readonly sequence?: number;
  readonly previous?: Bytes;
}

/** Signs a chain; what a step does not say follows from the one before. */
function signed(steps: readonly Step[]): Bytes[] {
  const entries: Bytes[] = [];
  let sequence = 0;
  for (const step of steps) {
    const newest = entries.at(-1);
    sequence = step.sequence ?? sequence + 1;
    const { action, actor, day = "2027-01-05", target = cast.caseId } = step;
    const previous = step.previous ?? (newest ? hashAuditEntry(newest) : NO_AUDIT_ENTRY);
    entries.push(signAuditEntry({ sequence, previous, day, action, target }, actor));
  }
  return entries;
}

const begun = (day = "2027-01-05"): Step => ({
  action: "log-begun",
  actor: cast.administrator,
  target: server.keyId,
  day,
});
const share = (day?: string): Step => ({
  action: "keys-changed",
  actor: cast.caseworker,
  ...(day !== undefined && { day }),
});
const toSecond = (): Step => ({
  action: "roster-changed",
  actor: cast.administrator,
  target: rosterIdOf(second.hash),
});
const byServer = (): Step => ({ action: "erased-on-day", actor: server });

const check = (entries: readonly Bytes[], known: Partial<AuditKnown> = {}): AuditChecked =>
  checkAudit(entries, {
    rosters: [cast.roster.roster],
    logKey,
    latestDay: LATEST,
    oldBefore: OLD_BEFORE,
    ...known,
  });
const breakOf = (entries: readonly Bytes[], known?: Partial<AuditKnown>) =>
  check(entries, known).broken;
/** The break that steps of one's own, after a right beginning, lead to. */
const breakAfter = (steps: readonly Step[], known?: Partial<AuditKnown>) =>
  breakOf(signed([begun(), share(), ...steps]), known);

describe("a whole record", () => {
  it("passes, of members and of the server", () => {
    const all = signed([begun(), share(), byServer(), toSecond(), share()]);
    const rosters = [cast.roster.roster, second];
    const { entries, head, broken } = check(all, { rosters });
    expect(broken).toBeUndefined();
    expect(entries).toHaveLength(5);
    expect(head).toMatchObject({ sequence: 5, rosterVersion: 2, logKeyId: server.keyId });
  });

  it("is not believed from its first break on", () => {
    const all = signed([begun(), share(), share(), share()]);
    const [one, two, three, four] = all as [Bytes, Bytes, Bytes, Bytes];
    expect(breakOf([])).toEqual({ sequence: 1, reason: "beginning" });
    expect(breakOf([one, two, four])).toEqual({ sequence: 3, reason: "gap" });
    expect(breakOf([two, three, four])).toEqual({ sequence: 1, reason: "gap" });
    expect(breakOf([one, three, two, four])).toEqual({ sequence: 2, reason: "gap" });
    expect(breakOf([one, two, two])).toEqual({ sequence: 3, reason: "gap" });
    expect(breakOf([one, two, flipped(three, 0)])).toEqual({ sequence: 3, reason: "unreadable" });
    expect(breakOf([one, two, three.slice(1)])).toEqual({ sequence: 3, reason: "unreadable" });
    const { entries, head } = check([one, two, four]);
    expect(entries).toHaveLength(2);
    expect(head?.sequence).toBe(2);
  });

  it("notices every changed byte of an entry", () => {
    const [one, two, three] = signed([begun(), share(), share()]) as [Bytes, Bytes, Bytes];
    for (let at = 0; at < two.length; at++) {
      expect(breakOf([one, flipped(two, at), three])?.sequence, `byte ${at}`).toBe(2);
    }
  });

  it("names what is wrong", () => {
    const stranger = newPerson();
    const forged: PersonKeys = { ...stranger, keyId: cast.caseworker.keyId };
    const wrong = (step: Step) => breakAfter([step])?.reason;
    expect(breakOf(signed([share()]))).toEqual({ sequence: 1, reason: "beginning" });
    expect(wrong({ ...share(), previous: NO_AUDIT_ENTRY })).toBe("chain");
    expect(wrong(share("2027-01-04"))).toBe("day-back");
    expect(wrong(share("2028-01-02"))).toBe("day-ahead");
    expect(wrong({ ...share(), actor: stranger })).toBe("unknown-actor");
    expect(wrong({ ...share(), actor: forged })).toBe("signature");
    expect(wrong({ ...share(), actor: cast.custodian })).toBe("role");
    expect(wrong({ ...share(), actor: cast.administrator })).toBe("role");
    expect(wrong({ ...share(), actor: server })).toBe("role");
    expect(wrong({ ...byServer(), actor: cast.caseworker })).toBe("role");
    expect(wrong(begun())).toBe("role");
    expect(wrong(toSecond())).toBe("roster");
    expect(wrong(share("2027-01-06"))).toBeUndefined();
  });

  it("names the server's key where nobody has vouched for it", () => {
    const other = newPerson();
    const key = other.signing.publicKey;
    const mine = { ...other, keyId: asKeyId(logKeyIdOf(key)) };
    const erased = { ...byServer(), actor: mine };
    expect(breakAfter([erased], { logKey: key })?.reason).toBe("log-key");
    expect(breakAfter([byServer()], { logKey: key })?.reason).toBe("log-key");
    expect(breakAfter([erased])?.reason).toBe("unknown-actor");
  });

  it("follows the roster: nobody acts before they are listed or after they are suspended", () => {
    const rosters = [cast.roster.roster, second];
    const byLan: Step = { ...share(), actor: cast.colleague };
    expect(breakAfter([byLan, toSecond()], { rosters })).toBeUndefined();
    expect(breakAfter([toSecond(), byLan], { rosters })).toEqual({
      sequence: 4,
      reason: "suspended-actor",
    });
    expect(breakAfter([toSecond(), toSecond()], { rosters })?.reason).toBe("roster");
    expect(breakAfter([], { rosters })).toEqual({ sequence: 3, reason: "roster-unrecorded" });
  });
});

describe("what was seen before", () => {
  it("is gone on from, and must still be there", () => {
    const all = signed([begun(), share(), share(), share()]);
    const { head: pin } = check(all.slice(0, 3));
    const going = check(all.slice(2), { pin });
    expect(going).toMatchObject({ broken: undefined, head: { sequence: 4 } });
    expect(going.entries.map(({ sequence }) => sequence)).toEqual([4]);
    expect(breakOf(all, { pin })).toBeUndefined();
    expect(breakOf(all.slice(0, 2), { pin })).toEqual({ sequence: 3, reason: "shorter" });
    expect(breakOf([], { pin })).toEqual({ sequence: 1, reason: "shorter" });
    // Another history, signed by everybody who should.
    const other = signed([begun(), share(), share("2027-01-06"), share("2027-01-06")]);
    expect(breakOf(other, { pin })).toEqual({ sequence: 3, reason: "replaced" });
    expect(breakOf(other.slice(2), { pin })).toEqual({ sequence: 3, reason: "replaced" });
  });
});

describe("a record whose beginning was removed", () => {
  const old = "2025-12-30";

  it("goes from the last old entry on, and keeps the log key", () => {
    const all = signed([begun(old), share(old), share(old), share(), byServer()]);
    const [first, , anchor, ...rest] = all as [Bytes, Bytes, Bytes, ...Bytes[]];
    const { entries, broken } = check([first, anchor, ...rest]);
    expect(broken).toBeUndefined();
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 3, 4, 5]);
  });

  it("is missed where it was not old", () => {
    const all = signed([begun(old), share(old), share(), share(), share()]);
    const [first, anchor, , four, five] = all as [Bytes, Bytes, Bytes, Bytes, Bytes];
    expect(breakOf([first, four, five])).toEqual({ sequence: 2, reason: "gap" });
    expect(breakOf([first, anchor, four, five])).toEqual({ sequence: 3, reason: "gap" });
    expect(parseAuditEntry(four).day > OLD_BEFORE).toBe(true);
  });
});
