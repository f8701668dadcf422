/** The next roster, signed in an administrator's browser. */
import { RosterWrite } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import {
  equalBytes,
  findMember,
  ProtocolError,
  rosterIdOf,
  verifyNextRoster,
} from "../../protocol/blind.ts";
import type { Bytes, RosterMember, VerifiedRoster } from "../../protocol/blind.ts";
import { recordAct } from "../audit/record-act.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf } from "../http/signed-in.ts";
import { bytesOf, hexOf } from "../http/text.ts";
import { endGrantsOf } from "../store/identity-records.ts";
import { followRoster, listMembers } from "../store/members.ts";
import type { StoredMember } from "../store/members.ts";
import { addRoster } from "../store/rosters.ts";
import { durably, isTaken } from "../store/transaction.ts";
import { checkOrganisationKey } from "./setup.ts";

const MAX_BODY_BYTES = 1024 * 1024;

/** Registers `PUT` of the next roster. */
export function registerDeskRoster(app: App, context: Context): void {
  app.put(
    ROUTES.deskRoster,
    { schema: { body: RosterWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      await write(context, memberOf(context, request), request.body);
      return reply.code(204).send();
    },
  );
}

async function write(context: Context, member: RosterMember, body: RosterWrite): Promise<void> {
  const { store, roster: current, changes } = context;
  const bytes = bytesOf(body.roster);
  const inUse = current.get();
  // A retry whose first answer was lost.
  if (equalBytes(bytes, inUse.bytes)) return;
  const next = verifyNextRoster(bytes, inUse.roster);
  const organisationKeys = readOrganisationKeys(body, next);
  try {
    await durably(store, async (tx) => {
      const stored = await listMembers(tx);
      await addRoster(tx, next.version, bytes);
      for (const one of next.members) {
        checkKnown(one, stored);
        await followRoster(tx, one, organisationKeyFor(one, organisationKeys));
      }
      await endGrantsOf(tx, suspendedIn(next), context.today());
      const act = { action: "roster-changed", target: rosterIdOf(next.hash) } as const;
      await recordAct(tx, context, member, act, body.audit);
    });
  } catch (cause) {
    if (isTaken(cause)) throw new ProblemError("roster-outdated", {}, { cause });
    throw cause;
  }
  current.set({ roster: next, bytes });
  changes.publishRoster();
}

function checkKnown(member: RosterMember, stored: readonly StoredMember[]): void {
  const found = stored.find(({ keyId }) => equalBytes(keyId, member.keyId));
  const isSame =
    found !== undefined &&
    equalBytes(found.encryptionKey, member.encryptionKey) &&
    equalBytes(found.signingKey, member.signingKey);
  if (!isSame) throw new ProtocolError("roster-invalid");
}

function readOrganisationKeys(body: RosterWrite, next: VerifiedRoster): Map<string, Bytes> {
  const keys = new Map<string, Bytes>();
  for (const entry of body.organisationKeys) {
    const keyId = bytesOf(entry.keyId, 16);
    const administrator = findMember(next, keyId);
    if (!administrator || !holdsOrganisationKey(administrator)) {
      throw new ProblemError("unknown-recipient");
    }
    const key = bytesOf(entry.bytes);
    checkOrganisationKey(key, next, administrator);
    keys.set(hexOf(keyId), key);
  }
  return keys;
}

function suspendedIn({ members }: VerifiedRoster): Bytes[] {
  return members.filter(({ status }) => status === "suspended").map(({ keyId }) => keyId);
}

/** A new key, `undefined` to keep the one there is, or `null` for who may have none. */
function organisationKeyFor(
  member: RosterMember,
  keys: ReadonlyMap<string, Bytes>,
): Bytes | null | undefined {
  return holdsOrganisationKey(member) ? keys.get(hexOf(member.keyId)) : null;
}

function holdsOrganisationKey({ role, status }: RosterMember): boolean {
  return role === "administrator" && status === "active";
}
