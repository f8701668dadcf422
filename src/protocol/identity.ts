/**
 * The identity envelope: what tells who somebody is, sealed to custodians and recovery alone
 * (docs/protocol.md, "Identity").
 *
 * Each field in it has a key of its own, and the report commits to each field under that key. So a
 * custodian can hand over one field and nothing else, and whoever has read the report sees that it
 * is what came with it.
 */
import * as v from "valibot";
import { equalBytes, toHex, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { CASE_ID_BYTES, HASH_BYTES, KEY_ID_BYTES, SMALL_BUCKET_BYTES } from "./constants.ts";
import { answerSchema, answersSchema, fieldId } from "./content.ts";
import type { SealedAnswer, SealedAnswers } from "./content.ts";
import { CONTEXT, DOMAIN, domainHash, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { base64Bytes, decodeJson, encodeJson, hexBytes } from "./json.ts";
import type { KeyId } from "./key-id.ts";
import { keyIdOf } from "./key-id.ts";
import type { OpeningKey, Recipient } from "./keys.ts";
import { primitives } from "./primitives/installed.ts";
import { open, seal } from "./sealed-object.ts";
import type { SealedObject, SealingContext } from "./sealed-object.ts";

const identityBody = v.strictObject({
  format: v.literal(1),
  caseId: hexBytes(CASE_ID_BYTES),
  /** Of the mailbox that came with the report: to it, and no other, openings are told. */
  mailboxKeyId: hexBytes(KEY_ID_BYTES),
  answers: answersSchema,
});

/** Schema of one field as it is handed over: what was answered, and what shows that it was. */
export const identityField = v.strictObject({
  key: base64Bytes(HASH_BYTES),
  value: answerSchema,
});

/** One field as it is handed over. Secret. */
export type IdentityField = v.InferOutput<typeof identityField>;

/** Schema of commitments by field id, as the report has them. */
export const identityCommitments = v.record(fieldId, hexBytes(HASH_BYTES));

/** What a report says of each field in its identity envelope. */
export type IdentityCommitments = Readonly<Record<string, Bytes>>;

/** An opened identity envelope. Secret. */
export interface Identity {
  readonly mailboxKeyId: Bytes;
  readonly answers: SealedAnswers;
  /** The same, each with the key of its commitment. */
  readonly fields: Readonly<Record<string, IdentityField>>;
}

/** A sealed envelope, and what the report says of it. Holds no secret. */
export interface SealedIdentity {
  readonly object: SealedObject<"identity">;
  readonly commitments: IdentityCommitments;
}

/**
 * Seals an identity envelope. It is sealed, and of one size, also when empty.
 *
 * @param mailboxKeyId - Of the mailbox that the report comes with.
 * @throws {@link ProtocolError} `too-long`, `no-recipient`.
 */
export function sealIdentity(
  answers: SealedAnswers,
  mailboxKeyId: KeyId,
  caseId: Bytes,
  context: SealingContext,
  recipients: readonly Recipient[],
): SealedIdentity {
  const body = { format: 1, caseId: toHex(caseId), mailboxKeyId: toHex(mailboxKeyId), answers };
  const { object, contentKey } = seal(
    "identity",
    context,
    recipients,
    encodeJson(body),
    SMALL_BUCKET_BYTES,
  );
  const fields = fieldsOf(contentKey, answers);
  const commitments = Object.entries(fields).map(([id, field]) => [id, commitTo(id, field)]);
  primitives().wipe(contentKey);
  return { object, commitments: Object.fromEntries(commitments) as IdentityCommitments };
}

/**
 * Opens an identity envelope with a custodian's key.
 *
 * @returns The identity, or `undefined` if it was not sealed to this key.
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openIdentity(
  bytes: Uint8Array,
  opening: OpeningKey,
  caseId: Uint8Array,
): Identity | undefined {
  const opened = open(bytes, "identity", opening);
  if (opened.kind === "not-for-me") return undefined;
  const body = decodeJson(identityBody, opened.content);
  if (!equalBytes(body.caseId, caseId)) throw new ProtocolError("cannot-open");
  const { mailboxKeyId, answers } = body;
  const fields = fieldsOf(opened.contentKey, answers);
  primitives().wipe(opened.contentKey);
  return { mailboxKeyId, answers, fields };
}

/**
 * Commitment to a field, 32 bytes: under no other key, and of no other answer, it is the same, and
 * without the key it tells nothing of the answer.
 */
export function commitTo(id: string, { key, value }: IdentityField): Bytes {
  const name = utf8(id);
  const message = withDomain(
    DOMAIN.identityField,
    Uint8Array.of(name.length),
    name,
    utf8(canonicalAnswer(value)),
  );
  return primitives().hash(message, HASH_BYTES, key);
}

/**
 * Public keys of a mailbox, if they are the ones that an identity envelope names.
 *
 * @throws {@link ProtocolError} `wrong-mailbox` for others.
 */
export function mailboxRecipient(
  encryptionKey: Bytes,
  signingKey: Bytes,
  { mailboxKeyId }: Pick<Identity, "mailboxKeyId">,
): Recipient {
  const keyId = keyIdOf(encryptionKey, signingKey);
  if (!equalBytes(keyId, mailboxKeyId)) throw new ProtocolError("wrong-mailbox");
  return { keyId, encryptionKey };
}

/**
 * Names an identity envelope inside the report that it belongs to. Anybody can seal to custodians;
 * this tells the envelope that came with the report from one that a server put in its place.
 *
 * @param identity - The envelope's exact bytes.
 */
export function hashIdentity(identity: Uint8Array): Bytes {
  return domainHash(DOMAIN.identityHash, HASH_BYTES, identity);
}

function fieldsOf(contentKey: Uint8Array, answers: SealedAnswers): Record<string, IdentityField> {
  const secret = primitives().deriveKey(contentKey, CONTEXT.identityFields);
  const fields = Object.entries(answers).map(([id, value]) => {
    const key = primitives().hash(withDomain(DOMAIN.identityKey, utf8(id)), HASH_BYTES, secret);
    return [id, { key, value }] as const;
  });
  primitives().wipe(secret);
  return Object.fromEntries(fields);
}

/** One text for one answer, whatever the order of its properties (RFC 8785). */
function canonicalAnswer(value: SealedAnswer): string {
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([k, one]) => `${JSON.stringify(k)}:${JSON.stringify(one)}`).join(",")}}`;
}
