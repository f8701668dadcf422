/** Names of groups, in the desk's language. */
import { groupNameIn } from "../../../src/protocol/group-names.ts";
import type { RosterGroup } from "../../../src/protocol/group-names.ts";
import { me } from "./desk.ts";
import { language } from "./language.ts";

/** The name of a group, as it is called now. */
export function groupName(group: RosterGroup): string {
  return groupNameIn(group, language.value, me.value?.organisation.languages ?? []);
}
