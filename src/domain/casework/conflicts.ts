/**
 * Two people at one case. What they did merges silently if neither order makes a difference;
 * otherwise whoever comes second is shown both and decides.
 */
import type { CaseEvent, CodesEvent, ListChange } from "./events.ts";
import type { HistoryItem } from "./folding.ts";
import { TRANSITIONS, type StateId } from "./states.ts";

/** Something that an event sets. Two that set the same thing to the same value agree. */
export interface Change {
  readonly thing: string;
  /** Absent where the outcome is never the same for two events. */
  readonly value?: string;
}

/** What an event sets, and what it only counts on. */
export interface Touches {
  readonly changes: readonly Change[];
  readonly dependsOn: readonly string[];
}

/** Whether the case is closed; nearly everything counts on that. */
const OPENNESS = "openness";
const STATE = "state";
const CLOSING = "closing";
const URGENCY = "urgency";
/** Whether somebody has approved handing something on. */
const EXPORT = "export";
const ASSIGNEE = "assignee";
const LINKING = "linking";
/** Who has which tasks. */
const TASKS = "tasks";
const DECLARATIONS = "declarations";
/** Whether the reporter was told that somebody has opened the report. */
const ACKNOWLEDGEMENT = "acknowledgement";

/**
 * Tells whether an event has to be looked at again, because others wrote into the history since
 * its author last saw the case.
 *
 * @param theirs - What they wrote. Nobody can say what a newer desk's event touches, so it
 *   conflicts with everything.
 */
export function doConflict(mine: CaseEvent, theirs: readonly HistoryItem["event"][]): boolean {
  const touched = touches(mine);
  return theirs.some((event) => {
    if (event === "none") return false;
    return event === "newer" || doMeet(touched, touches(event));
  });
}

/** Gives what an event touches. Deadlines, tasks, tags, codes and links each stand for themselves. */
export function touches(event: CaseEvent): Touches {
  switch (event.kind) {
    case "state":
      return touchesOfState(event.to);
    case "propose-closing":
      return { changes: [{ thing: CLOSING }], dependsOn: [STATE, OPENNESS] };
    case "close":
      return {
        changes: things(STATE, CLOSING, URGENCY, OPENNESS, LINKING),
        dependsOn: [],
      };
    case "reopen":
      return { changes: things(STATE, CLOSING, OPENNESS, LINKING), dependsOn: [] };
    case "drop-proposal":
      // The event does not say what kind of proposal it was.
      return { changes: things(CLOSING, URGENCY, EXPORT), dependsOn: [OPENNESS] };
    case "band":
    case "propose-band":
    case "approve-band":
    case "factors":
      return { changes: [{ thing: URGENCY }], dependsOn: [OPENNESS] };
    case "codes":
      return { changes: codesOf(event), dependsOn: [OPENNESS] };
    case "tags":
      return { changes: itemsOf("tag", event), dependsOn: [OPENNESS] };
    case "assign":
      return set(ASSIGNEE, event.to ?? "nobody");
    case "exposure":
    case "reliability":
    case "violation":
      return set(event.kind, event.to);
    case "place":
      return set(event.kind, JSON.stringify([event.country, event.province]));
    case "set-aside":
      return set(event.kind, String(event.isAside));
    case "taken-on-behalf":
      return set(event.kind, event.how);
    case "passage-erased": {
      const { part, number = 0 } = event;
      return { changes: [{ thing: `words ${part} ${String(number)}` }], dependsOn: [] };
    }
    case "deadline":
    case "deadline-done":
      return { changes: [{ thing: `deadline ${event.id}` }], dependsOn: [OPENNESS] };
    case "task":
      return { changes: [{ thing: `task ${event.id}` }], dependsOn: [OPENNESS, TASKS] };
    case "task-done": {
      const change = { thing: `task ${event.id}`, value: String(event.isDone) };
      return { changes: [change], dependsOn: [OPENNESS, TASKS] };
    }
    case "link":
      return {
        changes: [{ thing: `link ${event.otherCase}`, value: event.relation }],
        dependsOn: [LINKING],
      };
    case "unlink":
      return { changes: [{ thing: `link ${event.otherCase}`, value: "none" }], dependsOn: [] };
    case "readers":
      return {
        changes: [
          ...event.added.map((who) => ({ thing: `access ${who}`, value: "yes" })),
          ...event.removed.map((who) => ({ thing: `access ${who}`, value: "no" })),
          // Whoever was removed answers for the case no longer.
          ...things(...(event.removed.length > 0 ? [ASSIGNEE] : [])),
        ],
        dependsOn: [],
      };
    case "conflict":
      // The event does not say whose it is.
      return event.has
        ? { changes: things(DECLARATIONS, ASSIGNEE, TASKS), dependsOn: [] }
        : { changes: [{ thing: DECLARATIONS, value: "none" }], dependsOn: [] };
    case "let-in-again":
      return { changes: things(DECLARATIONS), dependsOn: [] };
    case "replied":
      return { changes: [{ thing: ACKNOWLEDGEMENT }], dependsOn: [] };
    case "consent-asked":
    case "consent-recorded":
      return {
        changes: things(...thingsOfConsent(event.terms.id)),
        dependsOn: [OPENNESS],
      };
    case "consent-noted":
    case "consent-ended":
      // What was said stands, whatever others did; what is handed on counts on it.
      return { changes: things(...thingsOfConsent(event.id)), dependsOn: [] };
    case "propose-export":
    case "exported":
      return {
        changes: [{ thing: EXPORT }],
        dependsOn: [`consent ${event.consent}`, "exposure", OPENNESS],
      };
    case "approve-export":
      return { changes: [{ thing: EXPORT }], dependsOn: ["exposure", OPENNESS] };
  }
}

