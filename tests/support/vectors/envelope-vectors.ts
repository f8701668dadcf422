/** Vectors of what is signed: messages, replies, entries, cards and changes of keys. */
import {
  casePairFrom,
  hashEntries,
  hashPart,
  keysRecipients,
  openCaseKeys,
  openingKeyOf,
  sealCaseKeys,
  openCard,
  openEntry,
  openMessage,
  openReply,
  sealCard,
  sealEntry,
  sealMessage,
  sealReply,
} from "../../../src/protocol/index.ts";
import { toBase64url, toHex } from "../../../src/protocol/bytes.ts";
import { seal } from "../../../src/protocol/sealed-object.ts";
import { DAY, drawCast } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refused } from "./vector-file.ts";
import type { Refused, VectorFile } from "./vector-file.ts";

const CASE_KEY = new Uint8Array(32).fill(0x33);
const OTHER_CASE = new Uint8Array(16);

/** Message, reply, entries, card and change of keys. */
export async function envelopeVectors(draws: Draws): Promise<VectorFile> {
  const { caseId, mailbox, roster, caseworker, colleague } = await drawCast();
  const { keyId, encryption, signing } = mailbox.keys;
  const drawn = <T>(make: () => T): readonly [T, readonly Uint8Array[]] => {
    draws.forget();
    return [make(), draws.list()];
  };
  const words = { day: DAY, text: "Còn đây là ảnh.", files: [], repliesSeen: 2 };
  const answer = {
    format: 1,
    type: "answer",
    day: DAY,
    messagesSeen: 1,
    caseKeyId: toHex(casePairFrom(CASE_KEY).keyId),
    text: "Chào bạn.",
  } as const;
  const note = { type: "note", day: DAY, text: "Gọi lại sau." } as const;
  const [message, messageRandom] = drawn(() =>
    sealMessage(words, mailbox, casePairFrom(CASE_KEY), roster.roster, caseId, 1),
  );
  const [reply, replyRandom] = drawn(() => {
    const recipient = { keyId, encryptionKey: encryption.publicKey };
    const { keyId: caseKeyId } = casePairFrom(CASE_KEY);
    return sealReply({ ...answer, caseKeyId }, recipient, roster.roster, caseId, 2, caseworker);
  });
  const [entry, entryRandom] = drawn(() => sealEntry(CASE_KEY, caseId, 3, note, caseworker));
  const change = {
    type: "change",
    day: DAY,
    events: [{ kind: "assign", to: toHex(caseworker.keyId) }],
  } as const;
  const content = {
    format: 1,
    card: { version: 1, state: "accepted" },
    mentions: { [toHex(colleague.keyId)]: 3 },
  } as const;
  const [changing, changingRandom] = drawn(() =>
    sealEntry(CASE_KEY, caseId, 4, { ...change, events: [...change.events] }, caseworker),
  );
  const [card, cardRandom] = drawn(() => sealCard(CASE_KEY, caseId, 4, content, caseworker));
  const readers = keysRecipients(roster.roster, [caseworker.keyId]);
  const { organisationId, version: rosterVersion } = roster.roster;
  const nothing = new Uint8Array(0);
  const report = seal("report", { organisationId, rosterVersion }, readers, nothing, 1024);
  const keysContent = {
    format: 1,
    day: DAY,
    previousKey: report.contentKey,
    entriesBefore: 2,
    entriesHash: hashEntries([entry, changing].map(hashPart)),
    messagesBefore: 1,
    reply: 3,
  } as const;
  const [keys, keysRandom] = drawn(() =>
    sealCaseKeys(keysContent, readers, roster.roster, caseId, 1, caseworker),
  );
  const readKeys = (bytes: Uint8Array, id: Uint8Array = caseId, sequence = 1) => {
    const one = { sequence, bytes: new Uint8Array(bytes) };
    const changes = Array.from({ length: sequence }, () => one);
    return openCaseKeys(report.object, changes, id, roster.roster, openingKeyOf(caseworker));
  };
  const readCard = (bytes: Uint8Array, id: Uint8Array = caseId) =>
    openCard(bytes, CASE_KEY, id, roster.roster);
  const readMessage = (bytes: Uint8Array, id: Uint8Array = caseId, sequence = 1) =>
    openMessage(bytes, [casePairFrom(CASE_KEY)], signing.publicKey, id, sequence);
  const readReply = (bytes: Uint8Array, id: Uint8Array = caseId, sequence = 2) =>
    openReply(bytes, mailbox, roster.roster, id, sequence);
  const readEntry = (bytes: Uint8Array, id: Uint8Array = caseId, sequence = 3) =>
    openEntry(bytes, CASE_KEY, id, sequence, roster.roster);
  const common = { caseId, roster: roster.bytes };
  const signingSeed = (keys: { readonly secretKey: Uint8Array }) => keys.secretKey.slice(0, 32);
  return {
    comment: "What complainant and desk write to each other, and the desk to itself.",
    spec: "Correspondence",
    vectors: [
      {
        comment: "message",
        inputs: {
          ...common,
          sequence: 1,
          author: mailbox.address,
          signingKey: signing.publicKey,
          signingSeed: signingSeed(signing),
          caseKey: CASE_KEY,
          content: JSON.stringify({ format: 1, ...words }),
          random: messageRandom,
        },
        output: message,
        refused: envelopeRefusals(message, readMessage, 1, "bad-signature"),
      },
      {
        comment: "reply",
        inputs: {
          ...common,
          sequence: 2,
          author: caseworker.keyId,
          signingKey: caseworker.signing.publicKey,
          signingSeed: signingSeed(caseworker.signing),
          recipient: { keyId, secretKey: encryption.secretKey },
          content: JSON.stringify(answer),
          random: replyRandom,
        },
        output: reply,
        refused: envelopeRefusals(reply, readReply, 2, "unknown-author"),
      },
      {
        comment: "entry",
        inputs: {
          ...common,
          sequence: 3,
          author: caseworker.keyId,
          signingKey: caseworker.signing.publicKey,
          signingSeed: signingSeed(caseworker.signing),
          caseKey: CASE_KEY,
          content: JSON.stringify(note),
          random: entryRandom,
        },
        output: entry,
        refused: envelopeRefusals(entry, readEntry, 3, "unknown-author"),
      },
      {
        comment: "entry that changes the case",
        inputs: {
          ...common,
          sequence: 4,
          author: caseworker.keyId,
          signingKey: caseworker.signing.publicKey,
          signingSeed: signingSeed(caseworker.signing),
          caseKey: CASE_KEY,
          content: JSON.stringify(change),
          random: changingRandom,
        },
        output: changing,
      },
      {
        comment: "card",
        inputs: {
          ...common,
          sequence: 4,
          author: caseworker.keyId,
          signingKey: caseworker.signing.publicKey,
          signingSeed: signingSeed(caseworker.signing),
          caseKey: CASE_KEY,
          content: JSON.stringify(content),
          random: cardRandom,
        },
        output: card,
        refused: envelopeRefusals(card, readCard, undefined, "unknown-author"),
      },
      {
        comment: "keys",
        inputs: {
          ...common,
          sequence: 1,
          author: caseworker.keyId,
          signingKey: caseworker.signing.publicKey,
          signingSeed: signingSeed(caseworker.signing),
          recipient: { keyId: caseworker.keyId, secretKey: caseworker.encryption.secretKey },
          report: report.object,
          content: JSON.stringify({
            ...keysContent,
            previousKey: toBase64url(keysContent.previousKey),
            entriesHash: toHex(keysContent.entriesHash),
          }),
          random: keysRandom,
        },
        output: keys.bytes,
        opened: { caseKey: keys.caseKey },
        refused: envelopeRefusals(keys.bytes, readKeys, 1, "unknown-author"),
      },
    ],
  };
}

