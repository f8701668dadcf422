/**
 * People who use the whole protocol over HTTP: the administrator who sets up, members who join.
 * They seal, sign and verify as the pages do. Complainants are in complainants.ts.
 */
import {
  findMember,
  invitationAccess,
  hashInvitationAccess,
  joinProof,
  movedInto,
  newInvitationSecret,
  newOrganisationSeeds,
  organisationKeyPair,
  recoveryKeyPair,
  rosterIdOf,
  sealInvitationSecret,
  sealOrganisationSeed,
  signFirstRoster,
  signNextRoster,
  signSession,
  toBase64url,
  verifyRoster,
} from "../../src/protocol/index.ts";
import type {
  MemberRole,
  OrganisationSeeds,
  PassphraseKeys,
  PersonKeys,
  RosterGroup,
  RosterMember,
  VerifiedRoster,
} from "../../src/protocol/index.ts";
import type { People, SessionStarted, Unlocked } from "../../src/api/desk.ts";
import { ROUTES } from "../../src/api/routes.ts";
import { firstEntry, signAct } from "./audit.ts";
import { at, succeed, succeedJson } from "./http.ts";
import type { Ask } from "./http.ts";
import { keysOfPassphrase, newKeys, presentedKeys, vaultOf } from "./member-keys.ts";
import { bytesOfText, bytesOfUuid, QUESTIONNAIRE_HASH, TEST_DAY } from "./protocol.ts";

/** A member with everything they know. Secret. */
export interface Person {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: MemberRole;
  readonly keys: PersonKeys;
  readonly passphrase: PassphraseKeys;
  /** Of the newest session. */
  readonly token: string;
}

/** An organisation on a server, seen from its first administrator. */
export interface Organisation {
  readonly ask: Ask;
  readonly seeds: OrganisationSeeds;
  readonly administrator: Person;
}

/** What may differ about an organisation. */
export interface OrganisationOptions {
  readonly name?: string;
  readonly loginName?: string;
  /** A real passphrase, stretched by Argon2id; random keys if left out, which is faster. */
  readonly passphrase?: string;
  readonly retentionDays?: number;
}

/** Sets an organisation up and unlocks its administrator's desk. */
export async function setUpOrganisation(
  ask: Ask,
  setupSecret: string,
  options: OrganisationOptions = {},
): Promise<Organisation> {
  const { loginName = "admin", name = "Hội bảo vệ nhân quyền" } = options;
  const seeds = newOrganisationSeeds();
  const organisation = organisationKeyPair(seeds.organisationSeed);
  const made = newKeys();
  const founder = listed(made.keys, "Administrator", "administrator");
  const { bytes, roster } = signFirstRoster(
    {
      day: TEST_DAY,
      organisation: { name, languages: ["vi", "en"] },
      groups: [],
      members: [founder],
      recoveryKey: recoveryKeyPair(seeds.recoverySeed).publicKey,
      policies: {
        acknowledgeDays: 7,
        feedbackDays: 90,
        retentionDays: options.retentionDays ?? 1826,
      },
      questionnaireHash: QUESTIONNAIRE_HASH,
    },
    organisation,
  );
  const passphrase = await keysOfPassphrase(options.passphrase, loginName, roster.organisationId);
  await succeed(ask, {
    method: "POST",
    path: ROUTES.setup,
    json: {
      secret: setupSecret,
      audit: await firstEntry(ask, setupSecret, made.keys),
      roster: toBase64url(bytes),
      loginName,
      authKey: toBase64url(passphrase.authKey),
      vault: vaultOf(made, passphrase, roster),
      organisationKey: organisationKeyFor(seeds, roster, founder),
    },
  });
  const unsigned = { loginName, displayName: "Administrator", role: "administrator" } as const;
  const administrator = await unlock(ask, { ...unsigned, keys: made.keys, passphrase, token: "" });
  return { ask, seeds, administrator };
}

/** What may differ about somebody who joins. */
export interface JoinOptions {
  readonly loginName: string;
  readonly role: MemberRole;
  readonly displayName?: string;
  readonly passphrase?: string;
}

/** Invites somebody who accepts and waits for the roster that lists them. */
export async function inviteAndAccept(
  { ask, seeds, administrator }: Organisation,
  { loginName, role, displayName = loginName, passphrase }: JoinOptions,
): Promise<Person> {
  const id = crypto.randomUUID();
  const idBytes = bytesOfUuid(id);
  const secret = newInvitationSecret();
  const access = invitationAccess(secret);
  const invited = { role, displayName, loginName };
  await succeed(ask, {
    method: "POST",
    path: ROUTES.invitations,
    token: administrator.token,
    json: {
      id,
      role,
      displayName,
      loginName,
      accessHash: toBase64url(hashInvitationAccess(access)),
      sealedSecret: toBase64url(
        sealInvitationSecret(seeds.organisationSeed, idBytes, invited, secret),
      ),
    },
  });
  const roster = await fetchRoster(ask);
  const made = newKeys();
  const presented = presentedKeys(made.keys);
  const chosen = await keysOfPassphrase(passphrase, loginName, roster.organisationId);
  await succeed(ask, {
    method: "POST",
    path: ROUTES.invitationAccept,
    json: {
      id,
      access: toBase64url(access),
      encryptionKey: toBase64url(presented.encryptionKey),
      signingKey: toBase64url(presented.signingKey),
      joinProof: toBase64url(joinProof(secret, idBytes, presented)),
      authKey: toBase64url(chosen.authKey),
      vault: vaultOf(made, chosen, roster),
    },
  });
  return { loginName, displayName, role, keys: made.keys, passphrase: chosen, token: "" };
}

