/** Rosters: signed, chained, by rules; and pins that are never contradicted. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat, u32, utf8 } from "../../src/protocol/bytes.ts";
import { DOMAIN } from "../../src/protocol/domains.ts";
import {
  activeMembers,
  identityRecipients,
  organisationKeyPair,
  reportRecipients,
  signFirstRoster,
  signNextRoster,
  verifyNextRoster,
  verifyRoster,
} from "../../src/protocol/index.ts";
import type { RosterMember, VerifiedRoster } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { signUnder } from "../../src/protocol/sign.ts";
import { drawCast, memberFrom, newPerson } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let first: VerifiedRoster;
const bytesOf = () => cast.roster.bytes;
const organisation = () => organisationKeyPair(cast.seeds.organisationSeed);

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  first = cast.roster.roster;
});

/** Signs any text as a roster's body, with the organisation's true key. */
function signBody(body: string, key = organisation()): Uint8Array {
  const json = utf8(body);
  const covered = concat(utf8("KINR"), Uint8Array.of(1), key.publicKey, u32(json.length), json);
  return concat(covered, signUnder(DOMAIN.roster, covered, key.secretKey));
}

function bodyText(): string {
  const bytes = bytesOf();
  return new TextDecoder().decode(bytes.subarray(41, bytes.length - 64));
}

/** The first roster with its body changed, signed all the same. */
function edited(edit: (body: Record<string, unknown>) => void): Uint8Array {
  const body = JSON.parse(bodyText()) as Record<string, unknown>;
  edit(body);
  return signBody(JSON.stringify(body));
}

const verify = (bytes: Uint8Array) => refusalOf(() => verifyRoster(bytes, {}));

function withMembers(edit: (members: readonly RosterMember[]) => readonly RosterMember[]) {
  return signNextRoster(first, { ...first, members: edit(first.members) }, organisation());
}

describe("verifying a roster", () => {
  it("gives what was signed", () => {
    const roster = verifyRoster(bytesOf(), { organisationId: first.organisationId });
    expect(roster).toEqual(first);
    expect(roster.organisation.name).toBe("Hội Thử Nghiệm");
    expect(roster.members.map(({ role }) => role)).toEqual([
      "administrator",
      "caseworker",
      "caseworker",
      "custodian",
    ]);
  });

  it("refuses it wherever a byte was changed, cut off or added", () => {
    const allowed = ["bad-signature", "malformed", "unknown-version"];
    for (const { what, bytes } of damages(bytesOf(), 60)) {
      expect(allowed, what).toContain(verify(bytes));
    }
  });

  it("refuses a roster signed by another key under the organisation's name", () => {
    const stranger = organisationKeyPair(new Uint8Array(32).fill(8));
    const bytes = signBody(bodyText(), stranger);
    const { organisationId } = first;
    expect(refusalOf(() => verifyRoster(bytes, { organisationId }))).toBe(
      "roster-wrong-organisation",
    );
    const renamed = new Uint8Array(bytes);
    renamed.set(organisation().publicKey, 5);
    expect(refusalOf(() => verifyRoster(renamed, { organisationId }))).toBe("bad-signature");
  });

  it("refuses a signature made for another purpose", () => {
    const covered = bytesOf().slice(0, -64);
    const signature = signUnder(DOMAIN.submission, covered, organisation().secretKey);
    expect(verify(concat(covered, signature))).toBe("bad-signature");
  });

  it("refuses one that is too large before it looks at it", () => {
    expect(verify(new Uint8Array(512 * 1024 + 1))).toBe("malformed");
  });

  it.each([
    ["a key id of other keys", "roster-invalid", { keyId: "00".repeat(16) }],
    ["a role that does not exist", "malformed", { role: "owner" }],
    ["a status that does not exist", "malformed", { status: "gone" }],
    ["an unknown property", "malformed", { admin: true }],
    ["an empty name", "malformed", { displayName: "" }],
  ])("refuses %s, also if it is signed", (_, code, change) => {
    const bytes = edited((body) => {
      Object.assign((body["members"] as object[])[1] ?? {}, change);
    });
    expect(verify(bytes)).toBe(code);
  });

  it.each<[string, string, (body: Record<string, unknown>) => void]>([
    [
      "a member twice",
      "roster-invalid",
      (b) => (b["members"] as unknown[]).push((b["members"] as unknown[])[1]),
    ],
    ["no administrator", "roster-invalid", (b) => (b["members"] as unknown[]).shift()],
    ["no member", "malformed", (b) => (b["members"] = [])],
    [
      "a first roster with a predecessor",
      "roster-invalid",
      (b) => (b["previous"] = "00".repeat(32)),
    ],
    ["a second roster without one", "roster-invalid", (b) => (b["version"] = 2)],
    ["version nought", "malformed", (b) => (b["version"] = 0)],
    ["a time of day", "malformed", (b) => (b["day"] = "2026-12-10T08:00")],
    [
      "a promise out of range",
      "malformed",
      (b) => (b["policies"] = { acknowledgeDays: 0, feedbackDays: 1, retentionDays: 30 }),
    ],
    [
      "a language that is no id",
      "malformed",
      (b) => (b["organisation"] = { name: "x", languages: ["French"] }),
    ],
  ])("refuses %s, also if it is signed", (_, code, edit) => {
    expect(verify(edited(edit))).toBe(code);
  });
});