function doMeet(mine: Touches, theirs: Touches): boolean {
  const isRead = (changes: readonly Change[], dependsOn: readonly string[]) =>
    changes.some(({ thing }) => dependsOn.includes(thing));
  return (
    isRead(mine.changes, theirs.dependsOn) ||
    isRead(theirs.changes, mine.dependsOn) ||
    mine.changes.some((change) => theirs.changes.some((other) => doDiffer(change, other)))
  );
}

function doDiffer(mine: Change, theirs: Change): boolean {
  const doAgree = mine.value !== undefined && mine.value === theirs.value;
  return mine.thing === theirs.thing && !doAgree;
}

function touchesOfState(to: StateId): Touches {
  const isForAssignee = Object.values(TRANSITIONS)
    .flat()
    .some((transition) => transition.to === to && transition.by === "assignee");
  return {
    changes: things(
      STATE,
      CLOSING,
      ...(to === "acknowledged" ? [ACKNOWLEDGEMENT] : []),
      ...(to === "withdrawn" ? [OPENNESS] : []),
      ...(["in_triage", "suspected_hostile", "withdrawn"].includes(to) ? [LINKING] : []),
    ),
    dependsOn: [
      OPENNESS,
      ...(isForAssignee ? [ASSIGNEE] : []),
      ...(to === "in_triage" ? [ACKNOWLEDGEMENT] : []),
    ],
  };
}

function set(thing: string, value: string): Touches {
  return { changes: [{ thing, value }], dependsOn: [OPENNESS] };
}

function things(...names: readonly string[]): readonly Change[] {
  return names.map((thing) => ({ thing }));
}

/** A consent leads the case from state to state, and has a day on which it ends. */
function thingsOfConsent(id: string): readonly string[] {
  return [`consent ${id}`, `deadline ${id}`, STATE, CLOSING];
}

function codesOf({ areas, acts, groups, actors }: CodesEvent): readonly Change[] {
  // The ids say which list they belong to.
  return [areas, acts, groups, actors].flatMap((change) => (change ? itemsOf("code", change) : []));
}

function itemsOf(name: string, { add, remove }: ListChange<string>): readonly Change[] {
  return [
    ...add.map((id) => ({ thing: `${name} ${id}`, value: "in" })),
    ...remove.map((id) => ({ thing: `${name} ${id}`, value: "out" })),
  ];
}
