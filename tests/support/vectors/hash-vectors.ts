/** Vectors of hashes, ids, subkeys and padding. */
import { commitmentOf } from "../../../src/protocol/sealed-object.ts";
import {
  fingerprintWords,
  hashIdentity,
  hashQuestionnaire,
  mailboxAddressOf,
} from "../../../src/protocol/index.ts";
import { CONTEXT, DOMAIN, domainHash, withDomain } from "../../../src/protocol/domains.ts";
import { organisationIdOf, keyIdOf, recoveryKeyIdOf } from "../../../src/protocol/key-id.ts";
import { hashMailboxBody } from "../../../src/protocol/mailbox-request.ts";
import { padTo, padToBucket, paddedFileBytes, unpad } from "../../../src/protocol/padding.ts";
import { primitives } from "../../../src/protocol/primitives/installed.ts";
import { englishWords } from "../../../src/protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../../src/protocol/receipt-words/vietnamese.ts";
import { hashAuthKey, hashInvitationAccess } from "../../../src/protocol/stored-hash.ts";
import { invitationAccess } from "../../../src/protocol/invitation.ts";
import { signUnder } from "../../../src/protocol/sign.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const count = (length: number, from = 0) =>
  Uint8Array.from({ length }, (_, i) => (from + i) & 0xff);

/** Domain strings, ids and subkeys. */
export function hashVectors(): VectorFile {
  const [key32, encryptionKey, bytes] = [count(32), count(1216), count(5)];
  const seed = count(32, 7);
  const pair = primitives().signKeyPair(seed);
  return {
    comment: "Hashes under a domain, ids, subkeys and signatures.",
    spec: "Domain separation",
    vectors: [
      {
        comment: "preimage of domain roster-hash",
        inputs: { domain: DOMAIN.rosterHash, bytes },
        output: withDomain(DOMAIN.rosterHash, bytes),
      },
      ...Object.values(DOMAIN).map((domain) => ({
        comment: `32-byte hash under ${domain}`,
        inputs: { domain, bytes },
        output: domainHash(domain, 32, bytes),
      })),
      ...Object.values(CONTEXT).map((context) => ({
        comment: `subkey for ${context}`,
        inputs: { key: key32, context },
        output: primitives().deriveKey(key32, context),
      })),
      {
        comment: "organisation id",
        inputs: { organisationKey: key32 },
        output: organisationIdOf(key32),
      },
      {
        comment: "key id",
        inputs: { encryptionKey, signingKey: key32 },
        output: keyIdOf(encryptionKey, key32),
      },
      {
        comment: "recovery key id",
        inputs: { encryptionKey },
        output: recoveryKeyIdOf(encryptionKey),
      },
      {
        comment: "mailbox address",
        inputs: { signingKey: key32 },
        output: mailboxAddressOf(key32),
      },
      { comment: "commitment", inputs: { contentKey: key32 }, output: commitmentOf(key32) },
      { comment: "identity hash", inputs: { identity: bytes }, output: hashIdentity(bytes) },
      { comment: "body of a request", inputs: { body: bytes }, output: hashMailboxBody(bytes) },
      { comment: "auth key as stored", inputs: { authKey: key32 }, output: hashAuthKey(key32) },
      {
        comment: "invitation access",
        inputs: { secret: key32 },
        output: invitationAccess(key32),
      },
      {
        comment: "invitation access as stored",
        inputs: { access: key32 },
        output: hashInvitationAccess(key32),
      },
      {
        comment: "questionnaire hash",
        inputs: { canonical: '{"version":1}' },
        output: hashQuestionnaire('{"version":1}'),
      },
      {
        comment: "fingerprint",
        inputs: { bytes },
        output: {
          english: fingerprintWords(bytes, englishWords),
          vietnamese: fingerprintWords(bytes, vietnameseWords),
        },
      },
      {
        comment: "signature under kin/v1/session",
        inputs: { seed, publicKey: pair.publicKey, bytes: key32 },
        output: signUnder(DOMAIN.session, key32, pair.secretKey),
      },
    ],
  };
}

/** Buckets and Padmé. */
export function paddingVectors(): VectorFile {
  const content = count(3, 1);
  const padded = padTo(content, 16);
  const read = (bytes: Uint8Array) => unpad(bytes);
  const sizes = [0, 1, 4096, 4097, 5000, 65_536, 65_537, 100_000, 1_000_000, 2 ** 31];
  return {
    comment: "Padding of texts to buckets, and of files by Padmé.",
    spec: "Padding",
    vectors: [
      {
        comment: "three bytes in sixteen",
        inputs: { content, length: 16 },
        output: padded,
        refused: [
          refused(padded, read, "malformed", "padding is not zero", { change: { at: 9, xor: 1 } }),
          refused(padded, read, "malformed", "length past the end", { change: { at: 3, xor: 64 } }),
          refused(padded, read, "malformed", "cut", { change: { cutTo: 3 } }),
        ],
      },
      ...[0, 1020, 1021, 3000, 70_000].map((length) => ({
        comment: `bucket for ${length} bytes, the smallest being 1024`,
        inputs: { length, smallest: 1024 },
        output: padToBucket(new Uint8Array(length), 1024).length,
      })),
      ...sizes.map((bytes) => ({
        comment: `padded size of a file of ${bytes} bytes`,
        inputs: { bytes },
        output: paddedFileBytes(bytes),
      })),
    ],
  };
}
