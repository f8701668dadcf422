/** The people of the organisation, for its administrators: members and invitations. */
import { InvitationParameters, InvitationWrite } from "../../api/desk.ts";
import type { MemberShown, MemberStatus, PendingInvitation, People } from "../../api/desk.ts";
import { INVITATION_DAYS, ROUTES } from "../../api/routes.ts";
import { addDays } from "../../domain/day.ts";
import { equalBytes } from "../../protocol/blind.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf, textOf } from "../http/text.ts";
import { dayFrom } from "../store/days.ts";
import {
  addInvitation,
  findInvitation,
  isLoginInvited,
  listInvitations,
  lockInvitation,
  setInvitationStatus,
} from "../store/invitations.ts";
import type { StoredInvitation } from "../store/invitations.ts";
import { asRole, findMemberByLogin, listMembers, removePendingMember } from "../store/members.ts";
import type { StoredMember } from "../store/members.ts";
import { durably } from "../store/transaction.ts";

/** Registers the list of people, and writing and withdrawing invitations. */
export function registerPeople(app: App, context: Context): void {
  const { store } = context;

  app.get(ROUTES.members, async (): Promise<People> => {
    const [members, invitations] = await Promise.all([listMembers(store), listInvitations(store)]);
    return { members: members.map(showMember), invitations: invitations.map(showInvitation) };
  });

  app.post(ROUTES.invitations, { schema: { body: InvitationWrite } }, async ({ body }, reply) => {
    await invite(context, body);
    return reply.code(204).send();
  });

  app.delete(
    ROUTES.invitation,
    { schema: { params: InvitationParameters } },
    async ({ params }, reply) => {
      await withdraw(context, params.invitationId);
      return reply.code(204).send();
    },
  );
}

async function invite({ store, today }: Context, body: InvitationWrite): Promise<void> {
  const { id, role, displayName, loginName } = body;
  const accessHash = bytesOf(body.accessHash, 32);
  const sealedSecret = bytesOf(body.sealedSecret, 72);
  await durably(store, async (tx) => {
    const existing = await findInvitation(tx, id);
    if (existing) {
      // A retry whose first answer was lost.
      if (equalBytes(existing.accessHash, accessHash) && existing.loginName === loginName) return;
      throw new ProblemError("already-exists");
    }
    const member = await findMemberByLogin(tx, loginName);
    if (member || (await isLoginInvited(tx, loginName, today()))) {
      throw new ProblemError("login-name-taken");
    }
    const expiresDay = addDays(today(), INVITATION_DAYS);
    const invitation = { id, role, displayName, loginName, accessHash, sealedSecret, expiresDay };
    await addInvitation(tx, invitation);
  });
}

/** Withdraws an invitation; who has accepted it but was never listed is forgotten with it. */
async function withdraw({ store }: Context, id: string): Promise<void> {
  await durably(store, async (tx) => {
    const invitation = await lockInvitation(tx, id);
    if (!invitation) throw new ProblemError("not-found");
    const removed = await removePendingMember(tx, id);
    if (invitation.status === "accepted" && removed === 0) {
      throw new ProblemError("invitation-used");
    }
    await setInvitationStatus(tx, id, "revoked");
  });
}

function showMember(member: StoredMember): MemberShown {
  const { loginName, displayName, invitationId, joinProof, lastSeenDay } = member;
  return {
    keyId: textOf(member.keyId),
    loginName,
    displayName,
    role: asRole(member.role),
    status: member.status as MemberStatus,
    encryptionKey: textOf(member.encryptionKey),
    signingKey: textOf(member.signingKey),
    invitationId,
    joinProof: joinProof && textOf(joinProof),
    lastSeenDay: lastSeenDay && dayFrom(lastSeenDay),
  };
}

function showInvitation(invitation: StoredInvitation): PendingInvitation {
  const { id, displayName, loginName } = invitation;
  return {
    id,
    role: asRole(invitation.role),
    displayName,
    loginName,
    expiresDay: dayFrom(invitation.expiresDay),
    status: invitation.status as PendingInvitation["status"],
    sealedSecret: textOf(invitation.sealedSecret),
  };
}
