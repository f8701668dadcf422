/**
 * Cards: what the desk's list shows of a case, folded from all its entries and sealed again by
 * whoever writes the next (docs/protocol.md, "Card"). A card names the newest entry in it.
 *
 * The additional data holds all that the signature covers beside the ciphertext. So a card that
 * opens was written, for this case and number, by somebody who holds the case key; the signature
 * tells those few from one another.
 */
import * as v from "valibot";
import { concat, equalBytes, u32 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  CARD_BUCKET_BYTES,
  MAX_CARD_BUCKET_BYTES,
  MAX_CARD_BYTES,
  MAX_SEQUENCE,
} from "./constants.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import { anyObject, decodeJson, encodeJson, keyIdText, wholeNumber } from "./json.ts";
import type { PersonKeys } from "./keys.ts";
import { padToBucket, unpad } from "./padding.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned, verifySigned } from "./signed.ts";
import type { SignedParts } from "./signed.ts";

const cardBody = v.strictObject({
  format: v.literal(1),
  /** State, urgency and so on; `src/domain/casework/card.ts` says what stands in it. */
  card: anyObject,
  /** Number of the newest entry that mentions a member, by the hex of their key id. */
  mentions: v.record(keyIdText, wholeNumber(1, MAX_SEQUENCE)),
});

/** What a card carries. */
export type CardContent = v.InferOutput<typeof cardBody>;

/** A card that somebody with the case key made; who it was is not verified. */
export interface PeekedCard {
  /** Number of the newest entry that it includes. */
  readonly sequence: number;
  /** Key id of whoever it names as its author. */
  readonly authorKeyId: Bytes;
  readonly content: CardContent;
}

/** A card whose author was verified. */
export interface VerifiedCard {
  readonly sequence: number;
  readonly author: RosterMember;
  readonly content: CardContent;
}

/**
 * Encrypts and signs a card.
 *
 * @param sequence - Of the newest entry that it includes.
 * @throws {@link ProtocolError} `too-long` past the largest bucket of cards.
 */
export function sealCard(
  caseKey: Uint8Array,
  caseId: Bytes,
  sequence: number,
  content: CardContent,
  author: PersonKeys,
): Bytes {
  const padded = padToBucket(encodeJson(content), CARD_BUCKET_BYTES);
  if (padded.length > MAX_CARD_BUCKET_BYTES) throw new ProtocolError("too-long");
  const place = { caseId, sequence, author: author.keyId };
  const payload = withSubkey(caseKey, CONTEXT.card, (key) =>
    encryptUnder(key, placeOf(place), padded),
  );
  return makeSigned("card", { ...place, payload }, author.signing.secretKey);
}

/**
 * Opens a card without verifying its signature, which takes ten times as long. For lists, whose
 * cards are verified afterwards with {@link openCard}.
 *
 * @throws {@link ProtocolError} `cannot-open`, `malformed`, `out-of-order` for another case's.
 */
export function peekCard(bytes: Uint8Array, caseKey: Uint8Array, caseId: Uint8Array): PeekedCard {
  const parts = parseCard(bytes);
  return {
    sequence: parts.sequence,
    authorKeyId: parts.author,
    content: read(parts, caseKey, caseId),
  };
}

/**
 * Verifies and opens a card.
 *
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`,
 *   `malformed`.
 */
export function openCard(
  bytes: Uint8Array,
  caseKey: Uint8Array,
  caseId: Uint8Array,
  roster: VerifiedRoster,
): VerifiedCard {
  const parts = parseCard(bytes);
  const author = findMember(roster, parts.author);
  // A member who was suspended since may have written the newest entry.
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  verifySigned(parts, "card", author.signingKey);
  return { sequence: parts.sequence, author, content: read(parts, caseKey, caseId) };
}

function parseCard(bytes: Uint8Array): SignedParts {
  if (bytes.length > MAX_CARD_BYTES) throw new ProtocolError("malformed");
  return parseSigned(bytes, "card");
}

function read(parts: SignedParts, caseKey: Uint8Array, caseId: Uint8Array): CardContent {
  if (!equalBytes(parts.caseId, caseId)) throw new ProtocolError("out-of-order");
  const padded = withSubkey(caseKey, CONTEXT.card, (key) =>
    decryptUnder(key, placeOf(parts), parts.payload),
  );
  return decodeJson(cardBody, unpad(padded));
}

function placeOf({
  caseId,
  sequence,
  author,
}: Pick<SignedParts, "caseId" | "sequence" | "author">) {
  return concat(caseId, u32(sequence), author);
}
