/** What the roles are called, and what they mean. */
import * as m from "../../build/messages/messages.js";
import type { MemberRole } from "../../src/protocol/roster.ts";

const NAMES = {
  administrator: () => m.desk_role_administrator(),
  caseworker: () => m.desk_role_caseworker(),
  custodian: () => m.desk_role_custodian(),
} as const satisfies Record<MemberRole, () => string>;

const MEANINGS = {
  administrator: () => m.desk_role_administrator_means(),
  caseworker: () => m.desk_role_caseworker_means(),
  custodian: () => m.desk_role_custodian_means(),
} as const satisfies Record<MemberRole, () => string>;

/** The name of a role. */
export function roleName(role: MemberRole): string {
  return NAMES[role]();
}

/** What somebody of a role can do, and what not. */
export function roleMeaning(role: MemberRole): string {
  return MEANINGS[role]();
}