/** Invites somebody, lists them in the next roster, and unlocks their desk. */
export async function inviteAndJoin(
  organisation: Organisation,
  options: JoinOptions,
): Promise<Person> {
  const person = await inviteAndAccept(organisation, options);
  const member = listed(person.keys, person.displayName, person.role);
  await changeRoster(organisation, (members) => [...members, member]);
  return unlock(organisation.ask, person);
}

/** Signs and stores the next roster. Administrators whom it adds get the organisation's key. */
export async function changeRoster(
  { ask, seeds, administrator }: Organisation,
  change: (members: readonly RosterMember[]) => readonly RosterMember[],
  groups?: readonly RosterGroup[],
): Promise<VerifiedRoster> {
  const current = await fetchRoster(ask);
  const members = change(current.members);
  const organisation = organisationKeyPair(seeds.organisationSeed);
  const next = { ...current, members, ...(groups && { groups }) };
  const { bytes, roster } = signNextRoster(current, next, organisation);
  const added = roster.members.filter(
    ({ keyId, role }) => role === "administrator" && !findMember(current, keyId),
  );
  await succeed(ask, {
    method: "PUT",
    path: ROUTES.deskRoster,
    token: administrator.token,
    json: {
      audit: await signAct(ask, administrator, "roster-changed", rosterIdOf(roster.hash)),
      roster: toBase64url(bytes),
      organisationKeys: added.map((member) => ({
        keyId: toBase64url(member.keyId),
        bytes: organisationKeyFor(seeds, roster, member),
      })),
    },
  });
  return roster;
}

/** Suspends a member by the next roster, or lets them in again. */
export async function setStatus(
  organisation: Organisation,
  { keys }: Person,
  status: RosterMember["status"],
): Promise<void> {
  await changeRoster(organisation, (members) =>
    members.map((member) =>
      toBase64url(member.keyId) === toBase64url(keys.keyId) ? { ...member, status } : member,
    ),
  );
}

/** Lists groups, and moves people into them; they keep the groups that they were in. */
export function setGroups(
  organisation: Organisation,
  groups: readonly RosterGroup[],
  moves: readonly (readonly [Person, number])[],
): Promise<VerifiedRoster> {
  const groupOf = new Map(moves.map(([{ keys }, group]) => [toBase64url(keys.keyId), group]));
  const move = (member: RosterMember): RosterMember => {
    const group = groupOf.get(toBase64url(member.keyId));
    return group === undefined ? member : { ...member, groups: movedInto(member.groups, group) };
  };
  return changeRoster(organisation, (members) => members.map(move), groups);
}

/** Unlocks a desk: vault, challenge, session. */
export async function unlock(ask: Ask, person: Person): Promise<Person> {
  const { challenge } = await succeedJson<Unlocked>(ask, {
    method: "POST",
    path: ROUTES.unlock,
    json: { loginName: person.loginName, authKey: toBase64url(person.passphrase.authKey) },
  });
  const { token } = await succeedJson<SessionStarted>(ask, {
    method: "POST",
    path: ROUTES.session,
    json: {
      keyId: toBase64url(person.keys.keyId),
      challenge,
      signature: toBase64url(signSession(bytesOfText(challenge), person.keys)),
    },
  });
  return { ...person, token };
}

/** The roster that the server gives to everybody. */
export async function fetchRoster(ask: Ask): Promise<VerifiedRoster> {
  const { bytes } = await succeed(ask, { path: ROUTES.roster });
  return verifyRoster(new Uint8Array(bytes), {});
}

/** Members and invitations, as the administrator sees them. */
export async function fetchPeople({ ask, administrator }: Organisation): Promise<People> {
  return succeedJson<People>(ask, { path: at(ROUTES.members), token: administrator.token });
}

/** A member as a roster lists them. */
export function listed(keys: PersonKeys, displayName: string, role: MemberRole): RosterMember {
  const { encryptionKey, signingKey } = presentedKeys(keys);
  return {
    keyId: keys.keyId,
    displayName,
    role,
    status: "active",
    encryptionKey,
    signingKey,
    groups: [],
  };
}

function organisationKeyFor(
  { organisationSeed }: OrganisationSeeds,
  { organisationId, version }: VerifiedRoster,
  member: RosterMember,
): string {
  const context = { organisationId, rosterVersion: version };
  return toBase64url(sealOrganisationSeed(organisationSeed, context, member));
}
