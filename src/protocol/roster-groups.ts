/**
 * Groups of a roster: the roles and places by which a complainant can leave people out of a
 * report without knowing any of them (docs/protocol.md, "Groups").
 *
 * Whoever was in a group once counts as of it for good: people who do not want an office to read
 * their report mean those who sit there, and moving them elsewhere does not change who they are.
 */
import * as v from "valibot";
import { MAX_GROUPS, MAX_LANGUAGES } from "./constants.ts";
import { text, wholeNumber } from "./json.ts";
import type { KeyId } from "./key-id.ts";
import type { Roster, RosterMember } from "./roster.ts";

/** A page that has never heard of a language can still read the roster. */
export const languageId = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/));

const MAX_GROUP_ID = 0xffff;
const groupName = v.pipe(text(80), v.minLength(1));

/** Schema of a group's number. */
export const groupId = wholeNumber(1, MAX_GROUP_ID);

/** Schema of the roster's groups. */
export const groupsBody = v.pipe(
  v.array(
    v.strictObject({
      id: groupId,
      names: v.pipe(v.record(languageId, groupName), v.minEntries(1), v.maxEntries(MAX_LANGUAGES)),
    }),
  ),
  v.maxLength(MAX_GROUPS),
);

/** Schema of the groups of one member. */
export const memberGroups = v.pipe(v.array(groupId), v.maxLength(MAX_GROUPS));

/** Schema of what a report says of the groups that were left out. */
export const leftOutBody = v.pipe(
  v.array(v.strictObject({ group: groupId, name: groupName })),
  v.maxLength(MAX_GROUPS),
);

/** A group that a complainant left out, with the name that they were shown. */
export interface LeftOutGroup {
  readonly group: number;
  readonly name: string;
}

/** The group that a member is in now; the others in the list are those they were in before. */
export function presentGroupOf({ groups }: Pick<RosterMember, "groups">): number | undefined {
  return groups[0];
}

/** The groups of a member after moving into one, which none leaves without entering another. */
export function movedInto(groups: readonly number[], group: number): readonly number[] {
  return [group, ...groups.filter((one) => one !== group)];
}

/** Whether a member is in one of some groups, or was. */
export function isOfAny({ groups }: Pick<RosterMember, "groups">, ids: readonly number[]): boolean {
  return groups.some((group) => ids.includes(group));
}

/** Everybody who is in one of some groups, or was. */
export function membersOfGroups({ members }: Roster, ids: readonly number[]): KeyId[] {
  return members.filter((member) => isOfAny(member, ids)).map(({ keyId }) => keyId);
}

/**
 * Whether groups are in order: none twice, and members are only in groups that there are.
 * Administrators read nothing, so that nobody can be spared them.
 */
export function areGroupsRight({ groups, members }: Roster): boolean {
  const ids = new Set(groups.map(({ id }) => id));
  return (
    ids.size === groups.length &&
    members.every(
      (member) =>
        new Set(member.groups).size === member.groups.length &&
        member.groups.every((id) => ids.has(id)) &&
        (member.role !== "administrator" || member.groups.length === 0),
    )
  );
}

/** Whether a later roster keeps every group, and everybody in the groups they ever were in. */
export function keepsGroups(
  current: Pick<RosterMember, "groups">,
  next: Pick<RosterMember, "groups">,
): boolean {
  return current.groups.every((id) => next.groups.includes(id));
}
