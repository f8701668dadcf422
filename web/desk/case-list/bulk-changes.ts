/** What can be done to all chosen cases at once, and what takes it back. */
import { actionsFor } from "../../../src/domain/casework/allowed-actions.ts";
import type { CaseEvent, StateEvent } from "../../../src/domain/casework/events.ts";
import { STATE_IDS } from "../../../src/domain/casework/states.ts";
import type { Need } from "../../../src/domain/casework/states.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { CaseRow } from "../worker-api.ts";

/** A state to which some of the cases can go. */
export interface BulkState {
  readonly to: StateEvent["to"];
  /** What has to be said, the same for all of them. */
  readonly needs: readonly Need[];
  /** Ids of cases that cannot go there. Only where there are none the change is offered. */
  readonly without: readonly string[];
}

/** What can be said once for many cases; anything else belongs to each case by itself. */
const SHARED_NEEDS: ReadonlySet<Need> = new Set(["until", "reason", "receiver"]);

/** States that at least one of the cases can go to, in the order of a case's usual way. */
export function bulkStates(rows: readonly CaseRow[], me: string, today: Day): readonly BulkState[] {
  const found = new Map<string, { needs: Set<Need>; can: Set<string> }>();
  for (const alike of groupsOfAlike(rows, me)) {
    const card = alike[0]?.card;
    for (const { to, needs, blockedBy } of card ? actionsFor(card, me, today).states : []) {
      if (blockedBy !== undefined || !needs.every((need) => SHARED_NEEDS.has(need))) continue;
      const state = found.get(to) ?? { needs: new Set(), can: new Set() };
      for (const need of needs) state.needs.add(need);
      for (const { id } of alike) state.can.add(id);
      found.set(to, state);
    }
  }
  return STATE_IDS.flatMap((to) => {
    const state = found.get(to);
    if (!state || to === "closed") return [];
    const without = rows.filter(({ id }) => !state.can.has(id)).map(({ id }) => id);
    return [{ to, needs: [...state.needs], without }];
  });
}

/** Cases that the rules treat alike: thousands may be chosen, and few of them differ. */
function groupsOfAlike(rows: readonly CaseRow[], me: string): Iterable<readonly CaseRow[]> {
  const groups = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const { card } = row;
    const key = [card?.state, card?.assignee === me, card?.stateAuthor === me, card?.until].join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

/** What can be put aside unread, or taken up again; of a case that is closed, neither. */
export function asideChoices(rows: readonly CaseRow[]): {
  readonly aside: readonly CaseRow[];
  readonly back: readonly CaseRow[];
} {
  const open = rows.filter(({ card }) => card !== undefined && card.state !== "closed");
  return {
    aside: open.filter(({ card }) => card?.isSetAside === false),
    back: open.filter(({ card }) => card?.isSetAside === true),
  };
}

/** The same change for some cases. */
export interface ChangeOfSome {
  readonly ids: readonly string[];
  readonly events: readonly CaseEvent[];
}

/** What takes a setting aside back, or a taking up. */
export function undoAside(
  done: ReadonlySet<string>,
  isAside: boolean,
  reason: string,
): readonly ChangeOfSome[] {
  if (done.size === 0) return [];
  return [{ ids: [...done], events: [{ kind: "set-aside", isAside: !isAside, reason }] }];
}

/** What takes an assignment back: each case goes to whom it belonged to. */
export function undoAssign(before: readonly CaseRow[]): readonly ChangeOfSome[] {
  const byAssignee = new Map<string | null, string[]>();
  for (const { id, card } of before) {
    const to = card?.assignee ?? null;
    byAssignee.set(to, [...(byAssignee.get(to) ?? []), id]);
  }
  return [...byAssignee].map(([to, ids]) => ({ ids, events: [{ kind: "assign", to }] }));
}

/** What takes a tag away again where it was not before, or puts it back where it was. */
export function undoTag(
  before: readonly CaseRow[],
  tag: string,
  isAdded: boolean,
): readonly ChangeOfSome[] {
  const changed = before.filter(({ card }) => (card?.tags.includes(tag) ?? false) !== isAdded);
  if (changed.length === 0) return [];
  const [add, remove] = isAdded ? [[], [tag]] : [[tag], []];
  return [{ ids: changed.map(({ id }) => id), events: [{ kind: "tags", add, remove }] }];
}
