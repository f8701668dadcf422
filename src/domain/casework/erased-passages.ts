/**
 * What a case's history tells of erased passages, and whether what stands in a part's place is what
 * it tells: by that a desk notices a server that brings back what was erased, or a redaction by
 * somebody who does not read the case.
 */
import type { Day } from "../day.ts";
import type { ErasablePart, PassageErasedEvent } from "./events.ts";
import type { HistoryItem } from "./folding.ts";

/** One passage, as the entry tells of it. */
export interface PassageTold {
  readonly sequence: number;
  /** Key id, in hex. */
  readonly author: string;
  readonly day: Day;
  readonly event: PassageErasedEvent;
}

/** What stands in a part's place now. */
export interface StandingPart {
  /** Hash of its bytes, in hex. */
  readonly hash: string;
  /** Absent where it is as it was written. */
  readonly redaction?: {
    /** Number of the entry that is to tell of it. */
    readonly sequence: number;
    /** Key id, in hex. */
    readonly author: string;
    /** Hash of the part as it was written, in hex. */
    readonly original: string;
    /** Numbers of the entries that tell of its passages. */
    readonly passages: readonly number[];
  };
}

/** Everything that a history tells of erased passages, in order, by part. */
export class ToldPassages {
  readonly #told = new Map<string, PassageTold[]>();

  constructor(history: readonly HistoryItem[]) {
    for (const { sequence, author, day, event } of history) {
      if (typeof event === "string" || event.kind !== "passage-erased") continue;
      const key = keyOf(event.part, event.number ?? 0);
      const told = this.#told.get(key) ?? [];
      told.push({ sequence, author, day, event });
      this.#told.set(key, told);
    }
  }

  /** What is told of a part. The report has the number 0. */
  of(part: ErasablePart, number: number): readonly PassageTold[] {
    return this.#told.get(keyOf(part, number)) ?? [];
  }

  /**
   * Whether a part stands there as the history tells: as it was written if nothing is told of it;
   * otherwise the newest redaction that is told of, by whoever tells of it, at the end of an
   * unbroken chain that begins with what was written.
   */
  isAsTold(part: ErasablePart, number: number, { hash, redaction }: StandingPart): boolean {
    const told = this.of(part, number);
    const newest = told.at(-1);
    if (!redaction || !newest) return !redaction && !newest;
    const isChain = told.every(({ event }, place) => {
      const before = place === 0 ? redaction.original : told[place - 1]?.event.after;
      return event.before === before;
    });
    const numbers = told.map(({ sequence }) => sequence);
    return (
      isChain &&
      newest.event.after === hash &&
      newest.sequence === redaction.sequence &&
      newest.author === redaction.author &&
      redaction.passages.includes(newest.sequence) &&
      redaction.passages.every((entry) => numbers.includes(entry))
    );
  }
}

function keyOf(part: ErasablePart, number: number): string {
  return `${part} ${String(number)}`;
}
