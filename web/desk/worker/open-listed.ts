/** Opens one case of the list: its keys, and what its row shows. */
import type { ListedCase } from "../../../src/api/case-list.ts";
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { CaseRow } from "../worker-api.ts";
import { openHeldKeys } from "./held-keys.ts";
import type { HeldKeys } from "./held-keys.ts";
import type { KnownCase } from "./known-cases.ts";
import { NO_CARD, openRowCard, unverifiedCard } from "./list-card.ts";
import { marksOf } from "./list-marks.ts";
import { retentionOf } from "./retention.ts";
import type { Session } from "./session.ts";

/** A case in memory. */
export interface HeldCase {
  readonly caseId: Bytes;
  readonly keys: HeldKeys | undefined;
  readonly row: CaseRow;
  /** The card as it came; `undefined` where there is none, or its signature was verified. */
  readonly unverified: Bytes | undefined;
  /** Whether the card is of the newest entry, which is not a matter of its signature. */
  readonly isOfNewest: boolean;
}

/** Opens a row. One that does not open is shown as closed. */
export function openListed(
  listed: ListedCase,
  before: KnownCase,
  session: Session,
): { readonly held: HeldCase; readonly counted: number } {
  const caseId = uuidBytes(listed.id);
  const { messageCount, replyCount, entryCount, fileCount } = listed;
  const base = {
    id: listed.id,
    receivedDay: listed.receivedDay,
    retention: retentionOf(listed),
    messageCount,
    replyCount,
    fileCount,
    entryCount,
  };
  let { counted } = before;
  try {
    const opened = openHeldKeys(listed, caseId, before.pinned, session);
    const keys = opened && { ...opened, isDeclared: opened.isDeclared || before.isDeclared };
    const known = Math.max(keys?.entriesRead ?? 0, counted);
    counted = Math.max(known, entryCount);
    const card = keys ? openRowCard(listed, keys.newest.key, caseId, known, session) : NO_CARD;
    const row: CaseRow = {
      ...base,
      ...marksOf(keys, messageCount, entryCount),
      ...card,
      ...(card.isSuggested && { card: before.suggested ?? card.card }),
      isDeclared: keys?.isDeclared === true,
      isClosed: false,
    };
    const unverified = unverifiedCard(listed, before.verified);
    return { held: { caseId, keys, row, unverified, isOfNewest: card.isCardRight }, counted };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const row: CaseRow = {
      ...base,
      ...marksOf(undefined, messageCount, entryCount),
      ...NO_CARD,
      isDeclared: false,
      isClosed: true,
    };
    const held = { caseId, keys: undefined, row, unverified: undefined, isOfNewest: true };
    return { held, counted };
  }
}
