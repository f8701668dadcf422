/** Invitations, as the invited person's browser sees them: opened, then accepted once. */
import { InvitationAccept, InvitationOpen } from "../../api/desk.ts";
import type { InvitationShown } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { equalBytes, hashAuthKey, hashInvitationAccess, keyIdOf } from "../../protocol/blind.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf } from "../http/text.ts";
import type { Day } from "../../domain/day.ts";
import { dayFrom } from "../store/days.ts";
import { findInvitation, lockInvitation, setInvitationStatus } from "../store/invitations.ts";
import type { StoredInvitation } from "../store/invitations.ts";
import { addMember, asRole } from "../store/members.ts";
import { durably, isTaken } from "../store/transaction.ts";

/** Registers opening and accepting. */
export function registerInvitations(app: App, context: Context): void {
  const { store, today, admission } = context;
  const onRequest = admission.before("invitation");

  app.post(
    ROUTES.invitationOpen,
    { schema: { body: InvitationOpen }, onRequest },
    async ({ body }): Promise<InvitationShown> => {
      const found = await findInvitation(store, body.id);
      const { displayName, loginName, role, expiresDay } = usable(found, body.access, today());
      return { displayName, loginName, role: asRole(role), expiresDay: dayFrom(expiresDay) };
    },
  );

  app.post(
    ROUTES.invitationAccept,
    { schema: { body: InvitationAccept }, onRequest },
    async ({ body }, reply) => {
      await accept(context, body);
      return reply.code(204).send();
    },
  );
}

async function accept(
  { store, today, roster, unseen }: Context,
  body: InvitationAccept,
): Promise<void> {
  const encryptionKey = bytesOf(body.encryptionKey, 1216);
  const signingKey = bytesOf(body.signingKey, 32);
  const keys = {
    keyId: keyIdOf(encryptionKey, signingKey),
    encryptionKey,
    signingKey,
    authHash: hashAuthKey(bytesOf(body.authKey, 32)),
    vault: bytesOf(body.vault),
    joinProof: bytesOf(body.joinProof, 32),
  };
  try {
    await durably(store, async (tx) => {
      const found = await lockInvitation(tx, body.id);
      const { id, role, displayName, loginName } = usable(found, body.access, today());
      await setInvitationStatus(tx, id, "accepted");
      await addMember(tx, {
        ...keys,
        loginName,
        displayName,
        role,
        status: "pending",
        organisationKey: null,
        invitationId: id,
      });
    });
  } catch (cause) {
    if (isTaken(cause)) throw new ProblemError("login-name-taken", {}, { cause });
    throw cause;
  }
  // Somebody waits to be listed, which only they can do.
  for (const { keyId, role, status } of roster.get().roster.members) {
    if (role === "administrator" && status === "active") unseen.addFor(keyId);
  }
}

/**
 * Checks that an invitation can be used by whoever brings this.
 *
 * @throws {@link ProblemError} `invitation-invalid`, `invitation-used`, `invitation-expired`.
 */
function usable(found: StoredInvitation | null, access: string, today: Day): StoredInvitation {
  const hash = hashInvitationAccess(bytesOf(access, 32));
  // Unknown, withdrawn and wrongly spelt look alike.
  if (!found || !equalBytes(hash, found.accessHash) || found.status === "revoked") {
    throw new ProblemError("invitation-invalid");
  }
  if (found.status === "accepted") throw new ProblemError("invitation-used");
  if (dayFrom(found.expiresDay) < today) throw new ProblemError("invitation-expired");
  return found;
}
