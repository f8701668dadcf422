/** Vectors of rosters and submissions. */
import {
  openCaseKey,
  openingKeyOf,
  organisationKeyPair,
  parseSubmission,
  readReport,
  sealReport,
  signNextRoster,
  verifyRoster,
} from "../../../src/protocol/index.ts";
import type { RosterPin } from "../../../src/protocol/index.ts";
import { aReport, drawCast } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refused } from "./vector-file.ts";
import type { Change, VectorFile } from "./vector-file.ts";

/** Two rosters of one organisation, the second with somebody suspended. */
export async function rosterVectors(): Promise<VectorFile> {
  const { roster: first, seeds } = await drawCast();
  const { organisationId, organisationKey, recoveryKeyId, hash } = first.roster;
  const members = first.roster.members.map((member, i) =>
    i === 2 ? { ...member, status: "suspended" as const } : member,
  );
  const key = organisationKeyPair(seeds.organisationSeed);
  const second = signNextRoster(first.roster, { ...first.roster, members }, key);
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
        opened: { hash: second.roster.hash, version: 2 },
      },
    ],
  };
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
    ],
  };
}
