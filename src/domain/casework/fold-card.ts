/**
 * Makes a case's card from its suggestion and its history. Every device comes to the same card,
 * because what the rules forbid counts nowhere, whoever's desk wrote it.
 */
import { CARD_LIMITS, type Card, type CardDeadline, type CardProposal } from "./card.ts";
import { tasksOnCard } from "./card-tasks.ts";
import type { CaseEvent, CaseEventKind } from "./events.ts";
import { foldConflict, foldLetInAgain } from "./fold-conflict.ts";
import {
  foldAssign,
  foldCodes,
  foldDeadline,
  foldDeadlineDone,
  foldLink,
  foldPlace,
  foldReaders,
  foldTags,
  foldTask,
  foldTaskDone,
  foldUnlink,
} from "./fold-content.ts";
import {
  foldApproveExport,
  foldConsentAsked,
  foldConsentEnded,
  foldConsentNoted,
  foldConsentRecorded,
  foldExported,
  foldProposeExport,
} from "./fold-consent.ts";
import {
  earlier,
  foldClose,
  foldDropProposal,
  foldProposeClosing,
  foldReopen,
  foldReplied,
  foldState,
} from "./fold-state.ts";
import { foldApproveBand, foldBand, foldFactors, foldProposeBand } from "./fold-urgency.ts";
import {
  withCard,
  type CaseDetails,
  type Folding,
  type HistoryItem,
  type Outcome,
  type PendingProposal,
  type Refusal,
} from "./folding.ts";
import { sorted } from "./list-change.ts";

/** A case as its history makes it. */
export interface FoldedCase {
  readonly card: Card;
  readonly details: CaseDetails;
  /** Entries that are shown and count for nothing, in the order of the history. */
  readonly refused: readonly Refusal[];
}

/** A closed case keeps its coding and its work as they were when it was closed. */
const ALLOWED_WHEN_CLOSED: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  "reopen",
  // Only the complainant's withdrawal, as the table of states says.
  "state",
  "link",
  "unlink",
  "replied",
  "readers",
  // What somebody agreed to can be withdrawn at any time.
  "consent-noted",
  "consent-ended",
  "conflict",
  "let-in-again",
  // What should never have been told is erased at any time.
  "passage-erased",
]);

/**
 * Folds a history over a suggested card.
 *
 * @param suggested - As nobody has touched it.
 * @param history - All entries, in the order of their sequences.
 */
export function foldCard(suggested: Card, history: readonly HistoryItem[]): FoldedCase {
  let folding: Folding = {
    card: suggested,
    details: {
      tags: sorted(suggested.tags, (tag) => tag),
      deadlines: sorted(suggested.deadlines, ({ id }) => id),
      tasks: [],
      links: [],
      declarations: [],
      proposals: [],
      consents: [],
      approvals: [],
      exports: [],
    },
  };
  const refused: Refusal[] = [];
  for (const item of history) {
    const outcome = fold(folding, item);
    if (typeof outcome === "string") {
      refused.push({ sequence: item.sequence, why: outcome });
    } else {
      folding = isLook(item)
        ? withCard(outcome, { firstLookDay: earlier(outcome.card.firstLookDay, item.day) })
        : outcome;
    }
  }
  return { card: projected(folding), details: folding.details, refused };
}

/** Who declares that there is no conflict has not looked yet. */
function isLook({ event }: HistoryItem): boolean {
  return typeof event === "string" || event.kind !== "conflict";
}

function fold(folding: Folding, item: HistoryItem): Outcome {
  const { event } = item;
  if (event === "newer") return "newer-event";
  if (event === "none") return folding;
  if (folding.card.state === "closed" && !ALLOWED_WHEN_CLOSED.has(event.kind)) return "closed-case";
  return foldEvent(folding, item, event);
}

