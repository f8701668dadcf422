/** The caseworkers at their desks, so that cases can be sealed to them and answered by them. */
import type { Unlocked } from "../../api/desk.ts";
import type { Day } from "../../domain/day.ts";
import {
  fromBase64url,
  fromHex,
  ORGANISATION_ID_BYTES,
  type VerifiedRoster,
} from "../../protocol/index.ts";
import type { DemoRecord } from "./demo-record.ts";
import { startSession, type Founders } from "./found-organisation.ts";
import { keysInVault, stretch } from "./member.ts";
import type { PastServer } from "./past-server.ts";
import type { Caseworker, Staff } from "./sealed-case.ts";

/** Everybody whom it takes to make cases. Secret. */
export interface Workplace {
  readonly server: PastServer;
  readonly staff: Staff;
  /** Sessions of the staff's caseworkers, in their order. */
  readonly tokens: readonly string[];
}

/** Whoever is an active caseworker in a roster, with sessions, while all keys are at hand. */
export async function workplaceOf(
  server: PastServer,
  { invited }: Founders,
  roster: VerifiedRoster,
  today: Day,
): Promise<Workplace> {
  const isSuspended = (name: string) =>
    roster.members.some((line) => line.displayName === name && line.status === "suspended");
  const caseworkers = invited.filter(
    ({ role, displayName }) => role === "caseworker" && !isSuspended(displayName),
  );
  const tokens: string[] = [];
  for (const one of caseworkers) tokens.push(await startSession(server, one, one.keys, today));
  return { server, staff: { roster, caseworkers }, tokens };
}

/** The same by the passphrases in the record, as people unlock their desks. */
export async function unlockWorkplace(
  server: PastServer,
  { members, organisation }: DemoRecord,
  roster: VerifiedRoster,
  today: Day,
): Promise<Workplace> {
  const organisationId = fromHex(organisation.id, ORGANISATION_ID_BYTES);
  const caseworkers: Caseworker[] = [];
  const tokens: string[] = [];
  for (const member of members) {
    if (member.role !== "caseworker" || member.status !== "active") continue;
    const { authKey, vaultKey } = await stretch(member, organisationId);
    const openKeys = ({ vault }: Unlocked) => {
      const keys = keysInVault(fromBase64url(vault), vaultKey);
      caseworkers.push({ keys, vaultKey });
      return keys;
    };
    const { loginName } = member;
    tokens.push(await startSession(server, { loginName, authKey }, openKeys, today));
  }
  return { server, staff: { roster, caseworkers }, tokens };
}
