/** Groups in rosters: how they are named, what may follow, and who counts as of one. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat, u32, utf8 } from "../../src/protocol/bytes.ts";
import { DOMAIN } from "../../src/protocol/domains.ts";
import {
  groupNameIn,
  membersOfGroups,
  movedInto,
  organisationKeyPair,
  presentGroupOf,
  signNextRoster,
  verifyRoster,
} from "../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { signUnder } from "../../src/protocol/sign.ts";
import { drawCast, withGroups } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
const organisation = () => organisationKeyPair(cast.seeds.organisationSeed);

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
});

const verify = (bytes: Uint8Array) => refusalOf(() => verifyRoster(bytes, {}));

/** The first roster with its body changed, and signed by the organisation all the same. */
function edited(edit: (body: Record<string, unknown>) => void): Uint8Array {
  const { bytes } = cast.roster;
  const text = new TextDecoder().decode(bytes.subarray(41, bytes.length - 64));
  const body = JSON.parse(text) as Record<string, unknown>;
  edit(body);
  const json = utf8(JSON.stringify(body));
  const { publicKey, secretKey } = organisation();
  const covered = concat(utf8("KINR"), Uint8Array.of(1), publicKey, u32(json.length), json);
  return concat(covered, signUnder(DOMAIN.roster, covered, secretKey));
}

const A_GROUP = { id: 1, names: { vi: "Văn phòng" } };

function inGroups(at: number, groups: readonly number[] | undefined) {
  return (body: Record<string, unknown>): void => {
    Object.assign((body["members"] as object[])[at] ?? {}, { groups });
  };
}

describe("groups", () => {
  const grouped = () => withGroups(cast).roster;
  const movedTo = (roster: VerifiedRoster, at: number, groups: readonly number[]) =>
    roster.members.map((member, i) => (i === at ? { ...member, groups } : member));
  const following = (roster: VerifiedRoster, change: Partial<VerifiedRoster>) => () =>
    signNextRoster(roster, { ...roster, ...change }, organisation());

  it("are listed with a name for each language, and members with the groups they were in", () => {
    const roster = grouped();
    const [home] = roster.groups;
    expect(home && groupNameIn(home, "vi", ["vi", "en"])).toBe("Văn phòng trong nước");
    expect(home && groupNameIn(home, "hmn", ["en", "vi"])).toBe("Office at home");
    expect(roster.members.map(presentGroupOf)).toEqual([undefined, 1, 2, 1]);
    const { roster: moved } = following(roster, { members: movedTo(roster, 1, [2, 1]) })();
    expect(moved.members.map(presentGroupOf)).toEqual([undefined, 2, 2, 1]);
    expect(membersOfGroups(moved, [1])).toEqual([cast.caseworker.keyId, cast.custodian.keyId]);
    expect(membersOfGroups(moved, [2])).toEqual([cast.caseworker.keyId, cast.colleague.keyId]);
    expect(movedInto([2, 1], 1)).toEqual([1, 2]);
  });

  it("can be renamed and added, but none goes, and nobody leaves one without a trace", () => {
    const roster = grouped();
    const [home, abroad] = roster.groups;
    if (!home || !abroad) throw new Error("there are no groups");
    const renamed = [{ ...home, names: { en: "Office in the capital" } }, abroad];
    const third = { id: 3, names: { vi: "Nhóm bảo vệ" } };
    expect(refusalOf(following(roster, { groups: [...renamed, third] }))).toBe("none");
    expect(refusalOf(following(roster, { groups: [home] }))).toBe("roster-invalid");
    const empty = following(roster, { groups: [...roster.groups, third] })().roster;
    expect(refusalOf(following(empty, { groups: roster.groups }))).toBe("roster-invalid");
    for (const groups of [[], [2]]) {
      expect(refusalOf(following(roster, { members: movedTo(roster, 1, groups) }))).toBe(
        "roster-invalid",
      );
    }
  });

  it.each<[string, string, (body: Record<string, unknown>) => void]>([
    ["a group twice", "roster-invalid", (b) => (b["groups"] = [A_GROUP, A_GROUP])],
    ["a group without a name", "malformed", (b) => (b["groups"] = [{ id: 1, names: {} }])],
    ["an empty name", "malformed", (b) => (b["groups"] = [{ id: 1, names: { vi: "" } }])],
    ["group nought", "malformed", (b) => (b["groups"] = [{ ...A_GROUP, id: 0 }])],
    [
      "a name for no language",
      "malformed",
      (b) => (b["groups"] = [{ id: 1, names: { Viet: "x" } }]),
    ],
    [
      "more than sixteen",
      "malformed",
      (b) => (b["groups"] = Array.from({ length: 17 }, (_, i) => ({ ...A_GROUP, id: i + 1 }))),
    ],
    ["a member in a group that is not there", "roster-invalid", inGroups(1, [1])],
    ["a member without groups", "malformed", inGroups(1, undefined)],
    [
      "a member twice in a group",
      "roster-invalid",
      (b) => {
        b["groups"] = [A_GROUP];
        inGroups(1, [1, 1])(b);
      },
    ],
    [
      "an administrator in a group",
      "roster-invalid",
      (b) => {
        b["groups"] = [A_GROUP];
        inGroups(0, [1])(b);
      },
    ],
  ])("are refused with %s, also if it is signed", (_, code, edit) => {
    expect(verify(edited(edit))).toBe(code);
  });
});
