/** Who can be left out of a report, and who is left then. */
import { groupNameIn } from "../../src/protocol/group-names.ts";
import type { MemberShown, RosterShown } from "./worker-api.ts";

/** A group that can be left out. */
export interface OfferedGroup {
  readonly id: number;
  readonly name: string;
}

/**
 * The groups that somebody is in now who could read a report or an identity; none at all while
 * leaving one out would leave nobody to read, because the caseworkers are of fewer than two.
 */
export function offeredGroups(roster: RosterShown, language: string): readonly OfferedGroup[] {
  const { caseworkers, custodians, groups, languages } = roster;
  const present = (members: readonly MemberShown[]) =>
    new Set(members.flatMap(({ groups: [first] }) => first ?? []));
  if (present(caseworkers).size < 2) return [];
  const filled = present([...caseworkers, ...custodians]);
  return groups
    .filter(({ id }) => filled.has(id))
    .map((group) => ({ id: group.id, name: groupNameIn(group, language, languages) }));
}

/** Those who are not, and were not, in a group that is left out. */
export function without(
  members: readonly MemberShown[],
  leftOut: readonly number[],
): readonly MemberShown[] {
  return members.filter(({ groups }) => !groups.some((id) => leftOut.includes(id)));
}
