/**
 * The history of a case: its entries, each verified or refused, what they make of the case, and
 * the card that follows.
 */
import { systemClock, parseDay, today } from "../../../src/domain/day.ts";
import type { Card } from "../../../src/domain/casework/card.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import type { FoldedCase } from "../../../src/domain/casework/fold-card.ts";
import type { CaseEventKind } from "../../../src/domain/casework/events.ts";
import type { HistoryItem, RefusalCode } from "../../../src/domain/casework/folding.ts";
import { parseCaseEvent } from "../../../src/domain/casework/parse-event.ts";
import { shrinkCard } from "../../../src/domain/casework/shrink-card.ts";
import {
  MAX_CARD_JSON_BYTES,
  MAX_CARD_MENTIONS,
  ProtocolError,
  equalBytes,
  fromBase64url,
  hashEntries,
  hashPart,
  keysNumberOfEntry,
  looksRedacted,
  openEntry,
  originalHash,
  toHex,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  CardContent,
  EntryContent,
  KeyStep,
  ProtocolErrorCode,
  RosterMember,
  VerifiedRoster,
} from "../../../src/protocol/index.ts";
import { ToldPassages } from "../../../src/domain/casework/erased-passages.ts";
import type { EventShown } from "../worker-api.ts";
import { openRedactedEntry, standingOf } from "./open-redactions.ts";
import type { Vouching } from "./open-redactions.ts";

/** An entry, opened or refused. */
export type OpenedEntry =
  | {
      readonly sequence: number;
      readonly author: RosterMember;
      readonly content: EntryContent;
      /** Who erased passages of it and vouches for the rest. */
      readonly redaction?: Vouching;
      readonly code?: undefined;
    }
  | { readonly sequence: number; readonly code: ProtocolErrorCode };

/** A case's history, folded. */
export interface CaseHistory {
  readonly suggested: Card;
  readonly entries: readonly OpenedEntry[];
  readonly folded: FoldedCase;
  /** What the newest entry's author should have sealed. */
  readonly card: CardContent;
  /** Number of the newest entry; 0 if there is none. */
  readonly newest: number;
  /** False: the server did not give all entries up to the newest. */
  readonly isWhole: boolean;
}

/** An entry as the server gives it. */
interface ServedEntry {
  readonly sequence: number;
  readonly bytes: string;
}

/**
 * Verifies and opens entries, each with the key that belongs to its number. What the history does
 * not tell of in the place of an entry counts for nothing.
 */
export function openEntries(
  entries: readonly ServedEntry[],
  steps: readonly KeyStep[],
  caseId: Bytes,
  roster: VerifiedRoster,
): OpenedEntry[] {
  const changed = changedSince(entries, steps);
  const opened = entries.map(({ sequence, bytes }): OpenedEntry => {
    const number = keysNumberOfEntry(steps, sequence);
    const step = steps[number];
    if (!step || changed.has(number)) return { sequence, code: "cannot-open" };
    const read = fromBase64url(bytes);
    try {
      return looksRedacted(read, "entry")
        ? openRedactedEntry(read, sequence, { steps, caseId, roster })
        : openEntry(read, step.key, caseId, sequence, roster);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      return { sequence, code: error.code };
    }
  });
  const told = toldIn(opened);
  return opened.map((entry, place) => {
    if (entry.code !== undefined) return entry;
    const { sequence, content, redaction } = entry;
    // Of nothing but words can a passage be erased, whatever an entry tells.
    if (content.type !== "note" && content.type !== "reply") return entry;
    const standing = standingOf(fromBase64url(entries[place]?.bytes ?? ""), redaction);
    const isAsTold = told.isAsTold("entry", sequence, standing);
    return isAsTold ? entry : { sequence, code: "not-as-erased" };
  });
}

/** What entries tell of erased passages. */
export function toldIn(entries: readonly OpenedEntry[]): ToldPassages {
  return new ToldPassages(entries.flatMap(itemsOf));
}

/** Hash of what was written under the newest key, for the next change of keys. */
export function hashNewest(entries: readonly ServedEntry[], steps: readonly KeyStep[]): Bytes {
  return hashUnder(entries, steps, steps.length - 1);
}

/** Keys under which other entries stand there than when the next key was made. */
function changedSince(
  entries: readonly ServedEntry[],
  steps: readonly KeyStep[],
): ReadonlySet<number> {
  const changed = steps.flatMap(({ change }, number) => {
    if (!change) return [];
    const found = hashUnder(entries, steps, number - 1);
    return equalBytes(found, change.content.entriesHash) ? [] : [number - 1];
  });
  return new Set(changed);
}

