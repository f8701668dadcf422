/** Sealed objects and recipient entries. */
import {
  ascii,
  decryptWith,
  encryptWith,
  Fields,
  hashUnder,
  join,
  must,
  pad,
  Refusal,
  same,
  subkey,
  u32,
  unpad,
} from "./basics.ts";
import { decapsulate, encapsulate } from "./x-wing.ts";

const KINDS = [
  "report",
  "identity",
  "message",
  "reply",
  "referral",
  "organisation-key",
  "keys",
  "identity-request",
  "identity-grant",
  "identity-refusal",
  "identity-opening",
  "identity-review",
];
const NO_NONCE = new Uint8Array(24);
const NOTHING: Uint8Array = new Uint8Array(0);

/** Somebody's key id and X-Wing seed. */
export interface Holder {
  readonly keyId: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** Commitment to a content key. */
export function commitmentTo(contentKey: Uint8Array): Uint8Array {
  return hashUnder("kin/v1/commitment", 32, NOTHING, contentKey);
}

/** Takes an object apart. */
export function parse(bytes: Uint8Array, expected: string) {
  const fields = new Fields(bytes);
  fields.magic("KIN1");
  const kind = KINDS[fields.byte() - 1];
  must(kind !== undefined && fields.byte() === 1, "unknown-version");
  must(kind === expected, "wrong-kind");
  const organisationId = fields.take(16);
  const rosterVersion = fields.number();
  const commitment = fields.take(32);
  const count = fields.byte();
  must(count >= 1 && count <= 64, "malformed");
  const wraps = Array.from({ length: count }, () => fields.take(1184));
  const nonce = fields.take(24);
  const ciphertext = fields.block(262_160);
  fields.end();
  return {
    organisationId,
    rosterVersion,
    commitment,
    wraps,
    nonce,
    ciphertext,
    prefix: bytes.slice(0, 58),
    head: bytes.slice(0, bytes.length - ciphertext.length),
  };
}

/** Makes a recipient entry with 64 random bytes. */
export function wrap(
  keyId: Uint8Array,
  encryptionKey: Uint8Array,
  contentKey: Uint8Array,
  prefix: Uint8Array,
  random: Uint8Array,
): Uint8Array {
  const { ciphertext, sharedSecret } = encapsulate(encryptionKey, random);
  const data = join(prefix, keyId);
  const key = hashUnder("kin/v1/wrap", 32, data, sharedSecret);
  return join(keyId, ciphertext, encryptWith(key, NO_NONCE, data, contentKey));
}

/** Opens a recipient entry. */
export function unwrap(holder: Holder, entry: Uint8Array, prefix: Uint8Array): Uint8Array {
  must(entry.length === 1184 && same(entry.slice(0, 16), holder.keyId), "cannot-open");
  let sharedSecret: Uint8Array;
  try {
    sharedSecret = decapsulate(entry.slice(16, 1136), holder.secretKey);
  } catch {
    throw new Refusal("cannot-open");
  }
  const data = join(prefix, holder.keyId);
  const key = hashUnder("kin/v1/wrap", 32, data, sharedSecret);
  return decryptWith(key, NO_NONCE, data, entry.slice(1136));
}

/** Seals with the random bytes in the order of the specification. */
export function sealWith(
  kind: string,
  organisationId: Uint8Array,
  rosterVersion: number,
  recipients: readonly { readonly keyId: Uint8Array; readonly encryptionKey: Uint8Array }[],
  content: Uint8Array,
  bucketBytes: number,
  place: Uint8Array,
  random: readonly Uint8Array[],
): Uint8Array {
  const [contentKey = NOTHING, nonce = NOTHING, ...forWraps] = random;
  let bucket = bucketBytes;
  while (bucket < content.length + 4) bucket *= 2;
  const padded = pad(content, bucket);
  const prefix = join(
    ascii("KIN1"),
    Uint8Array.of(KINDS.indexOf(kind) + 1, 1),
    organisationId,
    u32(rosterVersion),
    commitmentTo(contentKey),
  );
  const head = join(
    prefix,
    Uint8Array.of(recipients.length),
    ...recipients.map(({ keyId, encryptionKey }, i) =>
      wrap(keyId, encryptionKey, contentKey, prefix, forWraps[i] ?? NOTHING),
    ),
    nonce,
    u32(padded.length + 16),
  );
  const key = subkey(contentKey, "kincontn");
  return join(head, encryptWith(key, nonce, join(head, place), padded));
}

/** Opens with a content key. */
export function openWith(
  bytes: Uint8Array,
  kind: string,
  contentKey: Uint8Array,
  place = NOTHING,
): Uint8Array {
  const { commitment, nonce, head, ciphertext } = parse(bytes, kind);
  must(same(commitmentTo(contentKey), commitment), "cannot-open");
  return unpad(decryptWith(subkey(contentKey, "kincontn"), nonce, join(head, place), ciphertext));
}

/** Opens as one of the recipients; `undefined` if not for them. */
export function openAs(
  holder: Holder,
  bytes: Uint8Array,
  kind: string,
  place = NOTHING,
): { readonly content: Uint8Array; readonly contentKey: Uint8Array } | undefined {
  const { wraps, prefix } = parse(bytes, kind);
  const entry = wraps.find((one) => same(one.slice(0, 16), holder.keyId));
  if (!entry) return undefined;
  const contentKey = unwrap(holder, entry, prefix);
  return { content: openWith(bytes, kind, contentKey, place), contentKey };
}
