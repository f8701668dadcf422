/** Vectors of what is written about a case: messages, replies, entries, cards, summary, keyring. */
import {
  openCard,
  openEntry,
  openingKeyOf,
  openKeyringEntry,
  openMessage,
  openPersonal,
  openReply,
  openSummary,
  sealCard,
  sealEntry,
  sealKeyringEntry,
  sealMessage,
  sealPersonal,
  sealReply,
  sealSummary,
} from "../../../src/protocol/index.ts";
import { fromBase64url, toHex } from "../../../src/protocol/bytes.ts";
import { DAY, drawCast, newPerson } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refused } from "./vector-file.ts";
import type { Refused, VectorFile } from "./vector-file.ts";

const CASE_KEY = new Uint8Array(32).fill(0x33);
const VAULT_KEY = new Uint8Array(32).fill(0x44);
const OTHER_CASE = new Uint8Array(16);

/** Message, reply, entries and card. */
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
    text: "Chào bạn.",
  } as const;
  const note = { type: "note", day: DAY, text: "Gọi lại sau." } as const;
  const [message, messageRandom] = drawn(() =>
    sealMessage(words, mailbox, roster.roster, caseId, 1),
  );
  const [reply, replyRandom] = drawn(() => {
    const recipient = { keyId, encryptionKey: encryption.publicKey };
    return sealReply(answer, recipient, roster.roster, caseId, 2, caseworker);
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
  const readCard = (bytes: Uint8Array, id: Uint8Array = caseId) =>
    openCard(bytes, CASE_KEY, id, roster.roster);
  const readMessage = (bytes: Uint8Array, id: Uint8Array = caseId, sequence = 1) =>
    openMessage(bytes, openingKeyOf(caseworker), signing.publicKey, id, sequence);
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
          recipient: { keyId: caseworker.keyId, secretKey: caseworker.encryption.secretKey },
          content: JSON.stringify({ format: 1, ...words }),
          random: messageRandom,
        },
        output: message,
        refused: refusals(message, readMessage, 1, "bad-signature"),
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
        refused: refusals(reply, readReply, 2, "unknown-author"),
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
        refused: refusals(entry, readEntry, 3, "unknown-author"),
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
        refused: refusals(card, readCard, undefined, "unknown-author"),
      },
    ],
  };
}

function refusals(
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

/** Summary, keyring entry and personal note. */
export function caseVectors(): VectorFile {
  const caseId = new Uint8Array(16).fill(0x55);
  const summary = { format: 1, language: "vi", answers: { right: ["land"] } } as const;
  const sealed = sealSummary(CASE_KEY, caseId, {
    ...summary,
    answers: { right: [...summary.answers.right] },
  });
  const entry = { caseKey: CASE_KEY, isRead: true, messagesRead: 2, entriesRead: 258 };
  const kept = sealKeyringEntry(VAULT_KEY, caseId, entry);
  const author = newPerson();
  const personal = "Chị ấy giọng run.";
  const own = fromBase64url(sealPersonal(author, caseId, personal));
  const readSummary = (bytes: Uint8Array) => openSummary(CASE_KEY, caseId, bytes);
  const readOwn = (bytes: Uint8Array) => openPersonal(author, caseId, bytes);
  const readEntry = (bytes: Uint8Array) => openKeyringEntry(VAULT_KEY, caseId, bytes);
  const damaged = (output: Uint8Array, read: (bytes: Uint8Array) => unknown) => [
    refused(output, read, "cannot-open", "nonce changed", { change: { at: 0, xor: 1 } }),
    refused(output, read, "cannot-open", "ciphertext changed", { change: { at: 24, xor: 1 } }),
    refused(output, read, "cannot-open", "cut", { change: { cutTo: output.length - 1 } }),
    refused(output, read, "cannot-open", "cut in the nonce", { change: { cutTo: 20 } }),
    refused(output, read, "cannot-open", "a byte added", {
      change: { append: Uint8Array.of(0) },
    }),
  ];
  return {
    comment: "What stands beside a case: the summary for the list, and a member's keyring entry.",
    spec: "Case",
    vectors: [
      {
        comment: "summary",
        inputs: {
          caseKey: CASE_KEY,
          caseId,
          nonce: sealed.slice(0, 24),
          content: JSON.stringify(summary),
        },
        output: sealed,
        refused: [
          ...damaged(sealed, readSummary),
          refused(
            sealed,
            (bytes) => openSummary(CASE_KEY, OTHER_CASE, bytes),
            "cannot-open",
            "in another case",
            { inputs: { caseId: OTHER_CASE } },
          ),
        ],
      },
      {
        comment: "keyring entry",
        inputs: { vaultKey: VAULT_KEY, caseId, nonce: kept.slice(0, 24), ...entry },
        output: kept,
        refused: damaged(kept, readEntry),
      },
      {
        comment: "personal note",
        inputs: {
          caseId,
          author: author.keyId,
          encryptionSeed: author.encryption.secretKey,
          nonce: own.slice(0, 24),
          text: personal,
        },
        output: own,
        refused: damaged(own, readOwn),
      },
    ],
  };
}
