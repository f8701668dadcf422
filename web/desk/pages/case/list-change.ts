/** What has to be added and removed to make one list another. */
import type { ListChange } from "../../../../src/domain/casework/events.ts";

/** Compares two lists. */
export function listChange<T extends string>(
  before: readonly T[],
  after: readonly T[],
): ListChange<T> {
  return {
    add: after.filter((id) => !before.includes(id)),
    remove: before.filter((id) => !after.includes(id)),
  };
}