/** Every way in which an envelope is refused that its bytes or its place can cause. */
export function envelopeRefusals(
  output: Uint8Array,
  read: (bytes: Uint8Array, caseId?: Uint8Array, sequence?: number) => unknown,
  sequence: number | undefined,
  otherAuthor: "bad-signature" | "unknown-author",
): Refused[] {
  const last = output.length - 1;
  const readPlain = (bytes: Uint8Array) => read(bytes);
  const otherPurpose = Uint8Array.of((output[5] ?? 0) === 1 ? 2 : 1);
  return [
    refused(output, readPlain, "malformed", "wrong magic", { change: { at: 0, xor: 1 } }),
    refused(output, readPlain, "unknown-version", "version 2", {
      change: { at: 4, bytes: Uint8Array.of(2) },
    }),
    refused(output, readPlain, "wrong-kind", "another purpose", {
      change: { at: 5, bytes: otherPurpose },
    }),
    refused(output, readPlain, "bad-signature", "case changed", { change: { at: 6, xor: 1 } }),
    refused(output, readPlain, "bad-signature", "number changed", { change: { at: 25, xor: 1 } }),
    refused(output, readPlain, otherAuthor, "author changed", { change: { at: 26, xor: 1 } }),
    refused(output, readPlain, "malformed", "length changed", { change: { at: 45, xor: 1 } }),
    refused(output, readPlain, "bad-signature", "payload changed", { change: { at: 99, xor: 1 } }),
    refused(output, readPlain, "bad-signature", "signature changed", {
      change: { at: last, xor: 1 },
    }),
    refused(output, readPlain, "malformed", "cut", { change: { cutTo: last } }),
    refused(output, readPlain, "malformed", "a byte added", {
      change: { append: Uint8Array.of(0) },
    }),
    refused(
      output,
      (bytes) => read(bytes, OTHER_CASE),
      "out-of-order",
      "expected in another case",
      {
        inputs: { caseId: OTHER_CASE },
      },
    ),
    ...(sequence === undefined
      ? []
      : [
          refused(
            output,
            (bytes) => read(bytes, undefined, sequence + 1),
            "out-of-order",
            "expected as the next",
            { inputs: { sequence: sequence + 1 } },
          ),
        ]),
  ];
}
