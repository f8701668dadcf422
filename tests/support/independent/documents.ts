/** Rosters, submissions and signed envelopes. */
import {
  Fields,
  hashUnder,
  hex,
  join,
  must,
  mustVerify,
  readJson,
  same,
  u32,
  unhex,
} from "./basics.ts";
import { decryptBytes, subkey, unpad } from "./basics.ts";
import { paddedSize } from "./file-stream.ts";
import { publicKeyOf } from "./x-wing.ts";
import { openAs, openWith, parse } from "./sealed-object.ts";
import type { Holder } from "./sealed-object.ts";

/** A member as the body lists them. */
interface Member {
  readonly keyId: string;
  readonly displayName: string;
  readonly role: string;
  readonly status: string;
  readonly encryptionKey: string;
  readonly signingKey: string;
  readonly groups: readonly number[];
}

/** What is pinned. */
export interface Pin {
  readonly organisationId?: Uint8Array;
  readonly version?: number;
  readonly hash?: Uint8Array;
}

const fromBase64url = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));

/** Verifies a roster. */
export function verifyRoster(bytes: Uint8Array, pin: Pin = {}) {
  must(bytes.length <= 524_288, "malformed");
  const fields = new Fields(bytes);
  fields.magic("KINR");
  must(fields.byte() === 1, "unknown-version");
  const organisationKey = fields.take(32);
  const json = fields.block(524_288);
  const covered = bytes.slice(0, fields.at);
  const signature = fields.take(64);
  fields.end();
  const organisationId = hashUnder("kin/v1/organisation-id", 16, organisationKey);
  must(
    !pin.organisationId || same(pin.organisationId, organisationId),
    "roster-wrong-organisation",
  );
  mustVerify("kin/v1/roster", covered, signature, organisationKey);
  const body = readJson(json) as Readonly<Record<string, unknown>> & {
    readonly version: number;
    readonly previous: string | null;
    readonly recoveryKey: string;
    readonly questionnaireHash: string;
    readonly groups: readonly { readonly id: number }[];
    readonly members: readonly Member[];
  };
  for (const { keyId, encryptionKey, signingKey } of body.members) {
    const keys = join(fromBase64url(encryptionKey), fromBase64url(signingKey));
    must(hex(hashUnder("kin/v1/key-id", 16, keys)) === keyId, "roster-invalid");
  }
  const isChained = (body.version === 1) === (body.previous === null);
  const isLed = body.members.some(
    ({ role, status }) => role === "administrator" && status === "active",
  );
  const isDistinct = new Set(body.members.map(({ keyId }) => keyId)).size === body.members.length;
  must(isChained && isLed && isDistinct, "roster-invalid");
  const groups = body.groups.map(({ id }) => id);
  must(new Set(groups).size === groups.length, "roster-invalid");
  for (const { role, groups: own } of body.members) {
    const isListed = own.every((id, place) => groups.includes(id) && own.indexOf(id) === place);
    must(isListed && (role !== "administrator" || own.length === 0), "roster-invalid");
  }
  const hash = hashUnder("kin/v1/roster-hash", 32, bytes);
  must(pin.version === undefined || body.version >= pin.version, "roster-older");
  const isPinned = pin.version === body.version && pin.hash !== undefined;
  must(!isPinned || same(pin.hash, hash), "roster-forked");
  const recoveryKeyId = hashUnder("kin/v1/recovery-key-id", 16, fromBase64url(body.recoveryKey));
  return { ...body, organisationId, organisationKey, recoveryKeyId, hash };
}

/** Whether the groups of a roster may follow those of the one before. */
export function followsGroups(
  current: ReturnType<typeof verifyRoster>,
  next: ReturnType<typeof verifyRoster>,
): boolean {
  const later = new Set(next.groups.map(({ id }) => id));
  return (
    current.groups.every(({ id }) => later.has(id)) &&
    current.members.every(({ keyId, groups }) => {
      const same = next.members.find((member) => member.keyId === keyId);
      return groups.every((id) => same?.groups.includes(id));
    })
  );
}

/** Takes a submission apart. */
export function parseSubmission(bytes: Uint8Array) {
  const fields = new Fields(bytes);
  fields.magic("KINP");
  must(fields.byte() === 1, "unknown-version");
  const caseId = fields.take(16);
  const signingKey = fields.take(32);
  const encryptionKey = fields.take(1216);
  const caseEncryptionKey = fields.take(1216);
  const note = fields.take(296);
  const summary = fields.take(1064);
  const report = fields.block(393_216);
  const identity = fields.block(393_216);
  const uploadCount = fields.byte();
  must(uploadCount <= 32, "malformed");
  const uploadIds = Array.from({ length: uploadCount }, () => fields.take(16));
  const fillerCount = fields.byte();
  must(fillerCount <= 60, "malformed");
  must(
    fields.take(fillerCount * 1184).every((byte) => byte === 0),
    "malformed",
  );
  const covered = bytes.slice(0, fields.at);
  const signature = fields.take(64);
  fields.end();
  mustVerify("kin/v1/submission", covered, signature, signingKey);
  parse(report, "report");
  parse(identity, "identity");
  return {
    caseId,
    signingKey,
    encryptionKey,
    caseEncryptionKey,
    note,
    summary,
    report,
    identity,
    uploadIds,
    fillerCount,
    mailboxAddress: hashUnder("kin/v1/mailbox-address", 16, signingKey),
    hash: hashUnder("kin/v1/submission-hash", 32, bytes),
  };
}

