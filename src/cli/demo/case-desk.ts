/** The desk's side of one case while it is made: its history so far, and the card of it. */
import { foldCard } from "../../domain/casework/fold-card.ts";
import type { HistoryItem } from "../../domain/casework/folding.ts";
import type { Card } from "../../domain/casework/card.ts";
import type { CaseEvent } from "../../domain/casework/events.ts";
import type { ConsentRecord } from "../../domain/consent/record.ts";
import { shrinkCard } from "../../domain/casework/shrink-card.ts";
import { parseDay, type Day } from "../../domain/day.ts";
import {
  MAX_CARD_JSON_BYTES,
  sealCard,
  sealEntry,
  toHex,
  type Bytes,
  type EntryContent,
} from "../../protocol/index.ts";
import type { Caseworker, SealedEntry } from "./sealed-case.ts";

/** Keeps a case's history and seals its next entries. */
export class CaseDesk {
  readonly #caseId: Bytes;
  readonly #suggested: Card;
  readonly #items: HistoryItem[] = [];
  readonly #mentions = new Map<string, number>();
  #entries = 0;

  /** @param suggested - What all answers suggest. */
  constructor(caseId: Bytes, suggested: Card) {
    this.#caseId = caseId;
    this.#suggested = suggested;
  }

  /** Number of the newest entry; 0 before the first. */
  get entries(): number {
    return this.#entries;
  }

  /** The card as it stands. */
  get card(): Card {
    return foldCard(this.#suggested, this.#items).card;
  }

  /** What was asked for and written down. */
  get consents(): readonly ConsentRecord[] {
    return foldCard(this.#suggested, this.#items).details.consents;
  }

  /** Where the case is to be handed on, while it is. */
  get receiver(): string | undefined {
    return foldCard(this.#suggested, this.#items).details.receiver;
  }

  /** Whether the rules let somebody do this now. */
  allows(author: string, day: Day, events: readonly CaseEvent[]): boolean {
    const base = { sequence: this.#entries + 1, author, day };
    const items = [...this.#items, ...events.map((event) => ({ ...base, event }))];
    return !foldCard(this.#suggested, items).refused.some(
      ({ sequence }) => sequence === base.sequence,
    );
  }

  /** Seals the next entry, and the card that follows from it. */
  write({ keys }: Caseworker, caseKey: Bytes, content: EntryContent): SealedEntry {
    const sequence = ++this.#entries;
    const day = parseDay(content.day);
    if (!day) throw new RangeError("Not a day");
    const base = { sequence, author: toHex(keys.keyId), day };
    for (const event of eventsOf(content)) this.#items.push({ ...base, event });
    for (const keyId of mentionsOf(content)) {
      // The newest mention of somebody stands last.
      this.#mentions.delete(keyId);
      this.#mentions.set(keyId, sequence);
    }
    const card = {
      format: 1 as const,
      card: { ...shrinkCard(this.card, MAX_CARD_JSON_BYTES) },
      mentions: Object.fromEntries(this.#mentions),
    };
    return {
      bytes: sealEntry(caseKey, this.#caseId, sequence, content, keys),
      card: sealCard(caseKey, this.#caseId, sequence, card, keys),
    };
  }
}

function eventsOf(content: EntryContent): HistoryItem["event"][] {
  if (content.type === "change") return content.events as unknown as CaseEvent[];
  const { purpose } = content.type === "reply" ? content : {};
  return [purpose === undefined ? "none" : { kind: "replied", purpose }];
}

function mentionsOf(content: EntryContent): readonly string[] {
  return content.type === "note" ? (content.mentions ?? []) : [];
}
