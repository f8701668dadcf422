/** Unlocking the desk: first the vault for the right passphrase, then a session for its keys. */
import { SessionStart, Unlock } from "../../api/desk.ts";
import type { SessionStarted, Unlocked } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import {
  asKeyId,
  equalBytes,
  HASH_BYTES,
  hashAuthKey,
  verifySession,
} from "../../protocol/blind.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf, textOf } from "../http/text.ts";
import { findMemberByKey, findMemberByLogin, markSeen } from "../store/members.ts";
import type { StoredMember } from "../store/members.ts";

/** Compared with where no member has the name, so that both cases do the same work. */
const NOBODY = new Uint8Array(HASH_BYTES);

/** Registers unlocking, and starting and ending a session. */
export function registerUnlock(app: App, context: Context): void {
  const { changes, presence, store, sessions, today } = context;
  const { admission, unlockThrottle, unlockChallenges } = context;
  const onRequest = admission.before("unlock");

  app.post(
    ROUTES.unlock,
    { schema: { body: Unlock }, onRequest },
    async ({ body: { loginName, authKey } }): Promise<Unlocked> => {
      unlockThrottle.begin(loginName);
      const hash = hashAuthKey(bytesOf(authKey, 32));
      const member = await findMemberByLogin(store, loginName);
      const isRight = equalBytes(hash, member?.authHash ?? NOBODY);
      if (!member || !isRight) throw new ProblemError("wrong-login");
      unlockThrottle.succeeded(loginName);
      requireActive(member);
      return {
        keyId: textOf(member.keyId),
        vault: textOf(member.vault),
        organisationKey: member.organisationKey && textOf(member.organisationKey),
        challenge: textOf(unlockChallenges.issue(member.keyId)),
      };
    },
  );

  app.post(
    ROUTES.session,
    { schema: { body: SessionStart }, onRequest },
    async ({ body }): Promise<SessionStarted> => {
      const keyId = asKeyId(bytesOf(body.keyId, 16));
      const challenge = bytesOf(body.challenge, 32);
      if (!unlockChallenges.take(challenge, keyId)) throw new ProblemError("challenge-invalid");
      const member = await findMemberByKey(store, keyId);
      if (!member || !verifySession(challenge, bytesOf(body.signature, 64), member.signingKey)) {
        throw new ProblemError("wrong-login");
      }
      requireActive(member);
      const day = today();
      await markSeen(store, keyId, day);
      return { token: textOf(sessions.start(keyId, day)) };
    },
  );

  app.delete(ROUTES.session, (request, reply) => {
    const ended = sessions.end(request);
    if (ended) changes.publishPresence(presence.close(ended));
    return reply.code(204).send();
  });
}

function requireActive({ status }: StoredMember): void {
  if (status === "pending") throw new ProblemError("member-pending");
  if (status !== "active") throw new ProblemError("member-suspended");
}
