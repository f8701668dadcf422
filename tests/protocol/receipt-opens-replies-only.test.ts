/** Whoever forces the receipt out of somebody reads the desk's replies, and nothing else. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  casePublicKey,
  mailboxFrom,
  openIdentity,
  openingKeyOf,
  openMailboxNote,
  openReply,
  openSummary,
  parseSealed,
  parseSubmission,
  readReport,
  sealEntry,
  sealMessage,
  sealReply,
  sealReport,
} from "../../src/protocol/index.ts";
import type { Bytes, Mailbox, Recipient, Submission } from "../../src/protocol/index.ts";
import { installPrimitives, primitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { open } from "../../src/protocol/sealed-object.ts";
import { parseSigned } from "../../src/protocol/signed.ts";
import { unwrapKey } from "../../src/protocol/wrap.ts";
import { aReport, DAY, drawCast } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let submission: Submission;
/** Made anew from the receipt, as somebody else would who holds it. */
let mailbox: Mailbox;
let pair: Recipient;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  const { roster } = cast.roster;
  submission = parseSubmission(sealReport(aReport(cast), cast.mailbox, roster, cast.caseId).bytes);
  mailbox = await mailboxFrom(cast.receipt, roster.organisationId);
  pair = casePublicKey(submission.caseEncryptionKey);
});

/** Every secret that follows from the receipt. */
function secrets(): Bytes[] {
  const { encryption, signing } = mailbox.keys;
  return [encryption.secretKey, signing.secretKey.slice(0, 32), mailbox.noteKey];
}

describe("a receipt", () => {
  it("opens the replies and the note", () => {
    const { encryption, keyId } = cast.mailbox.keys;
    const reply = sealReply(
      {
        format: 1,
        type: "answer",
        day: DAY,
        messagesSeen: 0,
        caseKeyId: pair.keyId,
        text: "Chào bạn.",
      },
      { keyId, encryptionKey: encryption.publicKey },
      cast.roster.roster,
      cast.caseId,
      1,
      cast.caseworker,
    );
    const { content } = openReply(reply, mailbox, cast.roster.roster, cast.caseId, 1);
    expect(content).toMatchObject({ text: "Chào bạn." });
    expect(openMailboxNote(mailbox, submission.note).day).toBe(DAY);
  });

  it("opens neither the report, the identity envelope nor the summary", () => {
    const opening = openingKeyOf(mailbox.keys);
    expect(open(submission.report, "report", opening)).toEqual({ kind: "not-for-me" });
    expect(openIdentity(submission.identity, opening, cast.caseId)).toBeUndefined();
    for (const key of secrets()) {
      expect(refusalOf(() => readReport(submission.report, key, cast.caseId))).toBe("cannot-open");
      expect(refusalOf(() => openSummary(key, cast.caseId, submission.summary))).toBe(
        "cannot-open",
      );
    }
  });

  it("opens no wrap, also if it takes a recipient's name", () => {
    for (const { wraps, prefix } of [submission.reportParts, submission.identityParts]) {
      for (const { keyId, bytes } of wraps) {
        for (const secretKey of secrets()) {
          const act = () => unwrapKey({ keyId, secretKey }, bytes, prefix);
          expect(refusalOf(act)).toBe("cannot-open");
        }
      }
    }
  });

  it("opens not even the messages that it was used to send", () => {
    const message = sealMessage(
      { day: DAY, text: "Thêm một chuyện.", files: [], repliesSeen: 0 },
      cast.mailbox,
      pair,
      cast.roster.roster,
      cast.caseId,
      1,
    );
    const { payload } = parseSigned(message, "message");
    const ids = parseSealed(payload, "message").wraps.map(({ keyId }) => keyId);
    expect(ids).not.toContainEqual(mailbox.keys.keyId);
    expect(open(payload, "message", openingKeyOf(mailbox.keys))).toEqual({ kind: "not-for-me" });
  });

  it("opens no entry of the desk", () => {
    const caseKey = primitives().randomBytes(32);
    const entry = sealEntry(
      caseKey,
      cast.caseId,
      1,
      { type: "note", day: DAY, text: "Nội bộ." },
      cast.caseworker,
    );
    const { payload, caseId, author } = parseSigned(entry, "entry");
    const aad = new Uint8Array([...caseId, ...author]);
    for (const secret of secrets()) {
      for (const key of [secret, primitives().deriveKey(secret, "kinentry")]) {
        expect(
          primitives().decrypt(key, payload.subarray(0, 24), aad, payload.subarray(24)),
        ).toBeUndefined();
      }
    }
  });
});
