/** The card of a case in the list: opened at once, its signature verified afterwards. */
import type { ListedCase } from "../../../src/api/case-list.ts";
import { parseCard } from "../../../src/domain/casework/parse-card.ts";
import {
  ProtocolError,
  equalBytes,
  openCard,
  openSummary,
  peekCard,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, CaseSummary, VerifiedRoster } from "../../../src/protocol/index.ts";
import type { CaseRow } from "../worker-api.ts";
import type { Session } from "./session.ts";
import { suggestedCardToday } from "./suggestion.ts";

/** What a row shows of a card. */
export type RowCard = Pick<
  CaseRow,
  "card" | "isSuggested" | "isCardRight" | "mentionedIn" | "summary"
>;

/** What a row shows where nothing can be opened. */
export const NO_CARD: RowCard = {
  card: undefined,
  isSuggested: false,
  isCardRight: true,
  mentionedIn: 0,
  summary: undefined,
};

/**
 * Opens a listed case's card, or suggests one from the summary.
 *
 * @param known - So many entries were there already, by what this member has seen.
 * @throws {@link ProtocolError} for a summary that does not open. A card that does not is shown
 *   as none, and marked.
 */
export function openRowCard(
  listed: ListedCase,
  caseKey: Bytes,
  caseId: Bytes,
  known: number,
  session: Session,
): RowCard {
  const isAsKnown = listed.entryCount >= known;
  if (listed.card === null) {
    // The summary is under the report's key. Whoever changes keys writes a card.
    if (listed.keysNumber > 0) return { ...NO_CARD, isCardRight: false };
    // A caseworker is given one or the other.
    if (listed.summary === null) return { ...NO_CARD, isCardRight: false };
    const summary = openSummary(caseKey, caseId, listed.summary);
    const isUntouched = listed.entryCount === 0;
    return { ...fromSummary(summary, listed), isCardRight: isAsKnown && isUntouched };
  }
  try {
    const peeked = peekCard(listed.card, caseKey, caseId);
    const card = parseCard(peeked.content.card);
    return {
      ...NO_CARD,
      card,
      isCardRight: isAsKnown && card !== undefined && peeked.sequence === listed.entryCount,
      mentionedIn: peeked.content.mentions[toHex(session.keys.keyId)] ?? 0,
    };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { ...NO_CARD, isCardRight: false };
  }
}

function fromSummary(summary: CaseSummary, { receivedDay }: ListedCase): RowCard {
  const { language, answers } = summary;
  const card = suggestedCardToday({ basis: "summary", language, answers, receivedDay });
  return { ...NO_CARD, card, isSuggested: true, summary: { language, answers } };
}

/** The card, unless it is the one whose signature was verified. */
export function unverifiedCard(
  { card }: ListedCase,
  verified: Bytes | undefined,
): Bytes | undefined {
  if (!card || (verified && equalBytes(verified, card))) return undefined;
  // Of its own: what arrived with a thousand others would stay in memory as a whole.
  return card.slice();
}

/** Whether a card was signed by the member whom it names, a caseworker of the roster. */
export function isSignedCard(
  card: Bytes,
  caseKey: Bytes,
  caseId: Bytes,
  roster: VerifiedRoster,
): boolean {
  try {
    openCard(card, caseKey, caseId, roster);
    return true;
  } catch (error) {
    if (error instanceof ProtocolError) return false;
    throw error;
  }
}