describe("pins", () => {
  it("are never contradicted", () => {
    const second = withMembers((members) => members);
    const pinned = { version: 2, hash: second.roster.hash };
    expect(refusalOf(() => verifyRoster(bytesOf(), pinned))).toBe("roster-older");
    expect(refusalOf(() => verifyRoster(second.bytes, pinned))).toBe("none");
    const other = signNextRoster(first, { ...first, day: "2027-01-01" }, organisation());
    expect(refusalOf(() => verifyRoster(other.bytes, pinned))).toBe("roster-forked");
    const third = signNextRoster(second.roster, second.roster, organisation());
    expect(refusalOf(() => verifyRoster(third.bytes, pinned))).toBe("none");
  });
});

describe("the next roster", () => {
  it("has the next number and names the one before", () => {
    const second = withMembers((members) => [
      ...members,
      memberFrom(newPerson(), "Mới", "caseworker"),
    ]);
    expect(second.roster.version).toBe(2);
    expect(verifyNextRoster(second.bytes, first)).toEqual(second.roster);
    expect(refusalOf(() => verifyNextRoster(bytesOf(), first))).toBe("roster-older");
    expect(refusalOf(() => verifyNextRoster(bytesOf(), second.roster))).toBe("roster-older");
    const third = signNextRoster(second.roster, second.roster, organisation());
    expect(refusalOf(() => verifyNextRoster(third.bytes, first))).toBe("roster-invalid");
    const other = signNextRoster(first, { ...first, day: "2027-01-01" }, organisation());
    expect(refusalOf(() => verifyNextRoster(third.bytes, other.roster))).toBe("roster-forked");
  });

  it("keeps everybody, in their role", () => {
    const suspended = withMembers((members) =>
      members.map((member, i) => (i === 2 ? { ...member, status: "suspended" } : member)),
    );
    expect(activeMembers(suspended.roster, "caseworker")).toHaveLength(1);
    expect(refusalOf(() => withMembers((members) => members.slice(0, -1)))).toBe("roster-invalid");
    const promote = () =>
      withMembers((members) =>
        members.map((member, i) => (i === 1 ? { ...member, role: "administrator" } : member)),
      );
    expect(refusalOf(promote)).toBe("roster-invalid");
  });

  it("is signed by the same organisation only", () => {
    const stranger = organisationKeyPair(new Uint8Array(32).fill(8));
    expect(refusalOf(() => signNextRoster(first, first, stranger))).toBe(
      "roster-wrong-organisation",
    );
    expect(refusalOf(() => signFirstRoster({ ...first, members: [] }, stranger))).toBe("malformed");
  });
});

describe("recipients", () => {
  it("are active caseworkers, or custodians, and recovery; never administrators", () => {
    const ids = [cast.caseworker.keyId, cast.colleague.keyId, first.recoveryKeyId];
    expect(reportRecipients(first).map(({ keyId }) => keyId)).toEqual(ids);
    expect(identityRecipients(first).map(({ keyId }) => keyId)).toEqual([
      cast.custodian.keyId,
      first.recoveryKeyId,
    ]);
  });

  it("leave out whom the complainant names, except recovery, but never everybody", () => {
    const without = (...keyIds: Parameters<typeof reportRecipients>[1][]) =>
      reportRecipients(
        first,
        keyIds.flat().filter((id) => id !== undefined),
      );
    expect(without([cast.caseworker.keyId]).map(({ keyId }) => keyId)).toEqual([
      cast.colleague.keyId,
      first.recoveryKeyId,
    ]);
    expect(without([first.recoveryKeyId])).toHaveLength(3);
    const everybody = () => without([cast.caseworker.keyId, cast.colleague.keyId]);
    expect(refusalOf(everybody)).toBe("no-recipient");
    expect(identityRecipients(first, [cast.custodian.keyId])).toHaveLength(1);
  });

  it("are not those who were suspended", () => {
    const { roster } = withMembers((members) =>
      members.map((member, i) => (i === 2 ? { ...member, status: "suspended" } : member)),
    );
    expect(reportRecipients(roster).map(({ keyId }) => keyId)).toEqual([
      cast.caseworker.keyId,
      first.recoveryKeyId,
    ]);
  });
});
