/**
 * As independent.test.ts: rosters, submissions, envelopes and what members keep, read by the
 * implementation that was written from docs/protocol.md alone.
 */
import { describe, expect, it } from "vitest";
import {
  ascii,
  decryptBytes,
  hashUnder,
  hex,
  join,
  must,
  same,
  subkey,
  unpad,
} from "../support/independent/basics.ts";
import {
  casePair,
  followsGroups,
  keyOfRole,
  openCard,
  openEntry,
  openEnvelope,
  parseOfflineFile,
  parseSubmission,
  verifyEnvelope,
  verifyRoster,
} from "../support/independent/documents.ts";
import type { Pin } from "../support/independent/documents.ts";
import { decryptFile } from "../support/independent/file-stream.ts";
import { mailboxOf, openNote } from "../support/independent/receipt.ts";
import { openAs, openWith } from "../support/independent/sealed-object.ts";
import { readVector, tryRefusals } from "../support/independent/vectors.ts";
import type { Values, Vector } from "../support/independent/vectors.ts";

const NOTHING = new Uint8Array(0);

const holderIn = (values: Values) => ({
  keyId: values.bytes("keyId"),
  secretKey: values.bytes("secretKey"),
});

function expectRefusals(vector: Vector, read: Parameters<typeof tryRefusals>[1]): void {
  const { found, wanted } = tryRefusals(vector, read);
  expect(found).toEqual(wanted);
}

describe("rosters", () => {
  it("verify, say the same, and are refused alike", () => {
    const vector = readVector("roster", "first");
    const roster = verifyRoster(vector.output);
    for (const name of ["organisationId", "recoveryKeyId", "hash"] as const) {
      expect(hex(roster[name]), name).toBe(vector.opened.text(name));
    }
    expect(roster.members.map(({ displayName }) => displayName)).toEqual(
      vector.opened.each("members").map((member) => member.text("displayName")),
    );
    expectRefusals(vector, (bytes, inputs) => verifyRoster(bytes, pinIn(inputs)));
    const second = verifyRoster(readVector("roster", "second, naming the first").output);
    expect(second.previous).toBe(hex(roster.hash));
    for (const [name, former] of [
      ["second, naming the first", roster],
      ["third, where somebody has moved", second],
    ] as const) {
      const written = readVector("roster", name);
      const next = verifyRoster(written.output);
      expect(followsGroups(former, next), name).toBe(true);
      expect(next.members.map(({ groups }) => groups.join(" "))).toEqual(
        written.opened.each("members").map((member) => member.text("groups")),
      );
    }
    const third = verifyRoster(readVector("roster", "third, where somebody has moved").output);
    expect(followsGroups(third, second)).toBe(false);
  });

  function pinIn(inputs: Values): Pin {
    return {
      ...(inputs.has("organisationId") && { organisationId: inputs.bytes("organisationId") }),
      ...(inputs.has("version") && { version: inputs.number("version") }),
      ...(inputs.has("hash") && { hash: inputs.bytes("hash") }),
    };
  }
});

