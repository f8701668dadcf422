/** A submission, from draft to desk: signed as one, and nothing in it can be put elsewhere. */
import { beforeAll, describe, expect, it } from "vitest";
import { concat, toHex, utf8 } from "../../src/protocol/bytes.ts";
import { DOMAIN } from "../../src/protocol/domains.ts";
import {
  casePairFrom,
  hashIdentity,
  mailboxFrom,
  movedInto,
  newReceipt,
  openCaseKey,
  openIdentity,
  openingKeyOf,
  openMailboxNote,
  openSummary,
  organisationKeyPair,
  parseSealed,
  parseSubmission,
  readReport,
  sealReport,
  signNextRoster,
} from "../../src/protocol/index.ts";
import type { Bytes, Submission } from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { signUnder } from "../../src/protocol/sign.ts";
import { submissionBytes } from "../../src/protocol/submission.ts";
import { aReport, DAY, drawCast, withGroups } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { damages, refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let bytes: Bytes;
let submission: Submission;
let caseKey: Bytes;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  const { roster } = cast.roster;
  ({ bytes } = sealReport(aReport(cast), cast.mailbox, roster, cast.caseId));
  submission = parseSubmission(bytes);
  caseKey = caseKeyFor(submission, 0);
});

function caseKeyFor({ reportParts }: Submission, at: number): Bytes {
  const keys = [cast.caseworker, cast.colleague][at] ?? cast.caseworker;
  return openCaseKey(
    openingKeyOf(keys),
    reportParts.wraps[at]?.bytes ?? new Uint8Array(0),
    reportParts.prefix,
  );
}

/** Signs the fields anew, as somebody with the mailbox's key could. */
function resigned(change: Partial<Submission>): Uint8Array {
  const covered = submissionBytes({ ...submission, ...change });
  const { secretKey } = cast.mailbox.keys.signing;
  return concat(covered, signUnder(DOMAIN.submission, covered, secretKey));
}

