/** Makes the demo's organisation a year ago: set-up, invitations, rosters, and one who left. */
import type { SessionStarted, SetupChecked, Unlocked } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import {
  fromBase64url,
  invitationAccess,
  joinProof,
  logKeyIdOf,
  newInvitationSecret,
  newOrganisationSeeds,
  NO_AUDIT_ENTRY,
  organisationKeyPair,
  recoveryKeyPair,
  rosterIdOf,
  sealInvitationSecret,
  sealOrganisationSeed,
  signAuditEntry,
  signFirstRoster,
  signNextRoster,
  signSession,
  toBase64url,
  type Bytes,
  type OrganisationSeeds,
  type PersonKeys,
  type SignedRoster,
  type VerifiedRoster,
} from "../../protocol/index.ts";
import { hashInvitationAccess } from "../../protocol/blind.ts";
import { organisationIdOf } from "../../protocol/key-id.ts";
import { askAudited, type Signer } from "./audited.ts";
import { FOUNDER, GROUPS, INVITED, ORGANISATION, type Part } from "./cast.ts";
import { makeMember, rosterLine, rosterTerms, type Credentials, type Member } from "./member.ts";
import type { PastServer } from "./past-server.ts";
import { newUuid, uuidText } from "./uuid.ts";

/** Who is going to be the organisation, with keys, before the server knows of any. Secret. */
export interface Founders {
  readonly seeds: OrganisationSeeds;
  readonly organisationId: Bytes;
  readonly founder: Member;
  readonly invited: readonly Member[];
}

/** Draws all keys. Takes a second for each member. */
export async function makeFounders(): Promise<Founders> {
  const seeds = newOrganisationSeeds();
  const organisationId = organisationIdOf(organisationKeyPair(seeds.organisationSeed).publicKey);
  const founder = await makeMember(FOUNDER, organisationId, 1);
  const invited: Member[] = [];
  for (const part of INVITED) invited.push(await makeMember(part, organisationId, 1));
  return { seeds, organisationId, founder, invited };
}

/** Sets the organisation up and lets everybody join. */
export async function foundOrganisation(
  server: PastServer,
  { seeds, founder, invited }: Founders,
  day: Day,
): Promise<VerifiedRoster> {
  const organisation = organisationKeyPair(seeds.organisationSeed);
  const content = rosterContent(seeds, day);
  const members = [rosterLine(founder, "active")];
  const first = signFirstRoster({ ...content, members }, organisation);
  await setUp(server, first, seeds, founder, day);
  const token = await startSession(server, founder, founder.keys, day);
  for (const member of invited) await invite(server, token, member, seeds, day);
  const everybody = [founder, ...invited].map((member) => rosterLine(member, "active"));
  const second = signNextRoster(first.roster, { ...content, members: everybody }, organisation);
  await publish(server, { token, keys: founder.keys }, second, seeds, invited, day);
  return second.roster;
}

/** Suspends those who leave, by the next roster. */
export async function suspendLeavers(
  server: PastServer,
  { seeds, founder, invited }: Founders,
  current: VerifiedRoster,
  day: Day,
): Promise<VerifiedRoster> {
  const organisation = organisationKeyPair(seeds.organisationSeed);
  const members = [founder, ...invited].map((member) =>
    rosterLine(member, member.leaves ? "suspended" : "active"),
  );
  const next = signNextRoster(current, { ...rosterContent(seeds, day), members }, organisation);
  const token = await startSession(server, founder, founder.keys, day);
  await publish(server, { token, keys: founder.keys }, next, seeds, [], day);
  return next.roster;
}

/** Unlocks the desk for a member and gives the session's token. Secret. */
export async function startSession(
  server: PastServer,
  { loginName, authKey }: Pick<Member, "loginName" | "authKey">,
  keys: PersonKeys | ((unlocked: Unlocked) => PersonKeys),
  day: Day,
): Promise<string> {
  const unlocked = await server.ask<Unlocked>(day, {
    method: "POST",
    route: ROUTES.unlock,
    json: { loginName, authKey: toBase64url(authKey) },
  });
  const signer = typeof keys === "function" ? keys(unlocked) : keys;
  const signature = signSession(fromBase64url(unlocked.challenge, 32), signer);
  const { token } = await server.ask<SessionStarted>(day, {
    method: "POST",
    route: ROUTES.session,
    json: {
      keyId: unlocked.keyId,
      challenge: unlocked.challenge,
      signature: toBase64url(signature),
    },
  });
  return token;
}

