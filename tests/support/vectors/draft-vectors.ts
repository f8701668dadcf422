/** Vectors of a draft. */
import {
  draftLastDay,
  draftWords,
  newDraftSecret,
  sealDraft,
} from "../../../src/protocol/index.ts";
import { englishWords } from "../../../src/protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../../src/protocol/receipt-words/vietnamese.ts";
import { refused } from "./vector-file.ts";
import type { Change, VectorFile } from "./vector-file.ts";

/** The five words, and a sealed draft. */
export async function draftVectors(): Promise<VectorFile> {
  const secret = newDraftSecret();
  const draft = {
    format: 1 as const,
    questionnaireHash: new Uint8Array(32).fill(3),
    screen: "story",
    isHandedOver: false,
    answers: { story: "Một chuyện." },
  };
  const lastDay = "2026-12-10";
  const sealed = await sealDraft(draft, lastDay, secret);
  const no = (code: "malformed" | "unknown-version", comment: string, change: Change) =>
    refused(sealed, draftLastDay, code, comment, { change });
  return {
    comment: "A draft that somebody asked to keep.",
    spec: "Draft",
    vectors: [
      {
        comment: "words",
        inputs: { secret },
        output: {
          vietnamese: draftWords(secret, vietnameseWords),
          english: draftWords(secret, englishWords),
        },
      },
      {
        comment: "draft",
        inputs: {
          secret,
          lastDay,
          salt: sealed.slice(15, 31),
          nonce: sealed.slice(31, 55),
          ...draft,
        },
        output: sealed,
        refused: [
          no("unknown-version", "wrong magic", { at: 0, xor: 1 }),
          no("unknown-version", "version 2", { at: 4, bytes: Uint8Array.of(2) }),
          no("malformed", "a day that does not exist", {
            at: 13,
            bytes: Uint8Array.of(0x34, 0x31),
          }),
          no("malformed", "cut", { cutTo: sealed.length - 1 }),
          no("malformed", "a byte added", { append: Uint8Array.of(0) }),
        ],
      },
    ],
  };
}