describe("a submission", () => {
  it("carries everything, each part for those it is meant for", () => {
    expect(submission.caseId).toEqual(cast.caseId);
    expect(submission.mailboxAddress).toEqual(cast.mailbox.address);
    expect(submission.uploadIds).toEqual([new Uint8Array(16).fill(0xa1)]);
    const draft = aReport(cast);
    for (const key of [caseKey, caseKeyFor(submission, 1)]) {
      expect(readReport(submission.report, key, cast.caseId)).toMatchObject({
        answers: draft.answers,
        files: draft.files,
        mailbox: { signingKey: cast.mailbox.keys.signing.publicKey },
      });
      expect(openSummary(key, cast.caseId, submission.summary)).toEqual(draft.summary);
    }
    const identity = openIdentity(submission.identity, openingKeyOf(cast.custodian), cast.caseId);
    expect(identity?.answers).toEqual(draft.identity);
    expect(openMailboxNote(cast.mailbox, submission.note)).toEqual({
      organisationId: cast.roster.roster.organisationId,
      rosterVersion: 1,
      rosterHash: cast.roster.roster.hash,
      day: DAY,
      caseKeyId: casePairFrom(caseKey).keyId,
    });
    expect(submission.caseEncryptionKey).toEqual(casePairFrom(caseKey).encryptionKey);
  });

  it("can be read with the recovery key when every passphrase is lost", () => {
    const { wraps, prefix } = submission.reportParts;
    const key = openCaseKey(cast.recovery, wraps.at(-1)?.bytes ?? new Uint8Array(0), prefix);
    expect(key).toEqual(caseKey);
    expect(openIdentity(submission.identity, cast.recovery, cast.caseId)).toBeDefined();
  });

  it("keeps identity from caseworkers and the report from custodians", () => {
    expect(
      openIdentity(submission.identity, openingKeyOf(cast.caseworker), cast.caseId),
    ).toBeUndefined();
    const ids = submission.reportParts.wraps.map(({ keyId }) => toHex(keyId));
    for (const outsider of [cast.custodian, cast.administrator]) {
      expect(ids).not.toContain(toHex(outsider.keyId));
    }
  });

  it("has one length for different texts, with an identity or without", () => {
    const lengths = ["", "x", "đ".repeat(9000)].map((text) => {
      const draft = { ...aReport(cast, text), identity: text === "" ? {} : { name: "N" } };
      return sealReport(draft, cast.mailbox, cast.roster.roster, cast.caseId).bytes.length;
    });
    expect(new Set(lengths).size).toBe(1);
  });

  it("is refused wherever a byte was changed, cut off or added", () => {
    const allowed = ["bad-signature", "malformed", "unknown-version"];
    for (const { what, bytes: damaged } of damages(bytes, 60)) {
      expect(allowed, what).toContain(refusalOf(() => parseSubmission(damaged)));
    }
  });

  it("is refused with parts in each other's place, also if the mailbox signed that", () => {
    const swapped = resigned({ report: submission.identity, identity: submission.report });
    expect(refusalOf(() => parseSubmission(swapped))).toBe("wrong-kind");
    const uploads = Array.from({ length: 33 }, () => new Uint8Array(16));
    expect(refusalOf(() => parseSubmission(resigned({ uploadIds: uploads })))).toBe("malformed");
    expect(refusalOf(() => parseSubmission(resigned({ report: utf8("KIN1") })))).toBe("malformed");
  });

  it("cannot be signed by another mailbox", async () => {
    const other = await mailboxFrom(newReceipt(), cast.roster.roster.organisationId);
    const covered = submissionBytes(submission);
    const signature = signUnder(DOMAIN.submission, covered, other.keys.signing.secretKey);
    expect(refusalOf(() => parseSubmission(concat(covered, signature)))).toBe("bad-signature");
  });

  it("is not sealed under another questionnaire than the roster names", () => {
    const draft = { ...aReport(cast), questionnaireHash: new Uint8Array(32) };
    const act = () => sealReport(draft, cast.mailbox, cast.roster.roster, cast.caseId);
    expect(refusalOf(act)).toBe("questionnaire-changed");
  });
});

describe("a report or identity under another case", () => {
  const otherCase = new Uint8Array(16).fill(9);

  it("is refused", () => {
    expect(refusalOf(() => readReport(submission.report, caseKey, otherCase))).toBe("cannot-open");
    const openElsewhere = () =>
      openIdentity(submission.identity, openingKeyOf(cast.custodian), otherCase);
    expect(refusalOf(openElsewhere)).toBe("cannot-open");
    expect(refusalOf(() => openSummary(caseKey, otherCase, submission.summary))).toBe(
      "cannot-open",
    );
  });

  it("is refused as the other kind", () => {
    const { report, identity } = submission;
    expect(refusalOf(() => readReport(identity, caseKey, cast.caseId))).toBe("wrong-kind");
    const act = () => openIdentity(report, openingKeyOf(cast.caseworker), cast.caseId);
    expect(refusalOf(act)).toBe("wrong-kind");
  });
});

describe("an identity envelope that a server put in the place of the true one", () => {
  it("is not the one that the report names", () => {
    const report = readReport(submission.report, caseKey, cast.caseId);
    expect(report.identityHash).toEqual(hashIdentity(submission.identity));
    // Anybody can seal one that opens and carries the right case.
    const forged = parseSubmission(
      sealReport(
        { ...aReport(cast), identity: { name: "Ai đó" } },
        cast.mailbox,
        cast.roster.roster,
        cast.caseId,
      ).bytes,
    ).identity;
    expect(openIdentity(forged, openingKeyOf(cast.custodian), cast.caseId)).toBeDefined();
    expect(report.identityHash).not.toEqual(hashIdentity(forged));
  });
});

