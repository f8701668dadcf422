/** An identity: asked for, handed over field by field, and nothing of it in anybody else's hands. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  commitTo,
  hashIdentityRecord,
  identityRecordRecipients,
  mailboxRecipient,
  openCaseKey,
  openIdentity,
  openIdentityGrant,
  openIdentityRecord,
  openingKeyOf,
  parseSubmission,
  readReport,
  requestedFields,
  sealIdentityRecord,
  sealReport,
} from "../../src/protocol/index.ts";
import type {
  Bytes,
  Identity,
  IdentityRequest,
  PersonKeys,
  Report,
} from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { aReport, DAY, drawCast, newPerson } from "../support/protocol/cast.ts";
import type { Cast } from "../support/protocol/cast.ts";
import { refusalOf } from "../support/protocol/refusal.ts";

let cast: Cast;
let envelope: Bytes;
let report: Report;
let identity: Identity;

beforeAll(async () => {
  installPrimitives(await loadSodium());
  cast = await drawCast();
  ({ envelope, report, identity } = sent(cast.caseId, "0900 000 000"));
});

function sent(caseId: Bytes, phone: string) {
  const draft = { ...aReport(cast), identity: { name: "Nguyễn Văn A", phone } };
  const { bytes } = sealReport(draft, cast.mailbox, cast.roster.roster, caseId);
  const submission = parseSubmission(bytes);
  const { wraps, prefix } = submission.reportParts;
  const wrap = wraps[0]?.bytes ?? new Uint8Array(0);
  const caseKey = openCaseKey(openingKeyOf(cast.caseworker), wrap, prefix);
  const opened = openIdentity(submission.identity, openingKeyOf(cast.custodian), caseId);
  if (!opened) throw new Error("the envelope does not open");
  return {
    envelope: submission.identity,
    report: readReport(submission.report, caseKey, caseId),
    identity: opened,
  };
}

const placeOf = (sequence: number, caseId = cast.caseId) => {
  return { roster: cast.roster.roster, caseId, sequence };
};

const asked = (fields = ["phone"], commitments = report.identityFields): IdentityRequest => ({
  format: 1,
  day: DAY,
  fields: Object.fromEntries(fields.map((id) => [id, commitments[id] ?? new Uint8Array(32)])),
  days: 7,
  isEmergency: false,
  purpose: "Hỏi lại.",
  words: "Để gọi cho bạn.",
  language: "vi",
});

function request(content = asked(), author = cast.caseworker, sequence = 1): Bytes {
  const { roster } = cast.roster;
  const readers = identityRecordRecipients(
    roster,
    [cast.custodian, cast.caseworker, cast.colleague].map(({ keyId }) => keyId),
  );
  return sealIdentityRecord("identity-request", content, readers, placeOf(sequence), author);
}

/** A grant of a request to its asker. */
function grant(about: Bytes, fields: Identity["fields"], author = cast.custodian): Bytes {
  const requestHash = hashIdentityRecord(about);
  const content = { format: 1, day: DAY, requestHash, lastDay: "2026-12-17", fields } as const;
  const { members } = cast.roster.roster;
  const asker = members.filter(({ displayName }) => displayName === "Sen");
  return sealIdentityRecord("identity-grant", content, asker, placeOf(2), author);
}

const receive = (
  bytes: Bytes,
  about: Bytes,
  who: PersonKeys = cast.caseworker,
  content = asked(),
) =>
  openIdentityGrant(
    bytes,
    openingKeyOf(who),
    placeOf(2),
    { bytes: about, content },
    report.identityFields,
  );

describe("an identity envelope", () => {
  it("is named field by field in the report, with nothing of what was answered", () => {
    expect(Object.keys(report.identityFields)).toEqual(["name", "phone"]);
    for (const [id, field] of Object.entries(identity.fields)) {
      expect(commitTo(id, field)).toEqual(report.identityFields[id]);
    }
    // The same answer in another report has another commitment, so guessing numbers leads nowhere.
    const again = sent(new Uint8Array(16).fill(8), "0900 000 000");
    expect(again.report.identityFields["phone"]).not.toEqual(report.identityFields["phone"]);
  });

  it("has a key for each field, of which none leads to another", () => {
    const { name, phone } = identity.fields;
    expect(name?.key).not.toEqual(phone?.key);
    if (!name || !phone) throw new Error("fields are missing");
    for (const wrong of [
      commitTo("phone", { ...phone, key: name.key }),
      commitTo("phone", { ...phone, value: "0900 000 001" }),
      commitTo("name", phone),
    ]) {
      expect(wrong).not.toEqual(report.identityFields["phone"]);
    }
  });

  it("names the mailbox, so that no other can be told in its stead", () => {
    const { encryption, signing } = cast.mailbox.keys;
    const box = mailboxRecipient(encryption.publicKey, signing.publicKey, identity);
    expect(box.keyId).toEqual(cast.mailbox.keys.keyId);
    const other = newPerson();
    const swap = () =>
      mailboxRecipient(other.encryption.publicKey, other.signing.publicKey, identity);
    expect(refusalOf(swap)).toBe("wrong-mailbox");
    const half = () => mailboxRecipient(other.encryption.publicKey, signing.publicKey, identity);
    expect(refusalOf(half)).toBe("wrong-mailbox");
  });
});

