/**
 * Holds what a case's history claims about consents against what the mailbox itself has said. A
 * yes counts only where the mailbox signed it, for these very terms; a no counts from wherever it
 * comes.
 */
import type { Day } from "../day.ts";
import { afterSaying, type ConsentAnswer, type ConsentRecord } from "./record.ts";

/** An answer of the mailbox that was verified. */
export interface Testimony {
  /** Number of the message. */
  readonly message: number;
  readonly day: Day;
  /** Names the terms: a hash, in hex. */
  readonly terms: string;
  readonly answer: ConsentAnswer;
}

/**
 * What a consent rests on:
 *
 * - `mailbox`: the mailbox signed it
 * - `member`: a caseworker wrote down what was said, written or agreed to face to face
 * - `none`: nothing yet; or the history claims a yes, and no message says it
 */
export type ConsentProof = "mailbox" | "member" | "none";

/** A consent that was weighed. */
export interface WeighedConsent {
  /** As it stands after weighing. */
  readonly record: ConsentRecord;
  /** The hash of its terms, in hex. */
  readonly hash: string;
  readonly proof: ConsentProof;
  /** The history claims a yes of the mailbox that no message gave. */
  readonly isUnfounded: boolean;
  /** Answers of the mailbox that the history does not tell of yet, in their order. */
  readonly unnoted: readonly Testimony[];
}

/** All consents of a case, and answers to terms that nobody here has asked about. */
export interface Weighed {
  readonly consents: readonly WeighedConsent[];
  /** Somebody has shown the mailbox other terms than they wrote into the history. */
  readonly strays: readonly Testimony[];
}

/**
 * Weighs.
 *
 * @param records - As the history tells them.
 * @param hashOf - The hash of a record's terms, in hex.
 * @param testimonies - In the order of their messages.
 */
export function weighConsents(
  records: readonly ConsentRecord[],
  hashOf: (record: ConsentRecord) => string,
  testimonies: readonly Testimony[],
): Weighed {
  const consents = records.map((record) => weigh(record, hashOf(record), testimonies));
  const known = new Set(consents.map(({ hash }) => hash));
  return { consents, strays: testimonies.filter(({ terms }) => !known.has(terms)) };
}

function weigh(
  record: ConsentRecord,
  hash: string,
  testimonies: readonly Testimony[],
): WeighedConsent {
  const own = testimonies.filter(({ terms }) => terms === hash);
  const isByMailbox = record.how === "mailbox";
  const said = own.reduce(afterSaying, isByMailbox ? asAsked(record) : record);
  // What ended it in the history counts too: a withdrawal by voice is in no message.
  const isEnded = record.standing === "refused" || record.standing === "withdrawn";
  const weighed = isEnded ? record : said;
  const isYes = own.some(({ answer }) => answer === "yes");
  const isUnfounded = isByMailbox && record.givenDay !== undefined && !isYes;
  return {
    record: weighed,
    hash,
    proof: isByMailbox ? (isYes ? "mailbox" : "none") : "member",
    isUnfounded,
    unnoted: own.filter(({ message }) => message > record.heard),
  };
}

/** Before anybody has answered. */
function asAsked(record: ConsentRecord): ConsentRecord {
  const { givenDay: _given, endedDay: _ended, ...asked } = record;
  return { ...asked, standing: "asked" };
}