describe("groups that were left out", () => {
  const leftOut = [{ group: 1, name: "Office at home" }];
  const seal = (groups: typeof leftOut, roster = withGroups(cast).roster) =>
    sealReport({ ...aReport(cast), leftOut: groups }, cast.mailbox, roster, cast.caseId).bytes;
  const idsOf = (object: Uint8Array, kind: "report" | "identity") =>
    parseSealed(object, kind).wraps.map(({ keyId }) => toHex(keyId));

  it("get no wrap of the report nor of the identity, and the report names them", () => {
    const { roster } = withGroups(cast);
    const sealed = parseSubmission(seal(leftOut));
    const recovery = toHex(roster.recoveryKeyId);
    expect(idsOf(sealed.report, "report")).toEqual([toHex(cast.colleague.keyId), recovery]);
    expect(idsOf(sealed.identity, "identity")).toEqual([recovery]);
    const { wraps, prefix } = sealed.reportParts;
    const wrap = wraps[0]?.bytes ?? new Uint8Array(0);
    const key = openCaseKey(openingKeyOf(cast.colleague), wrap, prefix);
    expect(readReport(sealed.report, key, cast.caseId).leftOut).toEqual(leftOut);
    expect(readReport(submission.report, caseKey, cast.caseId).leftOut).toEqual([]);
  });

  it("are left out with everybody who was ever in them", () => {
    const { roster } = withGroups(cast);
    const members = roster.members.map((member, i) =>
      i === 1 ? { ...member, groups: movedInto(member.groups, 2) } : member,
    );
    const organisation = organisationKeyPair(cast.seeds.organisationSeed);
    const moved = signNextRoster(roster, { ...roster, members }, organisation).roster;
    const ids = idsOf(parseSubmission(seal(leftOut, moved)).report, "report");
    expect(ids).not.toContain(toHex(cast.caseworker.keyId));
    const both = [...leftOut, { group: 2, name: "Office abroad" }];
    expect(refusalOf(() => seal(both))).toBe("no-recipient");
    expect(refusalOf(() => seal([{ group: 2, name: "Office abroad" }], moved))).toBe(
      "no-recipient",
    );
  });

  it("do not show in how long a report is", () => {
    expect(seal(leftOut)).toHaveLength(seal([]).length);
    const roster = withGroups(cast).roster;
    expect(parseSubmission(seal(leftOut)).fillerCount).toBe(2);
    const named = sealReport(aReport(cast), cast.mailbox, roster, cast.caseId, [
      cast.colleague.keyId,
    ]);
    expect(named.bytes).toHaveLength(seal([]).length);
  });

  it("cannot hide anything in what fills their places", () => {
    const sealed = parseSubmission(seal(leftOut));
    const covered = submissionBytes(sealed);
    covered[covered.length - 1] = 1;
    const { secretKey } = cast.mailbox.keys.signing;
    const odd = concat(covered, signUnder(DOMAIN.submission, covered, secretKey));
    expect(refusalOf(() => parseSubmission(odd))).toBe("malformed");
    expect(refusalOf(() => parseSubmission(resigned({ fillerCount: 61 })))).toBe("malformed");
  });
});

describe("members who were left out", () => {
  it("get no wrap of the report nor of the identity", () => {
    const leaveOut = [cast.colleague.keyId, cast.custodian.keyId];
    const { bytes: sealed } = sealReport(
      aReport(cast),
      cast.mailbox,
      cast.roster.roster,
      cast.caseId,
      leaveOut,
    );
    const { report, identity } = parseSubmission(sealed);
    const idsOf = (object: Uint8Array, kind: "report" | "identity") =>
      parseSealed(object, kind).wraps.map(({ keyId }) => toHex(keyId));
    const recovery = toHex(cast.roster.roster.recoveryKeyId);
    expect(idsOf(report, "report")).toEqual([toHex(cast.caseworker.keyId), recovery]);
    expect(idsOf(identity, "identity")).toEqual([recovery]);
  });
});