/** What opens each member, to be told to whoever tries the demo. Secret. */
export function credentialsOf({ founder, invited }: Founders): (Part & Credentials)[] {
  return [founder, ...invited];
}

function rosterContent(seeds: OrganisationSeeds, day: Day) {
  const recoveryKey = recoveryKeyPair(seeds.recoverySeed).publicKey;
  return { day, organisation: ORGANISATION, groups: GROUPS, recoveryKey, ...rosterTerms() };
}

async function setUp(
  server: PastServer,
  { bytes, roster }: SignedRoster,
  { organisationSeed }: OrganisationSeeds,
  founder: Member,
  day: Day,
): Promise<void> {
  const secret = server.setupSecret();
  const { logKey } = await server.ask<SetupChecked>(day, {
    method: "POST",
    route: ROUTES.setupCheck,
    json: { secret },
  });
  const begun = { sequence: 1, previous: NO_AUDIT_ENTRY, day, action: "log-begun" } as const;
  const target = logKeyIdOf(fromBase64url(logKey));
  await server.ask(day, {
    method: "POST",
    route: ROUTES.setup,
    json: {
      secret,
      audit: toBase64url(signAuditEntry({ ...begun, target }, founder.keys)),
      roster: toBase64url(bytes),
      loginName: founder.loginName,
      authKey: toBase64url(founder.authKey),
      vault: toBase64url(founder.vault),
      organisationKey: toBase64url(sealSeedTo(founder, organisationSeed, roster)),
    },
  });
}

/** The administrator writes an invitation, and the invited person accepts it. */
async function invite(
  server: PastServer,
  token: string,
  member: Member,
  { organisationSeed }: OrganisationSeeds,
  day: Day,
): Promise<void> {
  const id = newUuid();
  const secret = newInvitationSecret();
  const access = invitationAccess(secret);
  const { role, displayName, loginName, keys } = member;
  await server.ask(day, {
    method: "POST",
    route: ROUTES.invitations,
    token,
    json: {
      id: uuidText(id),
      role,
      displayName,
      loginName,
      accessHash: toBase64url(hashInvitationAccess(access)),
      sealedSecret: toBase64url(sealInvitationSecret(organisationSeed, id, member, secret)),
    },
  });
  const encryptionKey = keys.encryption.publicKey;
  const signingKey = keys.signing.publicKey;
  await server.ask(day, {
    method: "POST",
    route: ROUTES.invitationAccept,
    json: {
      id: uuidText(id),
      access: toBase64url(access),
      encryptionKey: toBase64url(encryptionKey),
      signingKey: toBase64url(signingKey),
      joinProof: toBase64url(joinProof(secret, id, { encryptionKey, signingKey })),
      authKey: toBase64url(member.authKey),
      vault: toBase64url(member.vault),
    },
  });
}

async function publish(
  server: PastServer,
  founder: Signer,
  { bytes, roster }: SignedRoster,
  { organisationSeed }: OrganisationSeeds,
  newcomers: readonly Member[],
  day: Day,
): Promise<void> {
  const administrators = newcomers.filter(({ role }) => role === "administrator");
  const body = {
    roster: toBase64url(bytes),
    organisationKeys: administrators.map((member) => ({
      keyId: toBase64url(member.keys.keyId),
      bytes: toBase64url(sealSeedTo(member, organisationSeed, roster)),
    })),
  };
  const act = { action: "roster-changed", target: rosterIdOf(roster.hash) } as const;
  await askAudited(server, day, founder, act, {
    method: "PUT",
    route: ROUTES.deskRoster,
    json: body,
  });
}

function sealSeedTo({ keys }: Member, organisationSeed: Bytes, roster: VerifiedRoster): Bytes {
  const context = { organisationId: roster.organisationId, rosterVersion: roster.version };
  const recipient = { keyId: keys.keyId, encryptionKey: keys.encryption.publicKey };
  return sealOrganisationSeed(organisationSeed, context, recipient);
}