describe("a submission", () => {
  const vector = readVector("submission", "submission");
  const { inputs, opened } = vector;

  it("is parsed and every part of it opened", () => {
    const roster = verifyRoster(inputs.bytes("roster"));
    const submission = parseSubmission(vector.output);
    expect(hex(submission.hash)).toBe(opened.text("hash"));
    expect(hex(submission.mailboxAddress)).toBe(opened.text("mailboxAddress"));
    const report = openAs(holderIn(inputs.inside("caseworker")), submission.report, "report");
    const caseKey = report?.contentKey ?? NOTHING;
    expect(hex(caseKey)).toBe(opened.text("caseKey"));
    expect(textOf(report?.content)).toMatchObject({
      caseId: inputs.text("caseId"),
      answers: JSON.parse(inputs.text("answers")) as unknown,
      questionnaireHash: roster.questionnaireHash,
      identityHash: hex(hashUnder("kin/v1/identity-hash", 32, submission.identity)),
    });
    for (const who of ["custodian", "recovery"]) {
      const identity = openAs(holderIn(inputs.inside(who)), submission.identity, "identity");
      expect(textOf(identity?.content)).toMatchObject({
        answers: JSON.parse(inputs.text("identity")) as unknown,
      });
    }
    const caseId = inputs.bytes("caseId");
    const summary = unpad(decryptBytes(subkey(caseKey, "kinsumry"), caseId, submission.summary));
    expect(textOf(summary)).toEqual(JSON.parse(inputs.text("summary")));
    const secret = inputs.bytes("receipt").slice(0, 10);
    const mailbox = mailboxOf(secret, roster.organisationId);
    expect(same(mailbox.signingKey, submission.signingKey)).toBe(true);
    const pair = casePair(caseKey);
    expect(same(pair.encryptionKey, submission.caseEncryptionKey)).toBe(true);
    expect(openNote(mailbox.noteKey, mailbox.address, submission.note)).toMatchObject({
      rosterHash: hex(roster.hash),
      caseKeyId: hex(pair.keyId),
    });
  });

  it("is refused alike", () => {
    expectRefusals(vector, (bytes, changed) => {
      const submission = parseSubmission(bytes);
      if (changed.text("caseId") === inputs.text("caseId")) return;
      const content = openWith(submission.report, "report", opened.bytes("caseKey"));
      must(textOf(content)["caseId"] === changed.text("caseId"), "cannot-open");
    });
  });

  it("leaves a group out without being any shorter", () => {
    const other = readVector("submission", "submission from which a group was left out");
    const submission = parseSubmission(other.output);
    expect(hex(submission.hash)).toBe(other.opened.text("hash"));
    expect(submission.fillerCount).toBe(other.opened.number("fillerCount"));
    expect(other.output.length).toBe(other.opened.number("bytes"));
    const roster = verifyRoster(other.inputs.bytes("roster"));
    const leftOut = JSON.parse(other.inputs.text("leftOut")) as { readonly group: number }[];
    const ids = roster.members
      .filter(({ groups }) => leftOut.some(({ group }) => groups.includes(group)))
      .map(({ keyId }) => keyId);
    expect(ids).toEqual(other.inputs.texts("leftOutKeyIds"));
    for (const keyId of other.inputs.list("leftOutKeyIds")) {
      const stranger = { keyId, secretKey: new Uint8Array(32) };
      expect(openAs(stranger, submission.report, "report")).toBeUndefined();
      expect(openAs(stranger, submission.identity, "identity")).toBeUndefined();
    }
    const report = openAs(holderIn(other.inputs.inside("caseworker")), submission.report, "report");
    expect(textOf(report?.content)).toMatchObject({ leftOut });
    expectRefusals(other, parseSubmission);
  });

  function textOf(content: Uint8Array | undefined): Record<string, unknown> {
    return JSON.parse(new TextDecoder().decode(content)) as Record<string, unknown>;
  }
});

describe("an offline file", () => {
  it("is taken apart, its file opened, and refused alike", () => {
    const vector = readVector("offline-file", "offline file");
    const { submission, files } = parseOfflineFile(vector.output);
    expect(hex(submission.hash)).toBe(vector.opened.text("submissionHash"));
    const [encrypted = NOTHING] = files;
    expect(hex(encrypted)).toBe(vector.inputs.text("encrypted"));
    const file = vector.opened.inside("file");
    const [key, sha256] = [file.bytes("key"), file.bytes("sha256")];
    const content = decryptFile(key, encrypted, file.number("bytes"), sha256);
    expect(content).toEqual(Uint8Array.from({ length: 100 }, (_, i) => i));
    expectRefusals(vector, parseOfflineFile);
  });
});