describe("a request", () => {
  it("is read by custodians and the readers of the case", () => {
    const bytes = request();
    for (const who of [cast.custodian, cast.caseworker, cast.colleague]) {
      const opened = openIdentityRecord(bytes, "identity-request", openingKeyOf(who), placeOf(1));
      expect(opened.author.displayName).toBe("Sen");
      expect(opened.content).toEqual(asked());
    }
    const stranger = openIdentityRecord(
      bytes,
      "identity-request",
      openingKeyOf(cast.administrator),
      placeOf(1),
    );
    expect(stranger.content).toBeUndefined();
  });

  it("is signed by a caseworker, and belongs to its case and number", () => {
    const open = (bytes: Bytes, place = placeOf(1)) =>
      refusalOf(() =>
        openIdentityRecord(bytes, "identity-request", openingKeyOf(cast.custodian), place),
      );
    expect(open(request(asked(), cast.custodian))).toBe("unknown-author");
    expect(open(request(asked(), newPerson()))).toBe("unknown-author");
    expect(open(request(), placeOf(2))).toBe("out-of-order");
    expect(open(request(), placeOf(1, new Uint8Array(16)))).toBe("out-of-order");
    const altered = request();
    altered[altered.length - 100] = (altered[altered.length - 100] ?? 0) ^ 1;
    expect(open(altered)).toBe("bad-signature");
  });

  it("opens nothing for somebody who has not read the report", () => {
    const guessed = asked(["phone"], { phone: new Uint8Array(32).fill(1) });
    expect(refusalOf(() => requestedFields(guessed, identity))).toBe("cannot-open");
    // Nor does another envelope, put in the place of the one that came with the report.
    const other = sent(cast.caseId, "0911 111 111").identity;
    expect(refusalOf(() => requestedFields(asked(), other))).toBe("cannot-open");
    const unknown = asked(["__proto__", "toString"]);
    expect(refusalOf(() => requestedFields(unknown, identity))).toBe("cannot-open");
    expect(Object.keys(requestedFields(asked(), identity))).toEqual(["phone"]);
  });

  it("needs fields, a purpose and words for the person, for 1 to 30 days", () => {
    const open = (content: IdentityRequest) =>
      refusalOf(() =>
        openIdentityRecord(
          request(content),
          "identity-request",
          openingKeyOf(cast.custodian),
          placeOf(1),
        ),
      );
    expect(open({ ...asked(), fields: {} })).toBe("malformed");
    expect(open({ ...asked(), purpose: "" })).toBe("malformed");
    expect(open({ ...asked(), words: "" })).toBe("malformed");
    for (const days of [0, 31, 1.5]) expect(open({ ...asked(), days })).toBe("malformed");
  });
});

describe("a grant", () => {
  it("gives the asker what was asked for, as it came with the report, and nothing else", () => {
    const about = request();
    const bytes = grant(about, requestedFields(asked(), identity));
    const { author, content } = receive(bytes, about);
    expect(author.displayName).toBe("Trúc");
    expect(content.lastDay).toBe("2026-12-17");
    expect(content.fields).toEqual({ phone: identity.fields["phone"] });
    expect(refusalOf(() => receive(bytes, about, cast.colleague))).toBe("cannot-open");
    expect(
      refusalOf(() => openIdentity(envelope, openingKeyOf(cast.caseworker), cast.caseId)),
    ).toBe("none");
    expect(openIdentity(envelope, openingKeyOf(cast.caseworker), cast.caseId)).toBeUndefined();
  });

  it("is of one request, and no other", () => {
    const about = request();
    const bytes = grant(about, requestedFields(asked(), identity));
    expect(refusalOf(() => receive(bytes, request()))).toBe("cannot-open");
    const elsewhere = () =>
      openIdentityGrant(
        bytes,
        openingKeyOf(cast.caseworker),
        placeOf(2, new Uint8Array(16)),
        { bytes: about, content: asked() },
        report.identityFields,
      );
    expect(refusalOf(elsewhere)).toBe("out-of-order");
  });

  it("holds nothing that a custodian made up, or that nobody asked for", () => {
    const about = request();
    const { phone } = identity.fields;
    if (!phone) throw new Error("the field is missing");
    const invented = grant(about, { phone: { ...phone, value: "0911 111 111" } });
    expect(refusalOf(() => receive(invented, about))).toBe("cannot-open");
    expect(refusalOf(() => receive(grant(about, identity.fields), about))).toBe("cannot-open");
  });

  it("is a custodian's", () => {
    const about = request();
    const fields = requestedFields(asked(), identity);
    for (const author of [cast.caseworker, cast.administrator, newPerson()]) {
      expect(refusalOf(() => receive(grant(about, fields, author), about))).toBe("unknown-author");
    }
  });
});
