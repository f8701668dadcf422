/** Conflicts of interest: who declared what, and who may read again after all. */
import { withDetails, type EventItem, type Folding, type Outcome } from "./folding.ts";
import { withItem, withoutItem } from "./list-change.ts";

/**
 * Declares. Whoever has a conflict answers for nothing in the case any longer: neither for it as a
 * whole nor for its tasks. That they cannot read it is a matter of keys.
 */
export function foldConflict(
  folding: Folding,
  { event, author, day }: EventItem<"conflict">,
): Outcome {
  const declarations = withItem(
    folding.details.declarations,
    { member: author, hasConflict: event.has, day },
    memberOf,
  );
  const declared = withDetails(folding, { declarations });
  return event.has ? freed(declared, author) : declared;
}

/** Lets somebody with a conflict in again. That takes another person, who says why. */
export function foldLetInAgain(
  folding: Folding,
  { event, author }: EventItem<"let-in-again">,
): Outcome {
  const { declarations } = folding.details;
  const found = declarations.find(({ member }) => member === event.member);
  if (found?.hasConflict !== true) return "no-such-conflict";
  if (author === event.member) return "needs-second-person";
  return withDetails(folding, {
    declarations: withoutItem(declarations, event.member, memberOf),
  });
}

function freed(folding: Folding, member: string): Folding {
  const tasks = folding.details.tasks.map((task) => {
    if (task.isDone || task.assignee !== member) return task;
    const { assignee: _assignee, ...free } = task;
    return free;
  });
  const without = withDetails(folding, { tasks });
  if (folding.card.assignee !== member) return without;
  const { assignee: _assignee, ...card } = without.card;
  return { ...without, card };
}

function memberOf({ member }: { readonly member: string }): string {
  return member;
}
