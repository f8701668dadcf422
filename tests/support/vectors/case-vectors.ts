/** Vectors of what stands beside a case: summary, keyring entry, pair, personal note. */
import {
  casePairFrom,
  hashEntries,
  hashPart,
  openKeyringEntry,
  openPersonal,
  openSummary,
  sealKeyringEntry,
  sealPersonal,
  sealSummary,
} from "../../../src/protocol/index.ts";
import { fromBase64url } from "../../../src/protocol/bytes.ts";
import { newPerson } from "../protocol/cast.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const CASE_KEY = new Uint8Array(32).fill(0x33);
const VAULT_KEY = new Uint8Array(32).fill(0x44);
const OTHER_CASE = new Uint8Array(16);

/** Summary, keyring entry and personal note. */
export function caseVectors(): VectorFile {
  const caseId = new Uint8Array(16).fill(0x55);
  const summary = { format: 1, language: "vi", answers: { right: ["land"] } } as const;
  const sealed = sealSummary(CASE_KEY, caseId, {
    ...summary,
    answers: { right: [...summary.answers.right] },
  });
  const entry = {
    caseKey: CASE_KEY,
    isRead: true,
    messagesRead: 2,
    entriesRead: 258,
    keysNumber: 3,
    isDeclared: true,
  };
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
        comment: "pair of a case key",
        inputs: { caseKey: CASE_KEY },
        output: { ...casePairFrom(CASE_KEY) },
      },
      {
        comment: "hash of entries",
        inputs: { entries: [kept, own] },
        output: hashEntries([kept, own].map(hashPart)),
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
