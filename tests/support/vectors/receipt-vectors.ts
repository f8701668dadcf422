/** Vectors of the receipt and what it opens. */
import {
  mailboxFrom,
  newReceipt,
  openMailboxNote,
  readReceipt,
  receiptDigits,
  receiptWords,
  sealMailboxNote,
  signMailboxRequest,
} from "../../../src/protocol/index.ts";
import { englishWords } from "../../../src/protocol/receipt-words/english.ts";
import { foldWord } from "../../../src/protocol/receipt-words/fold.ts";
import { vietnameseWords } from "../../../src/protocol/receipt-words/vietnamese.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const ORGANISATION = new Uint8Array(16).fill(0x0f);

/** Three spellings of one secret, and how typed text is read. */
export function receiptVectors(): VectorFile {
  const lists = [vietnameseWords, englishWords];
  const receipt = newReceipt();
  const [vietnamese, english, digits] = [
    receiptWords(receipt, vietnameseWords),
    receiptWords(receipt, englishWords),
    receiptDigits(receipt),
  ];
  const typed = [
    vietnamese.join(" "),
    vietnamese.map(foldWord).join(" ").toUpperCase(),
    foldWord(vietnamese.join("")),
    english.join("-"),
    english.join(""),
    digits.join(" "),
    digits.join(""),
    english.with(3, "xyzzy").join(" "),
    english.slice(0, 7).join(" "),
    [...english, "zoo"].join(" "),
    english.toReversed().join(" "),
    digits.join("").slice(1),
    `${digits.join("")}0`,
    digits.toReversed().join(" "),
    "9".repeat(27),
    " ",
  ];
  return {
    comment: "The receipt: 80 random bits, 8 bits of checksum, three spellings.",
    spec: "Receipt",
    vectors: [
      {
        comment: "spellings",
        inputs: { secret: receipt.slice(0, 10) },
        output: { receipt, vietnamese, english, digits },
      },
      ...typed.map((text) => ({
        comment: "how typed text is read",
        inputs: { typed: text },
        output: { ...readReceipt(text, lists) },
      })),
    ],
  };
}

/** Keys from a receipt, the note, and signed requests. */
export async function mailboxVectors(): Promise<VectorFile> {
  const receipt = newReceipt();
  const mailbox = await mailboxFrom(receipt, ORGANISATION);
  const { keys, noteKey, address } = mailbox;
  const note = {
    organisationId: ORGANISATION,
    rosterVersion: 3,
    rosterHash: new Uint8Array(32).fill(7),
    day: "2026-12-10",
    caseKeyId: new Uint8Array(16).fill(8),
  };
  const sealed = sealMailboxNote(mailbox, note);
  const read = (bytes: Uint8Array) => openMailboxNote(mailbox, bytes);
  const challenge = new Uint8Array(32).fill(9);
  const body = Uint8Array.of(0, 0, 0, 5);
  return {
    comment: "The mailbox: everything follows from the receipt and the organisation.",
    spec: "Mailbox",
    vectors: [
      {
        comment: "keys",
        inputs: { receipt, organisationId: ORGANISATION },
        output: {
          encryptionSecretKey: keys.encryption.secretKey,
          encryptionKey: keys.encryption.publicKey,
          signingSeed: keys.signing.secretKey.slice(0, 32),
          signingKey: keys.signing.publicKey,
          noteKey,
          keyId: keys.keyId,
          address,
        },
      },
      {
        comment: "note",
        inputs: { noteKey, address, nonce: sealed.slice(0, 24), note },
        output: sealed,
        refused: [
          refused(sealed, read, "cannot-open", "a byte changed", { change: { at: 30, xor: 1 } }),
          refused(sealed, read, "cannot-open", "cut", { change: { cutTo: 295 } }),
          refused(sealed, read, "cannot-open", "a byte added", {
            change: { append: Uint8Array.of(0) },
          }),
        ],
      },
      ...(["open", "message", "erase"] as const).map((action) => ({
        comment: `signature of a request: ${action}`,
        inputs: { action, challenge, body, signingSeed: keys.signing.secretKey.slice(0, 32) },
        output: signMailboxRequest(mailbox, action, challenge, body),
      })),
    ],
  };
}