/** Takes an offline file apart, all of it in memory. */
export function parseOfflineFile(bytes: Uint8Array) {
  const fields = new Fields(bytes);
  fields.magic("KINF");
  must(fields.byte() === 1, "unknown-version");
  const submission = parseSubmission(fields.block(794_624));
  must(fields.byte() === submission.uploadIds.length, "malformed");
  const files = submission.uploadIds.map((named) => {
    must(same(fields.take(16), named), "malformed");
    const length = fields.number() * 2 ** 32 + fields.number();
    must(length > 0, "malformed");
    return fields.take(length);
  });
  must(paddedSize(fields.at) === bytes.length, "malformed");
  must(
    bytes.slice(fields.at).every((byte) => byte === 0),
    "malformed",
  );
  return { submission, files };
}

const PURPOSES = [
  "message",
  "reply",
  "entry",
  "card",
  "keys",
  "identity-request",
  "identity-grant",
  "identity-refusal",
  "identity-opening",
  "identity-review",
  "redacted-report",
  "redacted-message",
  "redacted-entry",
];

/** What an envelope is expected to be. */
export interface Expected {
  readonly purpose: string;
  readonly caseId: Uint8Array;
  /** Any, if left out: a card says itself which entries it includes. */
  readonly sequence?: number;
  /** Says by which key an author's signature verifies, or that there is none such. */
  readonly keyOf: (author: Uint8Array) => Uint8Array | undefined;
}

/** Verifies an envelope, and gives its payload and place. */
export function verifyEnvelope(bytes: Uint8Array, expected: Expected) {
  const fields = new Fields(bytes);
  fields.magic("KINS");
  must(fields.byte() === 1, "unknown-version");
  must(PURPOSES[fields.byte() - 1] === expected.purpose, "wrong-kind");
  const caseId = fields.take(16);
  const sequence = fields.number();
  const author = fields.take(16);
  const payload = fields.block(393_216);
  const covered = bytes.slice(0, fields.at);
  const signature = fields.take(64);
  fields.end();
  const key = expected.keyOf(author);
  must(key !== undefined, "unknown-author");
  mustVerify(`kin/v1/${expected.purpose}`, covered, signature, key);
  must(same(caseId, expected.caseId), "out-of-order");
  must(sequence === (expected.sequence ?? sequence), "out-of-order");
  return { author, payload, place: join(caseId, u32(sequence), author) };
}

/** Opens a message, a reply or an identity record. */
export function openEnvelope(bytes: Uint8Array, expected: Expected, holder: Holder) {
  const { payload, place } = verifyEnvelope(bytes, expected);
  const opened = openAs(holder, payload, expected.purpose, place);
  must(opened !== undefined, "cannot-open");
  return readJson(opened.content);
}

/** The key of a field in an identity envelope with that content key. */
export function fieldKey(contentKey: Uint8Array, field: string): Uint8Array {
  const secret = subkey(contentKey, "kinidnty");
  return hashUnder("kin/v1/identity-key", 32, new TextEncoder().encode(field), secret);
}

/** Commitment to a field, of the canonical JSON of its answer. */
export function fieldCommitment(field: string, canonical: string, key: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode(field);
  const covered = join(Uint8Array.of(name.length), name, new TextEncoder().encode(canonical));
  return hashUnder("kin/v1/identity-field", 32, covered, key);
}

/** The pair of a case key. */
export function casePair(caseKey: Uint8Array) {
  const secretKey = subkey(caseKey, "kincpair");
  const encryptionKey = publicKeyOf(secretKey);
  return { keyId: hashUnder("kin/v1/case-key-id", 16, encryptionKey), encryptionKey, secretKey };
}

/** Opens an entry. */
export function openEntry(bytes: Uint8Array, expected: Expected, caseKey: Uint8Array) {
  const { author, payload } = verifyEnvelope(bytes, expected);
  const key = subkey(caseKey, "kinentry");
  return readJson(unpad(decryptBytes(key, join(expected.caseId, author), payload)));
}

/** Opens a card. */
export function openCard(bytes: Uint8Array, expected: Expected, caseKey: Uint8Array) {
  const { payload, place } = verifyEnvelope(bytes, expected);
  return readJson(unpad(decryptBytes(subkey(caseKey, "kincards"), place, payload)));
}

/** Opens a redaction, of whatever part; of a report with its content key. */
export function openRedaction(
  bytes: Uint8Array,
  expected: Expected,
  number: number,
  caseKey: Uint8Array,
) {
  const { payload, place } = verifyEnvelope(bytes, expected);
  const fields = new Fields(payload);
  const named = fields.number();
  must((named === 0) === (expected.purpose === "redacted-report"), "malformed");
  const original = fields.take(32);
  const body = payload.slice(fields.at);
  must(named === number, "out-of-order");
  const part = Uint8Array.of(PURPOSES.indexOf(expected.purpose) - 9);
  const data = join(place, part, u32(named), original);
  const content =
    named === 0
      ? openWith(body, "report", caseKey, data)
      : unpad(decryptBytes(subkey(caseKey, "kinredac"), data, body));
  return { original, content: readJson(content) };
}

/** The signing key of a member in a verified roster, if they have that role. */
export function keyOfRole(
  roster: ReturnType<typeof verifyRoster>,
  role: string,
): (author: Uint8Array) => Uint8Array | undefined {
  return (author) => {
    const member = roster.members.find(({ keyId }) => same(unhex(keyId), author));
    return member?.role === role ? fromBase64url(member.signingKey) : undefined;
  };
}
