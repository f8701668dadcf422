/** What events do to all but a case's state and urgency. */
import { ACTOR_TYPES } from "../taxonomy/actors.ts";
import { ACTS, type ActId } from "../taxonomy/acts.ts";
import { AREAS } from "../taxonomy/areas.ts";
import { GROUPS } from "../taxonomy/groups.ts";
import { HEAVY_IDS, type HeavyId } from "./assessment.ts";
import type { Card, CardDeadline } from "./card.ts";
import { withCard, withDetails, type EventItem, type Folding, type Outcome } from "./folding.ts";
import { changed, sorted, withItem, withoutItem } from "./list-change.ts";

/** Acts that a caseworker who reads the case is warned of. */
const HEAVY_ACTS: Readonly<Record<HeavyId, readonly ActId[]>> = {
  killing: ["act.killing", "act.death_in_custody"],
  torture: ["act.torture"],
  sexual_violence: ["act.rape", "act.sexual_assault"],
  child: ["act.child_harm"],
};

/** Codes the case. A coded act can add a warning, and never takes one away. */
export function foldCodes(folding: Folding, { event }: EventItem<"codes">): Outcome {
  const { card } = folding;
  const { areas, acts, groups, actors } = event;
  const isHeavy = (id: HeavyId) =>
    card.heavy.includes(id) || HEAVY_ACTS[id].some((act) => acts?.add.includes(act));
  return withCard(folding, {
    ...(areas ? { areas: changed(idsOf(AREAS), card.areas, areas) } : {}),
    ...(groups ? { groups: changed(idsOf(GROUPS), card.groups, groups) } : {}),
    ...(actors ? { actors: changed(idsOf(ACTOR_TYPES), card.actors, actors) } : {}),
    ...(acts
      ? { acts: changed(idsOf(ACTS), card.acts, acts), heavy: HEAVY_IDS.filter(isHeavy) }
      : {}),
  });
}

/** Says where it happened. */
export function foldPlace(folding: Folding, { event }: EventItem<"place">): Outcome {
  const { country: _country, province: _province, ...card } = folding.card;
  const { country, province } = event;
  return { ...folding, card: { ...card, country, ...(province ? { province } : {}) } };
}

/** Says who answers for the case, or that nobody does. */
export function foldAssign(folding: Folding, { event }: EventItem<"assign">): Outcome {
  return withAssignee(folding, event.to);
}

/** Who can read the case no longer cannot answer for it. The rest is a matter of keys. */
export function foldReaders(folding: Folding, { event }: EventItem<"readers">): Outcome {
  const { assignee } = folding.card;
  const isGone = assignee !== undefined && event.removed.includes(assignee);
  return isGone ? withAssignee(folding, null) : folding;
}

/** Tags the case. */
export function foldTags(folding: Folding, { event }: EventItem<"tags">): Outcome {
  const { tags } = folding.details;
  const all = sorted([...new Set([...tags, ...event.add])], (tag) => tag);
  return withDetails(folding, { tags: changed(all, tags, event) });
}

/** Sets a deadline or moves it; it is open then. */
export function foldDeadline(folding: Folding, { event }: EventItem<"deadline">): Outcome {
  const { kind: _kind, ...deadline } = event;
  return withDeadline(folding, deadline);
}

/** Marks a deadline as kept, or as open again. */
export function foldDeadlineDone(
  folding: Folding,
  { event, day }: EventItem<"deadline-done">,
): Outcome {
  const found = folding.details.deadlines.find(({ id }) => id === event.id);
  if (found === undefined) return "no-such-deadline";
  const { doneDay: _doneDay, ...open } = found;
  return withDeadline(folding, event.isDone ? { ...open, doneDay: day } : open);
}

/** Sets a task, or says it anew. */
export function foldTask(folding: Folding, { event }: EventItem<"task">): Outcome {
  const { kind: _kind, ...task } = event;
  const { tasks } = folding.details;
  const isDone = tasks.find(({ id }) => id === task.id)?.isDone ?? false;
  return withDetails(folding, { tasks: withItem(tasks, { ...task, isDone }, ({ id }) => id) });
}

/** Marks a task as done, or as open again. */
export function foldTaskDone(folding: Folding, { event }: EventItem<"task-done">): Outcome {
  const { tasks } = folding.details;
  const found = tasks.find(({ id }) => id === event.id);
  if (found === undefined) return "no-such-task";
  const { isDone } = event;
  return withDetails(folding, { tasks: withItem(tasks, { ...found, isDone }, ({ id }) => id) });
}

/** Links another case. A planted report would lead on to whoever it is linked to. */
export function foldLink(folding: Folding, { event }: EventItem<"link">): Outcome {
  if (!canLink(folding.card)) return "linking-forbidden";
  const { otherCase, relation } = event;
  const links = withItem(folding.details.links, { otherCase, relation }, (link) => link.otherCase);
  return withDetails(folding, { links });
}

/** Takes a link away. */
export function foldUnlink(folding: Folding, { event }: EventItem<"unlink">): Outcome {
  const { links } = folding.details;
  return withDetails(folding, {
    links: withoutItem(links, event.otherCase, ({ otherCase }) => otherCase),
  });
}

/** Tells whether other cases can be linked. The other case must allow it too. */
export function canLink({ state }: Pick<Card, "state">): boolean {
  return state !== "suspected_hostile";
}

function withAssignee(folding: Folding, to: string | null): Folding {
  const { assignee: _assignee, ...card } = folding.card;
  return { ...folding, card: to === null ? card : { ...card, assignee: to } };
}

function withDeadline(folding: Folding, deadline: CardDeadline): Folding {
  const deadlines = withItem(folding.details.deadlines, deadline, ({ id }) => id);
  return withDetails(folding, { deadlines });
}

function idsOf<Id extends string>(list: readonly { readonly id: Id }[]): readonly Id[] {
  return list.map(({ id }) => id);
}
