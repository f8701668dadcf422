/** What administrators do: invite, check who joined, and sign the next roster. */
import type { MemberShown, People, PendingInvitation, RosterWrite } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  activeMembers,
  asKeyId,
  equalBytes,
  findMember,
  fromBase64url,
  fromHex,
  hashInvitationAccess,
  invitationAccess,
  movedInto,
  newInvitationSecret,
  openInvitationSecret,
  openOrganisationSeed,
  organisationKeyPair,
  rosterIdOf,
  sealInvitationSecret,
  sealOrganisationSeed,
  signNextRoster,
  toBase64url,
  toHex,
  verifyJoinProof,
} from "../../../src/protocol/index.ts";
import type { Bytes, RosterChange, RosterMember } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { newUuid, uuidBytes, uuidText } from "../../shared/uuid.ts";
import type {
  ColleagueShown,
  InvitationDraft,
  OpenInvitation,
  PeopleShown,
  PersonShown,
} from "../worker-api.ts";
import { formHash } from "../../shared/form-hash.ts";
import type { Session } from "./session.ts";
import { personSpellings } from "./spellings.ts";

const KEY_ID_BYTES = 16;

/** The administrator's half of the desk. */
export class Administration {
  readonly #session: Session;
  #newest: People = { members: [], invitations: [] };

  constructor(session: Session) {
    this.#session = session;
  }

