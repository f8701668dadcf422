/** Vectors of what is written about an identity, and of what the person is told of it. */
import {
  commitTo,
  hashIdentityRecord,
  identityRecordRecipients,
  mailboxRecipient,
  openIdentity,
  openIdentityRecord,
  openingKeyOf,
  openReply,
  parseSubmission,
  requestedFields,
  sealIdentityRecord,
  sealNotice,
  sealReport,
} from "../../../src/protocol/index.ts";
import type {
  IdentityRecordContent,
  IdentityRecordKind,
  PersonKeys,
  Recipient,
} from "../../../src/protocol/index.ts";
import { toBase64url, toHex } from "../../../src/protocol/bytes.ts";
import { aReport, DAY, drawCast } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { envelopeRefusals } from "./envelope-vectors.ts";
import type { Vector, VectorFile } from "./vector-file.ts";

/** A field's commitment, each kind of record, and both notices. */
export async function identityVectors(draws: Draws): Promise<VectorFile> {
  const cast = await drawCast();
  const { caseId, mailbox, caseworker, colleague, custodian } = cast;
  const { roster, bytes: rosterBytes } = cast.roster;
  const submission = parseSubmission(sealReport(aReport(cast), mailbox, roster, caseId).bytes);
  const identity = openIdentity(submission.identity, openingKeyOf(custodian), caseId);
  const { name, phone } = identity?.fields ?? {};
  if (!identity || !name || !phone) throw new Error("the envelope does not open");
  const readers = identityRecordRecipients(
    roster,
    [custodian, caseworker, colleague].map(({ keyId }) => keyId),
  );
  const common = { caseId, roster: rosterBytes };
  const vectors: Vector[] = [
    {
      comment: "commitment to a field",
      inputs: {
        identity: submission.identity,
        custodian: { keyId: custodian.keyId, secretKey: custodian.encryption.secretKey },
        field: "name",
        key: name.key,
        value: JSON.stringify(name.value),
      },
      output: commitTo("name", name),
      opened: { mailboxKeyId: identity.mailboxKeyId },
    },
    {
      comment: "commitment to a field of several parts, in whatever order",
      inputs: { field: "place", key: name.key, value: '{"z":true,"a":null,"typed":"Huế"}' },
      output: commitTo("place", {
        key: name.key,
        value: { z: true, a: null, typed: "Huế" },
      }),
    },
  ];

  const written = (
    comment: string,
    sequence: number,
    author: PersonKeys,
    reader: PersonKeys,
    content: unknown,
    output: Uint8Array,
    random: readonly Uint8Array[],
    read: (bytes: Uint8Array, caseId?: Uint8Array, sequence?: number) => unknown,
  ): Vector => ({
    comment,
    inputs: {
      ...common,
      sequence,
      author: author.keyId,
      signingKey: author.signing.publicKey,
      signingSeed: author.signing.secretKey.slice(0, 32),
      recipient: { keyId: reader.keyId, secretKey: reader.encryption.secretKey },
      content: JSON.stringify(content),
      random,
    },
    output,
    refused: envelopeRefusals(output, read, sequence, "unknown-author"),
  });

  const record = <K extends IdentityRecordKind>(
    kind: K,
    sequence: number,
    people: { readonly author: PersonKeys; readonly reader: PersonKeys },
    content: IdentityRecordContent<K>,
    asText: object,
    recipients: readonly Recipient[],
  ): Uint8Array => {
    const { author, reader } = people;
    draws.forget();
    const output = sealIdentityRecord(
      kind,
      content,
      recipients,
      { roster, caseId, sequence },
      author,
    );
    const random = draws.list();
    const read = (bytes: Uint8Array, id: Uint8Array = caseId, number = sequence) =>
      openIdentityRecord(bytes, kind, openingKeyOf(reader), {
        roster,
        caseId: new Uint8Array(id),
        sequence: number,
      });
    const plain = { ...content, ...asText };
    vectors.push(written(kind, sequence, author, reader, plain, output, random, read));
    return output;
  };

  const fields = { name: commitTo("name", name), phone: commitTo("phone", phone) };
  const asked = {
    format: 1,
    day: DAY,
    fields,
    days: 7,
    isEmergency: false,
    purpose: "Hỏi lại về mảnh đất.",
    words: "Để gọi cho bạn.",
    language: "vi",
  } as const;
  const byReader = { author: caseworker, reader: custodian };
  const request = record(
    "identity-request",
    1,
    byReader,
    asked,
    { fields: { name: toHex(fields.name), phone: toHex(fields.phone) } },
    readers,
  );
  const requestHash = hashIdentityRecord(request);
  const given = requestedFields(asked, identity);
  record(
    "identity-grant",
    2,
    { author: custodian, reader: caseworker },
    { format: 1, day: DAY, requestHash, lastDay: "2026-12-17", fields: given },
    {
      requestHash: toHex(requestHash),
      fields: Object.fromEntries(
        Object.entries(given).map(([id, { key, value }]) => [id, { key: toBase64url(key), value }]),
      ),
    },
    roster.members.filter(({ displayName }) => displayName === "Sen"),
  );
  record(
    "identity-refusal",
    3,
    { author: custodian, reader: colleague },
    { format: 1, day: DAY, requestHash, reason: "Có thể trả lời qua hộp thư." },
    { requestHash: toHex(requestHash) },
    readers,
  );
  const custodians = identityRecordRecipients(roster, [custodian.keyId]);
  const own = { author: custodian, reader: custodian };
  const words = "Vì tính mạng của bạn bị đe dọa.";
  const reason = "Gia đình đang gặp nguy hiểm.";
  const opening = record(
    "identity-opening",
    4,
    own,
    { format: 1, day: DAY, reason, words },
    {},
    custodians,
  );
  const openingHash = hashIdentityRecord(opening);
  record(
    "identity-review",
    5,
    own,
    { format: 1, day: DAY, openingHash, isJustified: true, reason: "Đúng là khẩn cấp." },
    { openingHash: toHex(openingHash) },
    custodians,
  );

  const box = mailboxRecipient(
    mailbox.keys.encryption.publicKey,
    mailbox.keys.signing.publicKey,
    identity,
  );
  const granted = {
    format: 1,
    type: "identity-granted",
    day: DAY,
    fields: ["name", "phone"],
    words: asked.words,
    lastDay: "2026-12-17",
    isEmergency: false,
  } as const;
  const opened = { format: 1, type: "identity-opened", day: DAY, words } as const;
  for (const [place, content] of [granted, opened].entries()) {
    const sequence = place + 1;
    draws.forget();
    const meant = "fields" in content ? { ...content, fields: [...content.fields] } : content;
    const output = sealNotice(meant, box, roster, caseId, sequence, custodian);
    const random = draws.list();
    const read = (bytes: Uint8Array, id: Uint8Array = caseId, number = sequence) =>
      openReply(bytes, mailbox, roster, id, number);
    const comment = `notice: ${content.type}`;
    vectors.push(
      written(comment, sequence, custodian, mailbox.keys, content, output, random, read),
    );
  }
  return {
    comment:
      "What caseworkers and custodians write about an identity, and what the person is told.",
    spec: "Identity records",
    vectors,
  };
}