function foldEvent(folding: Folding, item: HistoryItem, event: CaseEvent): Outcome {
  const withEvent = <E extends CaseEvent>(narrowed: E) => ({ ...item, event: narrowed });
  switch (event.kind) {
    case "state":
      return foldState(folding, withEvent(event));
    case "propose-closing":
      return foldProposeClosing(folding, withEvent(event));
    case "close":
      return foldClose(folding, withEvent(event));
    case "drop-proposal":
      return foldDropProposal(folding, withEvent(event));
    case "reopen":
      return foldReopen(folding, withEvent(event));
    case "band":
      return foldBand(folding, withEvent(event));
    case "propose-band":
      return foldProposeBand(folding, withEvent(event));
    case "approve-band":
      return foldApproveBand(folding, withEvent(event));
    case "factors":
      return foldFactors(folding, withEvent(event));
    case "codes":
      return foldCodes(folding, withEvent(event));
    case "place":
      return foldPlace(folding, withEvent(event));
    case "assign":
      return foldAssign(folding, withEvent(event));
    case "tags":
      return foldTags(folding, withEvent(event));
    case "deadline":
      return foldDeadline(folding, withEvent(event));
    case "deadline-done":
      return foldDeadlineDone(folding, withEvent(event));
    case "task":
      return foldTask(folding, withEvent(event));
    case "task-done":
      return foldTaskDone(folding, withEvent(event));
    case "link":
      return foldLink(folding, withEvent(event));
    case "unlink":
      return foldUnlink(folding, withEvent(event));
    case "conflict":
      return foldConflict(folding, withEvent(event));
    case "let-in-again":
      return foldLetInAgain(folding, withEvent(event));
    case "readers":
      return foldReaders(folding, withEvent(event));
    case "replied":
      return foldReplied(folding, withEvent(event));
    case "exposure":
      return withCard(folding, { exposure: event.to });
    case "reliability":
      return withCard(folding, { reliability: event.to });
    case "violation":
      return withCard(folding, { violation: event.to });
    case "set-aside":
      return withCard(folding, { isSetAside: event.isAside });
    case "taken-on-behalf":
    case "passage-erased":
      return folding;
    case "consent-asked":
      return foldConsentAsked(folding, withEvent(event));
    case "consent-recorded":
      return foldConsentRecorded(folding, withEvent(event));
    case "consent-noted":
      return foldConsentNoted(folding, withEvent(event));
    case "consent-ended":
      return foldConsentEnded(folding, withEvent(event));
    case "propose-export":
      return foldProposeExport(folding, withEvent(event));
    case "approve-export":
      return foldApproveExport(folding, withEvent(event));
    case "exported":
      return foldExported(folding, withEvent(event));
  }
}

/** What the card shows of the details: as much as it can hold. */
function projected({ card, details }: Folding): Card {
  const { tags, tasks, proposals } = details;
  // What is still to be done goes before what is done, and what is near before what is far.
  const deadlines = sorted(details.deadlines, orderOf);
  const due = tasksOnCard(tasks);
  const isCut =
    tags.length > CARD_LIMITS.tags ||
    deadlines.length > CARD_LIMITS.deadlines ||
    due.isCut ||
    card.isCut;
  return {
    ...card,
    tags: tags.slice(0, CARD_LIMITS.tags),
    deadlines: deadlines.slice(0, CARD_LIMITS.deadlines),
    openTasks: tasks.filter(({ isDone }) => !isDone).length,
    ...(due.tasks.length > 0 ? { tasks: due.tasks } : {}),
    proposals: proposals.map(onCard),
    ...(isCut ? { isCut } : {}),
  };
}

function orderOf({ id, day, doneDay }: CardDeadline): string {
  return `${doneDay === undefined ? "0" : "1"} ${day} ${id}`;
}

function onCard(proposal: PendingProposal): CardProposal {
  const { sequence, author } = proposal;
  switch (proposal.kind) {
    case "close":
      return { kind: "close", sequence, author, reason: proposal.reason };
    case "band":
      return { kind: "band", sequence, author, to: proposal.to };
    case "export":
      return { kind: "export", sequence, author };
  }
}