  /** Fetches everybody. Who is a member is decided by the verified roster, not by the server. */
  async people(): Promise<PeopleShown> {
    this.#newest = await this.#session.json<People>({ method: "GET", route: ROUTES.members });
    const roster = await this.#session.rosters.refresh();
    const listed = roster.members.map((member) => this.#showListed(member));
    const pending = this.#newest.members.filter(
      ({ keyId }) => !findMember(roster, fromBase64url(keyId, KEY_ID_BYTES)),
    );
    return {
      people: [...pending.map((member) => this.#showPending(member)), ...listed],
      invitations: this.#newest.invitations.filter(({ status }) => status === "open").map(showOpen),
      groups: roster.groups,
      isFormSigned: equalBytes(roster.questionnaireHash, formHash()),
      isIntakeOpen: activeMembers(roster, "caseworker").length > 0,
    };
  }

  /** Makes an invitation; gives the fragment of its link, which is secret. */
  async invite(draft: InvitationDraft): Promise<string> {
    const id = newUuid();
    const secret = newInvitationSecret();
    const sealed = sealInvitationSecret(this.#organisationSeed(), id, draft, secret);
    await this.#session.nothing({
      method: "POST",
      route: ROUTES.invitations,
      json: {
        id: uuidText(id),
        ...draft,
        accessHash: toBase64url(hashInvitationAccess(invitationAccess(secret))),
        sealedSecret: toBase64url(sealed),
      },
    });
    return `invite=${uuidText(id)}.${toBase64url(secret)}`;
  }

  /** Takes an invitation back. */
  revoke(invitationId: string): Promise<void> {
    return this.#session.nothing({
      method: "DELETE",
      route: ROUTES.invitation,
      parameters: { invitationId },
    });
  }

  /**
   * Lists somebody pending in the next roster.
   *
   * @throws {@link ProtocolError} `bad-signature` if their keys do not come from whoever held the
   *   invitation, or if they are shown with another role or name than they were invited with.
   */
  async add(keyId: string): Promise<void> {
    const id = fromHex(keyId, KEY_ID_BYTES);
    const member = this.#newest.members.find((one) => equalBytes(fromBase64url(one.keyId), id));
    if (!member) throw new ApiError("not-found");
    if (this.#proofOf(member) !== "right") throw new ProtocolError("bad-signature");
    const added: RosterMember = {
      keyId: asKeyId(id),
      displayName: member.displayName,
      role: member.role,
      status: "active",
      ...keysOf(member),
      groups: [],
    };
    await this.#change(({ members }) => ({ members: [...members, added] }), [added]);
  }

  /** Suspends a member, or lets them in again. */
  async setStatus(keyId: string, status: "active" | "suspended"): Promise<void> {
    const id = fromHex(keyId, KEY_ID_BYTES);
    const member = findMember(this.#session.rosters.current, id);
    if (!member) throw new ApiError("not-found");
    const changed: RosterMember = { ...member, status };
    const swap = (one: RosterMember): RosterMember => (equalBytes(one.keyId, id) ? changed : one);
    await this.#change(({ members }) => ({ members: members.map(swap) }), [changed]);
  }

  /**
   * Adds a group, or renames one.
   *
   * @param id - Of the one to rename; `undefined` adds one.
   * @param names - By language id.
   */
  async nameGroup(id: number | undefined, names: Readonly<Record<string, string>>): Promise<void> {
    await this.#change(({ groups }) => {
      const next = id ?? 1 + Math.max(0, ...groups.map((group) => group.id));
      const named = { id: next, names };
      return {
        groups:
          id === undefined
            ? [...groups, named]
            : groups.map((group) => (group.id === id ? named : group)),
      };
    }, []);
  }

  /** Moves a member into a group. That they were in others stays in the roster. */
  async movePerson(keyId: string, group: number): Promise<void> {
    const id = fromHex(keyId, KEY_ID_BYTES);
    const move = (one: RosterMember): RosterMember =>
      equalBytes(one.keyId, id) ? { ...one, groups: movedInto(one.groups, group) } : one;
    await this.#change(({ members }) => ({ members: members.map(move) }), []);
  }

  /** Signs for the form in this page. */
  signForm(): Promise<void> {
    return this.#change(() => ({ questionnaireHash: formHash() }), []);
  }

  /** Signs the next roster and stores it. Administrators whom it makes active get the key. */
  async #change(
    change: (current: RosterChange) => Partial<RosterChange>,
    changed: readonly RosterMember[],
  ): Promise<void> {
    const { rosters } = this.#session;
    const { current } = rosters;
    const seed = this.#organisationSeed();
    const content = { ...current, day: today(systemClock), ...change(current) };
    const signed = signNextRoster(current, content, organisationKeyPair(seed));
    const { organisationId, version } = signed.roster;
    const context = { organisationId, rosterVersion: version };
    const administrators = changed.filter(
      ({ role, status }) => role === "administrator" && status === "active",
    );
    const body: RosterWrite = {
      roster: toBase64url(signed.bytes),
      organisationKeys: administrators.map((member) => ({
        keyId: toBase64url(member.keyId),
        bytes: toBase64url(sealOrganisationSeed(seed, context, member)),
      })),
    };
    const target = rosterIdOf(signed.roster.hash);
    await this.#session.audit.audited("roster-changed", target, (audit) =>
      this.#session.nothing({
        method: "PUT",
        route: ROUTES.deskRoster,
        json: { ...body, audit } satisfies RosterWrite,
      }),
    );
    rosters.take(signed.bytes);
  }

  #organisationSeed(): Bytes {
    const sealed = this.#session.sealedOrganisationKey;
    if (!sealed) throw new ApiError("not-allowed");
    const { organisationId } = this.#session.rosters.current;
    return openOrganisationSeed(sealed, this.#session.opening, organisationId);
  }

  #showListed(member: RosterMember): PersonShown {
    const known = this.#newest.members.find(({ keyId }) =>
      equalBytes(fromBase64url(keyId), member.keyId),
    );
    return {
      keyId: toHex(member.keyId),
      displayName: member.displayName,
      loginName: known?.loginName ?? "",
      role: member.role,
      status: member.status,
      groups: member.groups,
      fingerprint: personSpellings(member),
      lastSeenDay: known?.lastSeenDay ?? null,
      isMe: equalBytes(member.keyId, this.#session.keys.keyId),
      proof: "none",
    };
  }

  #showPending(member: MemberShown): PersonShown {
    return {
      keyId: toHex(fromBase64url(member.keyId, KEY_ID_BYTES)),
      displayName: member.displayName,
      loginName: member.loginName,
      role: member.role,
      status: "pending",
      groups: [],
      fingerprint: personSpellings(keysOf(member)),
      lastSeenDay: null,
      isMe: false,
      proof: this.#proofOf(member),
    };
  }

  #proofOf(member: MemberShown): "right" | "wrong" {
    const { invitationId, joinProof } = member;
    const invitation = this.#newest.invitations.find(({ id }) => id === invitationId);
    if (!invitation || joinProof === null) return "wrong";
    try {
      const id = uuidBytes(invitation.id);
      const sealed = fromBase64url(invitation.sealedSecret);
      const secret = openInvitationSecret(this.#organisationSeed(), id, member, sealed);
      const isRight = verifyJoinProof(secret, id, keysOf(member), fromBase64url(joinProof));
      return isRight ? "right" : "wrong";
    } catch (error) {
      if (error instanceof ProtocolError) return "wrong";
      throw error;
    }
  }
}

function keysOf(member: MemberShown): { encryptionKey: Bytes; signingKey: Bytes } {
  return {
    encryptionKey: fromBase64url(member.encryptionKey),
    signingKey: fromBase64url(member.signingKey),
  };
}

function showOpen(invitation: PendingInvitation): OpenInvitation {
  const { id, role, displayName, loginName, expiresDay } = invitation;
  return {
    id,
    role,
    displayName,
    loginName,
    expiresDay,
    isExpired: expiresDay < today(systemClock),
  };
}

/** Everybody whom the verified roster lists: names that stand beside key ids. */
export function showColleagues({ rosters, keys }: Session): ColleagueShown[] {
  return rosters.current.members.map(({ keyId, displayName, role, status, groups }) => ({
    keyId: toHex(keyId),
    displayName,
    role,
    isActive: status === "active",
    groups,
    isMe: equalBytes(keyId, keys.keyId),
  }));
}
