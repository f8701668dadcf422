/**
 * Consent, as it is asked for in replies and answered in messages (docs/protocol.md, "Consent").
 *
 * The protocol carries terms as they are; `src/domain/consent` says what they mean. An answer names
 * the terms by their hash, bound to the case: so a yes to some terms is no yes to others, whoever
 * asks, and none in another case.
 */
import * as v from "valibot";
import { toHex, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, MAX_SEQUENCE } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { dayText, hexBytes, smallObject, wholeNumber } from "./json.ts";

/** Characters of terms as JSON. */
const MOST_TERMS = 6000;
/** So many consents one reply can tell of. */
const MOST_NOTED = 16;

const answer = v.picklist(["yes", "no", "withdrawn"]);

/** Schema of what stands in a message that answers. */
export const consentAnswer = v.strictObject({ terms: hexBytes(HASH_BYTES), answer });

/** What the complainant says about some terms. */
export type ConsentSaid = v.InferOutput<typeof consentAnswer>;

/** The types of reply that are about consent, each with what every reply has. */
export function consentReplies<E extends v.ObjectEntries>(everyReply: E) {
  return [
    v.strictObject({
      ...everyReply,
      type: v.literal("consent"),
      terms: smallObject(MOST_TERMS),
      /** The person has agreed already, other than in the mailbox: they are told so, not asked. */
      given: v.exactOptional(
        v.strictObject({ how: v.picklist(["voice", "writing", "in_person"]), day: dayText }),
      ),
    }),
    /** What the desk has heard: the mailbox cannot read its own messages again. */
    v.strictObject({
      ...everyReply,
      type: v.literal("consent-noted"),
      noted: v.pipe(
        v.array(
          v.strictObject({
            terms: hexBytes(HASH_BYTES),
            standing: v.picklist(["given", "refused", "withdrawn"]),
            /** Number of the message that said so; 0 where it was said otherwise. */
            message: wholeNumber(0, MAX_SEQUENCE),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_NOTED),
      ),
    }),
  ] as const;
}

/**
 * Names terms.
 *
 * @param text - Their canonical JSON text.
 */
export function hashTerms(caseId: Uint8Array, text: string): Bytes {
  return domainHash(DOMAIN.consent, HASH_BYTES, caseId, utf8(text));
}

/** What the complainant says as JSON can carry it. */
export function encodeSaid({ terms, answer: said }: ConsentSaid): unknown {
  return { terms: toHex(terms), answer: said };
}
