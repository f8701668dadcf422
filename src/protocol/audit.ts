/**
 * An entry of the audit trail: who did what, to what, on which day, signed and chained
 * (docs/protocol.md, "Audit trail").
 *
 * ```text
 * magic      4   "KINA"
 * version    1
 * sequence   4   1, 2, 3 …
 * previous  32   hash of the entry before; zeros in the first
 * day       10   ASCII, YYYY-MM-DD
 * actor     16   key id of a member, or id of the server's log key
 * action     1   see audit-actions.ts
 * target    16   case id, roster id or id of a log key, as the action says
 * signature 64   by the actor, over all bytes before it
 * ```
 */
import * as v from "valibot";
import { auditActionOf, AUDIT_ACTIONS } from "./audit-actions.ts";
import type { AuditAction } from "./audit-actions.ts";
import { ByteReader, concat, fromUtf8, u32, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  AUDIT_TARGET_BYTES,
  FORMAT_VERSION,
  HASH_BYTES,
  KEY_ID_BYTES,
  SIGNATURE_BYTES,
} from "./constants.ts";
import { DOMAIN, domainHash, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { dayText } from "./json.ts";
import { blind } from "./primitives/installed.ts";

const MAGIC = "KINA";
const DAY_BYTES = 10;

/** What an entry says. */
export interface AuditFields {
  /** 1, 2, 3 … */
  readonly sequence: number;
  /** Hash of the entry before, see {@link hashAuditEntry}; {@link NO_AUDIT_ENTRY} in the first. */
  readonly previous: Bytes;
  readonly day: string;
  /** Key id of a member, or id of the server's log key. */
  readonly actor: Bytes;
  readonly action: AuditAction;
  /** 16 bytes; what they name, {@link AUDIT_ACTIONS} says. */
  readonly target: Bytes;
}

/** An entry, taken apart. Nothing in it is to be believed before it is verified. */
export interface AuditParts extends AuditFields {
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
}

/** What the first entry names as the one before it. */
export const NO_AUDIT_ENTRY: Bytes = new Uint8Array(HASH_BYTES);

/** All bytes that the signature covers. */
export function auditSignedBytes(fields: AuditFields): Bytes {
  return concat(
    utf8(MAGIC),
    Uint8Array.of(FORMAT_VERSION),
    u32(fields.sequence),
    fields.previous,
    utf8(fields.day),
    fields.actor,
    Uint8Array.of(AUDIT_ACTIONS[fields.action].number),
    fields.target,
  );
}

/** What is put to Ed25519: those bytes under their domain. For signers that have a key elsewhere. */
export function auditMessage(signedBytes: Uint8Array): Bytes {
  return withDomain(DOMAIN.audit, signedBytes);
}

/**
 * Takes an entry apart.
 *
 * @throws {@link ProtocolError} `malformed`; `unknown-version` also for an act that this program
 *   does not know.
 */
export function parseAuditEntry(bytes: Uint8Array): AuditParts {
  const reader = new ByteReader(bytes);
  reader.expectMagic(MAGIC);
  if (reader.u8() !== FORMAT_VERSION) throw new ProtocolError("unknown-version");
  const sequence = reader.u32();
  const previous = reader.take(HASH_BYTES);
  const day = fromUtf8(reader.take(DAY_BYTES));
  const actor = reader.take(KEY_ID_BYTES);
  const action = auditActionOf(reader.u8());
  const target = reader.take(AUDIT_TARGET_BYTES);
  const signedBytes = new Uint8Array(bytes.subarray(0, reader.position));
  const signature = reader.take(SIGNATURE_BYTES);
  reader.end();
  if (!action) throw new ProtocolError("unknown-version");
  if (sequence === 0 || !v.is(dayText, day)) throw new ProtocolError("malformed");
  return { sequence, previous, day, actor, action, target, signedBytes, signature };
}

/**
 * Checks an entry's signature.
 *
 * @param signingKey - The actor's Ed25519 key: from the verified roster, or the server's log key.
 * @throws {@link ProtocolError} `bad-signature`.
 */
export function verifyAuditEntry(parts: AuditParts, signingKey: Uint8Array): void {
  if (!blind().verify(parts.signature, auditMessage(parts.signedBytes), signingKey)) {
    throw new ProtocolError("bad-signature");
  }
}

/** Hash of an entry: what the next one names. */
export function hashAuditEntry(bytes: Uint8Array): Bytes {
  return domainHash(DOMAIN.auditHash, HASH_BYTES, bytes);
}

/** Id of the server's log key. */
export function logKeyIdOf(publicKey: Uint8Array): Bytes {
  return domainHash(DOMAIN.logKeyId, KEY_ID_BYTES, publicKey);
}

/**
 * Names a roster as the target of an entry.
 *
 * @param hash - Of the roster's bytes, as the next roster names it.
 */
export function rosterIdOf(hash: Uint8Array): Bytes {
  return new Uint8Array(hash.subarray(0, AUDIT_TARGET_BYTES));
}
