/** Vectors of consent: what is asked, answered and confirmed, and the hash that holds it together. */
import {
  casePairFrom,
  hashTerms,
  openMessage,
  openReply,
  sealMessage,
  sealReply,
} from "../../../src/protocol/index.ts";
import { toHex } from "../../../src/protocol/bytes.ts";
import { termsText } from "../../../src/domain/consent/terms.ts";
import { drawCast, DAY } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { TERMS } from "../terms.ts";
import { refused } from "./vector-file.ts";
import type { VectorFile } from "./vector-file.ts";

const CASE_KEY = new Uint8Array(32).fill(0x44);

/** A reply that asks, the message that says yes, and the reply that confirms. */
export async function consentVectors(draws: Draws): Promise<VectorFile> {
  const { caseId, mailbox, roster, caseworker } = await drawCast();
  const { keyId, encryption, signing } = mailbox.keys;
  const drawn = <T>(make: () => T): readonly [T, readonly Uint8Array[]] => {
    draws.forget();
    return [make(), draws.list()];
  };
  const terms = hashTerms(caseId, termsText(TERMS));
  const pair = casePairFrom(CASE_KEY);
  const head = { format: 1, day: DAY, messagesSeen: 0, caseKeyId: pair.keyId } as const;
  const asking = { ...head, type: "consent", terms: { ...TERMS } } as const;
  const noted = { terms, standing: "given", message: 1 } as const;
  const confirming = { ...head, messagesSeen: 1, type: "consent-noted", noted: [noted] } as const;
  const recipient = { keyId, encryptionKey: encryption.publicKey };
  const said = { day: DAY, text: "", files: [], repliesSeen: 1 } as const;
  const [asks, asksRandom] = drawn(() =>
    sealReply(asking, recipient, roster.roster, caseId, 1, caseworker),
  );
  const [message, messageRandom] = drawn(() =>
    sealMessage(
      { ...said, files: [], consent: { terms, answer: "yes" } },
      mailbox,
      pair,
      roster.roster,
      caseId,
      1,
    ),
  );
  const [confirms, confirmsRandom] = drawn(() =>
    sealReply({ ...confirming, noted: [noted] }, recipient, roster.roster, caseId, 2, caseworker),
  );
  const common = { caseId, roster: roster.bytes };
  const signingSeed = (keys: { readonly secretKey: Uint8Array }) => keys.secretKey.slice(0, 32);
  const byDesk = {
    author: caseworker.keyId,
    signingKey: caseworker.signing.publicKey,
    signingSeed: signingSeed(caseworker.signing),
    recipient: { keyId, secretKey: encryption.secretKey },
  };
  const readMessage = (bytes: Uint8Array, sequence: number) =>
    openMessage(bytes, [pair], signing.publicKey, caseId, sequence);
  const readReply = (bytes: Uint8Array, sequence: number) =>
    openReply(bytes, mailbox, roster.roster, caseId, sequence);
  const caseKeyId = toHex(pair.keyId);
  return {
    comment: "Consent: what is asked, answered and confirmed.",
    spec: "Consent",
    vectors: [
      { comment: "terms", inputs: { caseId, text: termsText(TERMS) }, output: terms },
      {
        comment: "reply that asks",
        inputs: {
          ...common,
          ...byDesk,
          sequence: 1,
          content: JSON.stringify({ ...asking, caseKeyId }),
          random: asksRandom,
        },
        output: asks,
        refused: [
          refused(asks, (bytes) => readReply(bytes, 2), "out-of-order", "told as a newer one", {
            inputs: { sequence: 2 },
          }),
        ],
      },
      {
        comment: "message that says yes",
        inputs: {
          ...common,
          sequence: 1,
          author: mailbox.address,
          signingKey: signing.publicKey,
          signingSeed: signingSeed(signing),
          caseKey: CASE_KEY,
          content: JSON.stringify({
            format: 1,
            ...said,
            consent: { terms: toHex(terms), answer: "yes" },
          }),
          random: messageRandom,
        },
        output: message,
        refused: [
          refused(
            message,
            (bytes) => readMessage(bytes, 3),
            "out-of-order",
            "repeated after a no, as the third",
            { inputs: { sequence: 3 } },
          ),
        ],
      },
      {
        comment: "reply that confirms",
        inputs: {
          ...common,
          ...byDesk,
          sequence: 2,
          content: JSON.stringify({
            ...confirming,
            caseKeyId,
            noted: [{ ...noted, terms: toHex(terms) }],
          }),
          random: confirmsRandom,
        },
        output: confirms,
      },
    ],
  };
}