function hashUnder(
  entries: readonly ServedEntry[],
  steps: readonly KeyStep[],
  number: number,
): Bytes {
  const under = entries.filter(({ sequence }) => keysNumberOfEntry(steps, sequence) === number);
  return hashEntries(under.map(({ bytes }) => hashWritten(fromBase64url(bytes))));
}

/** An entry as it was written, also where a passage was erased of it since. */
function hashWritten(bytes: Bytes): Bytes {
  try {
    return originalHash(bytes, "entry");
  } catch (error) {
    // What says that it is a redaction, and is none, is refused elsewhere.
    if (error instanceof ProtocolError) return hashPart(bytes);
    throw error;
  }
}

/** Folds entries over what the answers suggest. */
export function foldHistory(suggested: Card, entries: readonly OpenedEntry[]): CaseHistory {
  const folded = foldCard(suggested, entries.flatMap(itemsOf));
  const newest = Math.max(0, ...entries.map(({ sequence }) => sequence));
  return {
    suggested,
    entries,
    folded,
    card: {
      format: 1,
      card: { ...shrinkCard(folded.card, MAX_CARD_JSON_BYTES) },
      mentions: mentionsIn(entries),
    },
    newest,
    isWhole: entries.every(({ sequence }, place) => sequence === place + 1),
  };
}

/** The same history with one more entry. */
export function withEntry(
  history: CaseHistory,
  author: RosterMember,
  content: EntryContent,
): CaseHistory {
  const entry = { sequence: history.newest + 1, author, content };
  return foldHistory(history.suggested, [...history.entries, entry]);
}

/** What an entry does to a case; a note does nothing, but somebody has looked. */
export function itemsOf(entry: OpenedEntry): HistoryItem[] {
  // Nobody may change a case by something that cannot be read.
  if (entry.code !== undefined) return [];
  const { sequence, content } = entry;
  const base = {
    sequence,
    author: toHex(entry.author.keyId),
    day: parseDay(content.day) ?? today(systemClock),
  };
  switch (content.type) {
    case "change":
      return content.events.map((event) => ({ ...base, event: parseCaseEvent(event) ?? "newer" }));
    case "reply": {
      const { purpose } = content;
      return [{ ...base, event: purpose === undefined ? "none" : { kind: "replied", purpose } }];
    }
    case "note":
    case "personal":
      return [{ ...base, event: "none" }];
  }
}

const TOLD: ReadonlySet<string> = new Set<CaseEventKind>([
  "consent-asked",
  "consent-recorded",
  "consent-noted",
  "consent-ended",
]);

/** Numbers of the replies that were sent together with what the history tells of consents. */
export function consentReplies({ entries }: CaseHistory): number[] {
  return entries.flatMap(itemsOf).flatMap(({ event }) => {
    const isTold = typeof event === "object" && TOLD.has(event.kind) && "reply" in event;
    return isTold ? [event.reply] : [];
  });
}

/** What was done in each entry that changes the case, and what of it counts for nothing. */
export function eventsIn({ suggested, entries, folded }: CaseHistory): Map<number, EventShown[]> {
  const items = entries.flatMap(itemsOf);
  const shown = new Map<number, EventShown[]>();
  for (const { sequence } of entries) {
    const own = items.filter((item) => item.sequence === sequence);
    const whys = folded.refused.filter((refusal) => refusal.sequence === sequence);
    const codes =
      whys.length === 0 || whys.length === own.length
        ? own.map((_, place) => whys[place]?.why)
        : refusedOneByOne(suggested, items, own);
    const events = own.flatMap(({ event }, place): EventShown[] => {
      const refused = codes[place];
      return event === "none" ? [] : [{ event, ...(refused !== undefined && { refused }) }];
    });
    if (events.length > 0) shown.set(sequence, events);
  }
  return shown;
}

/** Where an entry was refused in part, folding up to each of its events tells which part. */
function refusedOneByOne(
  suggested: Card,
  items: readonly HistoryItem[],
  own: readonly HistoryItem[],
): (RefusalCode | undefined)[] {
  return own.map((item) => {
    const upTo = items.slice(0, items.indexOf(item) + 1);
    const before = foldCard(suggested, upTo.slice(0, -1)).refused.length;
    return foldCard(suggested, upTo).refused[before]?.why;
  });
}

function mentionsIn(entries: readonly OpenedEntry[]): Record<string, number> {
  const mentions = new Map<string, number>();
  for (const entry of entries) {
    if (entry.code !== undefined || entry.content.type !== "note") continue;
    for (const keyId of entry.content.mentions ?? []) {
      // The newest mention of somebody stands last.
      mentions.delete(keyId);
      mentions.set(keyId, entry.sequence);
    }
  }
  return Object.fromEntries([...mentions].slice(-MAX_CARD_MENTIONS));
}
