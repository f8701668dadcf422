/** Vectors of rosters and submissions. */
import {
  movedInto,
  openCaseKey,
  openingKeyOf,
  organisationKeyPair,
  parseSubmission,
  readReport,
  sealReport,
  signNextRoster,
  verifyRoster,
} from "../../../src/protocol/index.ts";
import type { RosterPin, SignedRoster } from "../../../src/protocol/index.ts";
import { aReport, drawCast, withGroups } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refused } from "./vector-file.ts";
import type { Change, VectorFile } from "./vector-file.ts";

/**
 * Rosters of one organisation: the second with two groups, the third with somebody suspended and
 * somebody moved.
 */
export async function rosterVectors(): Promise<VectorFile> {
  const cast = await drawCast();
  const { roster: first, seeds } = cast;
  const { organisationId, organisationKey, recoveryKeyId, hash } = first.roster;
  const second = withGroups(cast);
  const members = second.roster.members.map((member, i) => {
    if (i === 1) return { ...member, groups: movedInto(member.groups, 2) };
    return i === 2 ? { ...member, status: "suspended" as const } : member;
  });
  const key = organisationKeyPair(seeds.organisationSeed);
  const third = signNextRoster(second.roster, { ...second.roster, members }, key);
  const no = (
    code: Parameters<typeof refused>[2],
    comment: string,
    how: { readonly change?: Change; readonly pin?: Required<RosterPin> | RosterPin },
  ) =>
    refused(first.bytes, (bytes) => verifyRoster(bytes, how.pin ?? {}), code, comment, {
      ...(how.change && { change: how.change }),
      ...(how.pin && {
        inputs: { ...how.pin } as Record<string, Uint8Array | number>,
      }),
    });
  return {
    comment: "Rosters, as they travel.",
    spec: "Roster",
    vectors: [
      {
        comment: "first",
        inputs: { organisationSeed: seeds.organisationSeed, organisationKey },
        output: first.bytes,
        opened: {
          organisationId,
          recoveryKeyId,
          hash,
          version: 1,
          day: first.roster.day,
          name: first.roster.organisation.name,
          members: first.roster.members.map(({ keyId, displayName, role, status }) => ({
            keyId,
            displayName,
            role,
            status,
          })),
        },
        refused: [
          no("malformed", "wrong magic", { change: { at: 0, xor: 1 } }),
          no("unknown-version", "version 2", { change: { at: 4, bytes: Uint8Array.of(2) } }),
          no("bad-signature", "another organisation key", { change: { at: 5, xor: 1 } }),
          no("malformed", "length changed", { change: { at: 40, xor: 1 } }),
          no("bad-signature", "body changed", { change: { at: 60, xor: 1 } }),
          no("bad-signature", "signature changed", {
            change: { at: first.bytes.length - 1, xor: 1 },
          }),
          no("malformed", "cut", { change: { cutTo: first.bytes.length - 1 } }),
          no("malformed", "a byte added", { change: { append: Uint8Array.of(0) } }),
          no("roster-wrong-organisation", "another organisation is pinned", {
            pin: { organisationId: new Uint8Array(16) },
          }),
          no("roster-older", "a newer version is pinned", { pin: { version: 2 } }),
          no("roster-forked", "another hash is pinned", {
            pin: { version: 1, hash: new Uint8Array(32) },
          }),
        ],
      },
      {
        comment: "second, naming the first",
        inputs: { organisationSeed: seeds.organisationSeed, previous: hash },
        output: second.bytes,
        opened: {
          hash: second.roster.hash,
          version: 2,
          groups: second.roster.groups.map(({ id, names }) => ({ id, name: names["en"] ?? "" })),
          members: groupsOf(second),
        },
      },
      {
        comment: "third, where somebody has moved",
        inputs: { organisationSeed: seeds.organisationSeed, previous: second.roster.hash },
        output: third.bytes,
        opened: { hash: third.roster.hash, version: 3, members: groupsOf(third) },
      },
    ],
  };
}

function groupsOf({ roster }: SignedRoster) {
  return roster.members.map(({ keyId, groups }) => ({ keyId, groups: groups.join(" ") }));
}