describe("envelopes", () => {
  const names = ["message", "reply", "entry", "entry that changes the case", "card", "keys"];
  it.each(names)("of a %s open, and are refused alike", (name) => {
    const vector = readVector("envelopes", name);
    const [purpose = ""] = name.split(" ");
    const caseworker = keyOfRole(verifyRoster(vector.inputs.bytes("roster")), "caseworker");
    const keyOf = (author: Uint8Array) =>
      purpose === "message" ? vector.inputs.bytes("signingKey") : caseworker(author);
    const read = (bytes: Uint8Array, inputs: Values) => {
      const [caseId, sequence] = [inputs.bytes("caseId"), inputs.number("sequence")];
      if (purpose === "card") {
        return openCard(bytes, { purpose, caseId, keyOf }, inputs.bytes("caseKey"));
      }
      const expected = { purpose, caseId, sequence, keyOf };
      if (purpose === "entry") return openEntry(bytes, expected, inputs.bytes("caseKey"));
      const holder =
        purpose === "message"
          ? casePair(inputs.bytes("caseKey"))
          : holderIn(inputs.inside("recipient"));
      return openEnvelope(bytes, expected, holder);
    };
    expect(read(vector.output, vector.inputs)).toEqual(JSON.parse(vector.inputs.text("content")));
    expectRefusals(vector, read);
  });

  it("lead from the newest key back to the one of the report", () => {
    const { inputs, opened, output } = readVector("envelopes", "keys");
    const holder = holderIn(inputs.inside("recipient"));
    const keyOf = keyOfRole(verifyRoster(inputs.bytes("roster")), "caseworker");
    const expected = { purpose: "keys", caseId: inputs.bytes("caseId"), sequence: 1, keyOf };
    const { payload, place } = verifyEnvelope(output, expected);
    const newest = openAs(holder, payload, "keys", place);
    expect(hex(newest?.contentKey ?? NOTHING)).toBe(opened.text("caseKey"));
    const { previousKey } = JSON.parse(inputs.text("content")) as { previousKey: string };
    const first = new Uint8Array(Buffer.from(previousKey, "base64url"));
    expect(openWith(inputs.bytes("report"), "report", first)).toEqual(NOTHING);
  });

  it("have a pair for each case key, and a hash of entries", () => {
    const pair = readVector("case", "pair of a case key");
    const found = casePair(pair.inputs.bytes("caseKey"));
    for (const name of ["keyId", "encryptionKey", "secretKey"] as const) {
      expect(hex(found[name]), name).toBe(pair.outputs.text(name));
    }
    const hashed = readVector("case", "hash of entries");
    const hashes = hashed.inputs
      .list("entries")
      .map((one) => hashUnder("kin/v1/part-hash", 32, one));
    const entries = join(...hashes);
    expect(hex(hashUnder("kin/v1/entries-hash", 32, entries))).toBe(hashed.outputText);
  });
});

describe("keyring entries, personal notes, vaults, preferences and joining", () => {
  it("open to what the vectors say", () => {
    const kept = readVector("case", "keyring entry");
    const key = subkey(kept.inputs.bytes("vaultKey"), "kinkring");
    const plain = decryptBytes(key, kept.inputs.bytes("caseId"), kept.output);
    expect(hex(plain)).toBe(
      `${kept.inputs.text("caseKey")}0100000002000001020000000301${"00".repeat(18)}`,
    );
    const own = readVector("case", "personal note");
    const ownKey = subkey(own.inputs.bytes("encryptionSeed"), "kinprsnl");
    const ownPlace = join(own.inputs.bytes("caseId"), own.inputs.bytes("author"));
    const note = unpad(decryptBytes(ownKey, ownPlace, own.output));
    expect(new TextDecoder().decode(note)).toBe(own.inputs.text("text"));
    const preferences = readVector("vault", "preferences");
    const preferred = decryptBytes(
      subkey(preferences.inputs.bytes("encryptionSeed"), "kinprefs"),
      preferences.inputs.bytes("keyId"),
      preferences.output,
    );
    expect(JSON.parse(new TextDecoder().decode(unpad(preferred)))).toEqual(
      JSON.parse(preferences.inputs.text("content")),
    );
    const vault = readVector("vault", "vault");
    const head = vault.output.slice(0, 5);
    expect(same(head, join(ascii("KINV"), Uint8Array.of(1)))).toBe(true);
    const body = unpad(decryptBytes(vault.inputs.bytes("vaultKey"), head, vault.output.slice(5)));
    expect(JSON.parse(new TextDecoder().decode(body))).toMatchObject({ rosterVersion: 12 });
    const joining = readVector("joining", "proof of who made the keys");
    const proof = hashUnder(
      "kin/v1/join",
      32,
      join(...["invitationId", "encryptionKey", "signingKey"].map((n) => joining.inputs.bytes(n))),
      joining.inputs.bytes("secret"),
    );
    expect(hex(proof)).toBe(joining.outputText);
  });
});
