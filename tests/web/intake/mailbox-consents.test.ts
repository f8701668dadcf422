/** What the mailbox's owner sees of consents: from replies, and from what was sent in this visit. */
import { describe, expect, it } from "vitest";
import type { ConsentAnswer } from "../../../src/domain/consent/record.ts";
import { TERMS } from "../../support/terms.ts";
import { consentsIn } from "../../../web/intake/worker/mailbox-consents.ts";
import type { ReplyShown } from "../../../web/intake/worker-api.ts";

const HASH = "a".repeat(64);
const COMMON = { author: "Lan", day: "2026-12-01" };
const ASKED: ReplyShown = { kind: "consent", sequence: 2, ...COMMON, terms: TERMS, hash: HASH };

type Standing = "given" | "refused" | "withdrawn";
const noted = (standing: Standing, sequence = 3, hash = HASH): ReplyShown => ({
  kind: "consent-noted",
  sequence,
  ...COMMON,
  noted: [{ hash, standing }],
});
const standing = (replies: readonly ReplyShown[], sent: readonly ConsentAnswer[] = []) =>
  consentsIn(replies, new Map(sent.map((answer) => [HASH, answer]))).map((one) => [
    one.standing,
    one.isConfirmed,
  ]);

describe("a consent in the mailbox", () => {
  it.each([
    ["asked", [ASKED], [], [["asked", true]]],
    ["answered just now", [ASKED], ["yes"], [["given", false]]],
    ["refused just now", [ASKED], ["no"], [["refused", false]]],
    ["confirmed", [noted("given"), ASKED], [], [["given", true]]],
    ["confirmed while it is still open here", [ASKED, noted("given")], ["yes"], [["given", true]]],
    ["taken back just now", [ASKED, noted("given")], ["withdrawn"], [["withdrawn", false]]],
    [
      "taken back, confirmed",
      [ASKED, noted("given"), noted("withdrawn", 4)],
      [],
      [["withdrawn", true]],
    ],
    [
      "never a yes again",
      [ASKED, noted("withdrawn"), noted("given", 4)],
      ["yes"],
      [["withdrawn", true]],
    ],
    ["written down by a caseworker", [{ ...ASKED, how: "voice" }], [], [["given", true]]],
    ["asked twice in the same words", [ASKED, { ...ASKED, sequence: 4 }], [], [["asked", true]]],
    ["another's confirmation", [ASKED, noted("given", 3, "b".repeat(64))], [], [["asked", true]]],
    ["a confirmation of nothing", [noted("given")], [], []],
  ] as const)("%s", (_what, replies, sent, wanted) => {
    expect(standing(replies, sent)).toEqual(wanted);
  });
});