/** A whole submission, with everything needed to open it. */
export async function submissionVectors(draws: Draws): Promise<VectorFile> {
  const cast = await drawCast();
  const { roster, bytes: rosterBytes } = cast.roster;
  draws.forget();
  const { bytes } = sealReport(aReport(cast), cast.mailbox, roster, cast.caseId);
  const random = draws.list();
  const parsed = parseSubmission(bytes);
  const { wraps, prefix } = parsed.reportParts;
  const wrap = wraps[0]?.bytes ?? new Uint8Array(0);
  const caseKey = openCaseKey(openingKeyOf(cast.caseworker), wrap, prefix);
  const draft = aReport(cast);
  const no = (code: Parameters<typeof refused>[2], comment: string, change: Change) =>
    refused(bytes, parseSubmission, code, comment, { change });
  const grouped = withGroups(cast);
  const leftOut = [{ group: 1, name: "Office at home" }];
  draws.forget();
  const without = sealReport({ ...draft, leftOut }, cast.mailbox, grouped.roster, cast.caseId);
  const randomWithout = draws.list();
  const parsedWithout = parseSubmission(without.bytes);
  return {
    comment: "A submission, sealed under the roster given, with the keys that open its parts.",
    spec: "Submission",
    vectors: [
      {
        comment: "submission",
        inputs: {
          roster: rosterBytes,
          receipt: cast.receipt,
          caseId: cast.caseId,
          answers: JSON.stringify(draft.answers),
          identity: JSON.stringify(draft.identity),
          summary: JSON.stringify(draft.summary),
          caseworker: { keyId: cast.caseworker.keyId, ...cast.caseworker.encryption },
          custodian: { keyId: cast.custodian.keyId, ...cast.custodian.encryption },
          recovery: { ...cast.recovery },
          random,
        },
        output: bytes,
        opened: {
          caseKey,
          hash: parsed.hash,
          mailboxAddress: parsed.mailboxAddress,
          identityHash: readReport(parsed.report, caseKey, cast.caseId).identityHash,
        },
        refused: [
          no("malformed", "wrong magic", { at: 0, xor: 1 }),
          no("unknown-version", "version 2", { at: 4, bytes: Uint8Array.of(2) }),
          no("bad-signature", "another case", { at: 5, xor: 1 }),
          no("bad-signature", "another mailbox", { at: 21, xor: 1 }),
          no("bad-signature", "case's key changed", { at: 1300, xor: 1 }),
          no("bad-signature", "note changed", { at: 2500, xor: 1 }),
          no("bad-signature", "summary changed", { at: 3000, xor: 1 }),
          no("bad-signature", "report changed", { at: 10_000, xor: 1 }),
          no("bad-signature", "signature changed", { at: bytes.length - 1, xor: 1 }),
          no("malformed", "report too long", { at: 3845, bytes: Uint8Array.of(0xff) }),
          no("malformed", "cut", { cutTo: bytes.length - 1 }),
          no("malformed", "a byte added", { append: Uint8Array.of(0) }),
          refused(
            parsed.report,
            (report) => readReport(report, caseKey, new Uint8Array(16)),
            "cannot-open",
            "the report in another case",
            { inputs: { caseId: new Uint8Array(16) } },
          ),
        ],
      },
      {
        comment: "submission from which a group was left out",
        inputs: {
          roster: grouped.bytes,
          caseId: cast.caseId,
          leftOut: JSON.stringify(leftOut),
          leftOutKeyIds: [cast.caseworker.keyId, cast.custodian.keyId],
          caseworker: { keyId: cast.colleague.keyId, ...cast.colleague.encryption },
          random: randomWithout,
        },
        output: without.bytes,
        opened: { hash: parsedWithout.hash, fillerCount: 2, bytes: bytes.length },
        refused: [
          refused(without.bytes, parseSubmission, "malformed", "what fills it up is not zero", {
            change: { at: without.bytes.length - 65, xor: 1 },
          }),
          refused(without.bytes, parseSubmission, "malformed", "too much that fills it up", {
            change: { at: without.bytes.length - 65 - 2 * 1184, bytes: Uint8Array.of(61) },
          }),
        ],
      },
    ],
  };
}
