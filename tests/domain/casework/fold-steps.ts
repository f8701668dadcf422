/** Histories written down step by step, all on one day. */
import type { Card } from "../../../src/domain/casework/card.ts";
import { foldCard, type FoldedCase } from "../../../src/domain/casework/fold-card.ts";
import type { HistoryItem, RefusalCode } from "../../../src/domain/casework/folding.ts";
import { TODAY } from "./arbitrary-events.ts";

/** Who did what. */
export type Step = readonly [author: string, event: HistoryItem["event"]];

/** Folds steps; the sequences count from 1. */
export function fold(card: Card, ...steps: readonly Step[]): FoldedCase {
  return foldCard(
    card,
    steps.map(([author, event], index) => ({ sequence: index + 1, author, day: TODAY, event })),
  );
}

/** Why steps were refused, in order. */
export function whys({ refused }: FoldedCase): readonly RefusalCode[] {
  return refused.map(({ why }) => why);
}
