/** Entries of the audit trail as the page shows them: names instead of keys. */
import {
  AUDIT_ACTIONS,
  equalBytes,
  findMember,
  rosterIdOf,
  toHex,
} from "../../../src/protocol/index.ts";
import type { AuditParts, VerifiedRoster } from "../../../src/protocol/index.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { ActShown, RosterChangeShown } from "../audit-api.ts";

/** Shows entries that were checked, in their order. */
export function showActs(
  entries: readonly AuditParts[],
  rosters: readonly VerifiedRoster[],
): ActShown[] {
  const newest = rosters.at(-1);
  return entries.map(({ sequence, day, actor, action, target }) => {
    const member = newest && findMember(newest, actor);
    const kind = AUDIT_ACTIONS[action].target;
    const roster = kind === "roster" ? changeOf(target, rosters) : undefined;
    return {
      sequence,
      day,
      actor: member && { keyId: toHex(actor), name: member.displayName },
      action,
      ...(kind === "case" && { caseId: uuidText(target) }),
      ...(roster && { roster }),
    };
  });
}

function changeOf(
  target: Uint8Array,
  rosters: readonly VerifiedRoster[],
): RosterChangeShown | undefined {
  const place = rosters.findIndex(({ hash }) => equalBytes(rosterIdOf(hash), target));
  const [before, after] = [rosters[place - 1], rosters[place]];
  if (!before || !after) return undefined;
  const statusIn = (roster: VerifiedRoster, keyId: Uint8Array) => findMember(roster, keyId)?.status;
  const namesWhere = (from: string | undefined, to: string): string[] =>
    after.members
      .filter(({ keyId, status }) => status === to && statusIn(before, keyId) === from)
      .map(({ displayName }) => displayName);
  return {
    version: after.version,
    joined: namesWhere(undefined, "active"),
    suspended: namesWhere("active", "suspended"),
    returned: namesWhere("suspended", "active"),
  };
}
