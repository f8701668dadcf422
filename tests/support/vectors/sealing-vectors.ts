/** Vectors of wraps and sealed objects. */
import { openCaseKey, openingKeyOf, parseSealed } from "../../../src/protocol/index.ts";
import { SMALL_BUCKET_BYTES } from "../../../src/protocol/constants.ts";
import { open, seal } from "../../../src/protocol/sealed-object.ts";
import { wrapKey, unwrapKey } from "../../../src/protocol/wrap.ts";
import { newPerson } from "../protocol/cast.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";

/** One key for one recipient. */
export function wrapVectors(draws: Draws): VectorFile {
  const person = newPerson();
  const recipient = { keyId: person.keyId, encryptionKey: person.encryption.publicKey };
  const contentKey = new Uint8Array(32).fill(5);
  const prefix = Uint8Array.from({ length: 58 }, (_, i) => i);
  draws.forget();
  const wrap = wrapKey(recipient, contentKey, prefix);
  const read = (bytes: Uint8Array) => unwrapKey(openingKeyOf(person), bytes, prefix);
  const small = new Uint8Array(32);
  return {
    comment: "A content key wrapped for one recipient.",
    spec: "Recipient entry",
    vectors: [
      {
        comment: "wrap",
        inputs: {
          keyId: person.keyId,
          secretKey: person.encryption.secretKey,
          encryptionKey: person.encryption.publicKey,
          contentKey,
          prefix,
          random: draws.list(),
        },
        output: wrap,
        refused: [
          refused(wrap, read, "cannot-open", "another's key id", { change: { at: 0, xor: 1 } }),
          refused(wrap, read, "cannot-open", "ML-KEM ciphertext changed", {
            change: { at: 16, xor: 1 },
          }),
          refused(wrap, read, "cannot-open", "X25519 point changed", {
            change: { at: 1104, xor: 1 },
          }),
          refused(wrap, read, "cannot-open", "X25519 point of small order", {
            change: { at: 1104, bytes: small },
          }),
          refused(wrap, read, "cannot-open", "wrapped key changed", {
            change: { at: 1183, xor: 1 },
          }),
          refused(wrap, read, "cannot-open", "cut", { change: { cutTo: 1183 } }),
        ],
      },
    ],
  };
}

/** Content for two recipients. */
export function sealedObjectVectors(draws: Draws): VectorFile {
  const people = [newPerson(), newPerson()] as const;
  const context = { organisationId: new Uint8Array(16).fill(1), rosterVersion: 0x01020304 };
  const content = new TextEncoder().encode('{"text":"Xin chào"}');
  const recipients = people.map(({ keyId, encryption }) => ({
    keyId,
    encryptionKey: encryption.publicKey,
  }));
  const sealAt = (place?: Uint8Array) => {
    draws.forget();
    const { object } = seal("message", context, recipients, content, SMALL_BUCKET_BYTES, place);
    return { object, random: draws.list() };
  };
  const place = Uint8Array.from({ length: 36 }, (_, i) => 200 + i);
  const plain = sealAt();
  const placed = sealAt(place);
  const opening = openingKeyOf(people[1]);
  const read = (bytes: Uint8Array) => open(bytes, "message", opening);
  const common = {
    kind: "message",
    ...context,
    recipients: people.map(({ keyId, encryption }) => ({ keyId, ...encryption })),
    content,
    bucketBytes: SMALL_BUCKET_BYTES,
  };
  const headEnd = 59 + 2 * 1184;
  const no = (
    code: Parameters<typeof refused>[2],
    comment: string,
    change: Exclude<Parameters<typeof refused>[4]["change"], undefined>,
  ) => refused(plain.object, read, code, comment, { change });
  return {
    comment: "Content sealed to two recipients, without and with a place.",
    spec: "Sealed object",
    vectors: [
      {
        comment: "without a place",
        inputs: { ...common, place: new Uint8Array(0), random: plain.random },
        output: plain.object,
        refused: [
          no("malformed", "wrong magic", { at: 0, xor: 1 }),
          no("wrong-kind", "a report", { at: 4, bytes: Uint8Array.of(1) }),
          no("unknown-version", "a kind that there is not", { at: 4, bytes: Uint8Array.of(99) }),
          no("unknown-version", "a suite that there is not", { at: 5, bytes: Uint8Array.of(2) }),
          no("cannot-open", "another organisation", { at: 6, xor: 1 }),
          no("cannot-open", "another roster", { at: 25, xor: 1 }),
          no("cannot-open", "another commitment", { at: 26, xor: 1 }),
          no("malformed", "no recipients", { at: 58, bytes: Uint8Array.of(0) }),
          no("malformed", "too many recipients", { at: 58, bytes: Uint8Array.of(65) }),
          no("cannot-open", "the other recipient's wrap changed", { at: 59 + 16, xor: 1 }),
          no("cannot-open", "nonce changed", { at: headEnd, xor: 1 }),
          no("malformed", "length changed", { at: headEnd + 27, xor: 1 }),
          no("cannot-open", "ciphertext changed", { at: headEnd + 28, xor: 1 }),
          no("cannot-open", "tag changed", { at: plain.object.length - 1, xor: 128 }),
          no("malformed", "cut in the head", { cutTo: 100 }),
          no("malformed", "cut in the ciphertext", { cutTo: plain.object.length - 1 }),
          no("malformed", "a byte added", { append: Uint8Array.of(0) }),
          refused(
            plain.object,
            (bytes) => open(bytes, "message", opening, place),
            "cannot-open",
            "in another place",
            { inputs: { place } },
          ),
        ],
      },
      {
        comment: "with a place",
        inputs: { ...common, place, random: placed.random },
        output: placed.object,
        refused: [
          refused(placed.object, read, "cannot-open", "without its place", {
            inputs: { place: new Uint8Array(0) },
          }),
          refused(
            placed.object,
            (bytes) => {
              const { wraps } = parseSealed(bytes, "message");
              const { prefix } = parseSealed(plain.object, "message");
              openCaseKey(opening, wraps[1]?.bytes ?? new Uint8Array(0), prefix);
            },
            "cannot-open",
            "its second wrap under the other object's prefix",
            { inputs: { prefix: plain.object.slice(0, 58) } },
          ),
        ],
      },
    ],
  };
}
