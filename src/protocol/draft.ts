/**
 * A draft that somebody asked to keep on the device: sealed under five words that only this person
 * has, always of one size, and readable for three days (docs/protocol.md, "Draft").
 */
import * as v from "valibot";
import { concat, equalBytes, fromUtf8, toHex, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  DRAFT_BYTES,
  DRAFT_PLAIN_BYTES,
  DRAFT_SALT_BYTES,
  DRAFT_WORDS,
  FORMAT_VERSION,
  HASH_BYTES,
} from "./constants.ts";
import { answersSchema } from "./content.ts";
import { CONTEXT, DOMAIN } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import { dayText, decodeJson, encodeJson, hexBytes, text } from "./json.ts";
import { padTo, unpad } from "./padding.ts";
import { primitives } from "./primitives/installed.ts";
import { wordSplits } from "./receipt.ts";
import type { WordList } from "./receipt.ts";
import { stretchGenerated } from "./stretch.ts";

const MAGIC = concat(utf8("KIND"), Uint8Array.of(FORMAT_VERSION));
const DAY_BYTES = 10;
const HEAD_BYTES = MAGIC.length + DAY_BYTES + DRAFT_SALT_BYTES;
/** Of 65,536 numbers, the lowest eleven bits are evenly spread. */
const WORD_MASK = 2047;

/** Five numbers below 2,048, each two bytes. Secret. */
export type DraftSecret = Bytes;

const draftBody = v.strictObject({
  format: v.literal(1),
  questionnaireHash: hexBytes(HASH_BYTES),
  /** The screen that was shown. */
  screen: text(60),
  /** Whether the private part was answered by another person than the rest. */
  isHandedOver: v.boolean(),
  answers: answersSchema,
});

/** What a draft holds. Files are not among it. */
export type Draft = v.InferOutput<typeof draftBody>;

/** Draws a fresh secret. */
export function newDraftSecret(): DraftSecret {
  const random = primitives().randomBytes(DRAFT_WORDS * 2);
  return fromIndexes(indexesOf(random).map((number) => number & WORD_MASK));
}

/** Spells a secret as five words. */
export function draftWords(secret: DraftSecret, words: WordList): string[] {
  return indexesOf(secret).map((index) => words[index] ?? "");
}

/**
 * Reads typed words. Nothing tells which of several readings is meant but the draft itself.
 *
 * @returns Every secret that the letters can spell; none if a word is in no list.
 */
export function readDraftWords(typed: string, lists: readonly WordList[]): DraftSecret[] {
  return lists.flatMap((list) => wordSplits(typed, list, DRAFT_WORDS).map(fromIndexes));
}

/**
 * Seals a draft; takes about a second on a cheap phone.
 *
 * @param lastDay - From this day on it is deleted. The only thing of it that can be read.
 * @returns {@link DRAFT_BYTES} bytes.
 * @throws {@link ProtocolError} `too-long`.
 */
export async function sealDraft(
  draft: Draft,
  lastDay: string,
  secret: DraftSecret,
): Promise<Bytes> {
  const salt = primitives().randomBytes(DRAFT_SALT_BYTES);
  const head = concat(MAGIC, utf8(lastDay), salt);
  const json = encodeJson({ ...draft, questionnaireHash: toHex(draft.questionnaireHash) });
  const padded = padTo(json, DRAFT_PLAIN_BYTES);
  const master = await masterOf(secret, salt);
  const sealed = withSubkey(master, CONTEXT.draft, (key) => encryptUnder(key, head, padded));
  for (const spent of [master, padded, json]) primitives().wipe(spent);
  return concat(head, sealed);
}

/**
 * Tells the day from which on a draft is deleted, without its words.
 *
 * @throws {@link ProtocolError} `unknown-version`, `malformed`.
 */
export function draftLastDay(bytes: Uint8Array): string {
  if (!equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) {
    throw new ProtocolError("unknown-version");
  }
  if (bytes.length !== DRAFT_BYTES) throw new ProtocolError("malformed");
  const day = fromUtf8(bytes.subarray(MAGIC.length, MAGIC.length + DAY_BYTES));
  if (!v.safeParse(dayText, day).success) throw new ProtocolError("malformed");
  return day;
}

/**
 * Opens a draft.
 *
 * @throws {@link ProtocolError} `cannot-open` with other words; `unknown-version`, `malformed`.
 */
export async function openDraft(bytes: Uint8Array, secret: DraftSecret): Promise<Draft> {
  draftLastDay(bytes);
  const head = bytes.subarray(0, HEAD_BYTES);
  const master = await masterOf(secret, head.slice(HEAD_BYTES - DRAFT_SALT_BYTES));
  const padded = withSubkey(master, CONTEXT.draft, (key) =>
    decryptUnder(key, head, bytes.subarray(HEAD_BYTES)),
  );
  primitives().wipe(master);
  return decodeJson(draftBody, unpad(padded));
}

function masterOf(secret: DraftSecret, salt: Uint8Array): Promise<Bytes> {
  return stretchGenerated(secret, concat(utf8(DOMAIN.draftSalt), salt));
}

function indexesOf(secret: Uint8Array): number[] {
  const view = new DataView(secret.buffer, secret.byteOffset, secret.byteLength);
  return Array.from({ length: DRAFT_WORDS }, (_, i) => view.getUint16(i * 2));
}

function fromIndexes(indexes: readonly number[]): DraftSecret {
  return Uint8Array.from(indexes.flatMap((index) => [index >> 8, index & 255]));
}
