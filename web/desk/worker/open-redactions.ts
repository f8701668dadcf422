/**
 * What stands in the place of a part of a case after a passage of it was erased: opened, verified,
 * and held against what the history tells (docs/protocol.md, "Redactions").
 */
import type { StandingPart, ToldPassages } from "../../../src/domain/casework/erased-passages.ts";
import type { ErasablePart } from "../../../src/domain/casework/events.ts";
import {
  ProtocolError,
  findMember,
  fromHex,
  hashPart,
  KEY_ID_BYTES,
  keysNumberOfEntry,
  looksRedacted,
  openRedactedReport,
  openRedaction,
  readReport,
  toHex,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  Entry,
  ErasedPassage,
  KeyStep,
  Message,
  Redaction,
  RedactedPart,
  Report,
  RosterMember,
  VerifiedRoster,
} from "../../../src/protocol/index.ts";
import type { ErasedShown, PassageShown } from "../worker-api.ts";

/** A redaction without what it leaves: who vouches, and for what. */
export interface Vouching {
  readonly author: RosterMember;
  /** Number of the entry that is to tell of it. */
  readonly sequence: number;
  readonly original: Bytes;
  readonly passages: readonly ErasedPassage[];
}

/** Where parts are opened. */
interface OpeningPlace {
  readonly steps: readonly KeyStep[];
  readonly caseId: Bytes;
  readonly roster: VerifiedRoster;
}

/** What stands there, for {@link ToldPassages} to judge. */
export function standingOf(bytes: Bytes, vouching: Vouching | undefined): StandingPart {
  const hash = toHex(hashPart(bytes));
  if (!vouching) return { hash };
  const { author, sequence, original, passages } = vouching;
  return {
    hash,
    redaction: {
      sequence,
      author: toHex(author.keyId),
      original: toHex(original),
      passages: passages.map(({ entry }) => entry),
    },
  };
}

/**
 * Opens an entry of which a passage was erased. It counts as its writer's, as before.
 *
 * @throws {@link ProtocolError}.
 */
export function openRedactedEntry(
  bytes: Bytes,
  number: number,
  place: OpeningPlace,
): Entry & { readonly redaction: Vouching } {
  const { caseId, roster } = place;
  const redaction = openRedaction(bytes, "entry", keyIn(place), caseId, number, roster);
  const { writer, content } = redaction.content;
  const author = findMember(roster, fromHex(writer, KEY_ID_BYTES));
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  return { sequence: number, author, content, redaction: vouchingOf(redaction) };
}

/**
 * Opens a message of which a passage was erased.
 *
 * @throws {@link ProtocolError}.
 */
export function openRedactedMessage(
  bytes: Bytes,
  number: number,
  place: OpeningPlace,
): { readonly message: Message; readonly redaction: Vouching } {
  const { caseId, roster } = place;
  const redaction = openRedaction(bytes, "message", keyIn(place), caseId, number, roster);
  const { keysNumber, content } = redaction.content;
  return { message: { sequence: number, keysNumber, content }, redaction: vouchingOf(redaction) };
}

/**
 * Opens a report, whether or not a passage was erased of it.
 *
 * @throws {@link ProtocolError} `not-as-erased` where it is not the one that the history tells of.
 */
export function openReport(
  bytes: Bytes,
  caseKey: Bytes,
  caseId: Bytes,
  roster: VerifiedRoster,
  told: ToldPassages,
): { readonly report: Report; readonly reportRedaction?: Vouching } {
  if (!looksRedacted(bytes, "report")) {
    const report = readReport(bytes, caseKey, caseId);
    if (told.of("report", 0).length > 0) throw new ProtocolError("not-as-erased");
    return { report };
  }
  const redaction = openRedactedReport(bytes, caseKey, caseId, roster);
  const reportRedaction = vouchingOf(redaction);
  if (!told.isAsTold("report", 0, standingOf(bytes, reportRedaction))) {
    throw new ProtocolError("not-as-erased");
  }
  return { report: redaction.content.content, reportRedaction };
}

/** What the page shows of erased passages: who, when and why, as the history tells. */
export function showErased(
  { told, roster }: { readonly told: ToldPassages; readonly roster: VerifiedRoster },
  vouching: Vouching | undefined,
  part: ErasablePart,
  number: number,
): ErasedShown | undefined {
  if (!vouching) return undefined;
  const entries = told.of(part, number);
  const passages = vouching.passages.flatMap(({ entry }): PassageShown[] => {
    const found = entries.find(({ sequence }) => sequence === entry);
    if (!found) return [];
    const { sequence, day, event } = found;
    const { reason, words, field } = event;
    const author = findMember(roster, fromHex(found.author, KEY_ID_BYTES))?.displayName ?? "";
    const extra = { ...(words !== undefined && { words }), ...(field !== undefined && { field }) };
    return [{ sequence, day, author, reason, ...extra }];
  });
  return { vouchedBy: vouching.author.displayName, passages };
}

function keyIn({ steps }: OpeningPlace): (entry: number) => Bytes | undefined {
  return (entry) => steps[keysNumberOfEntry(steps, entry)]?.key;
}

function vouchingOf<P extends RedactedPart>(redaction: Redaction<P>): Vouching {
  const { author, sequence, original, content } = redaction;
  return { author, sequence, original, passages: content.passages };
}
