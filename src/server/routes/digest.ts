/** Reminders by e-mail, as each member sets them for themselves. */
import { DigestWrite } from "../../api/digest.ts";
import type { DigestShown } from "../../api/digest.ts";
import { ROUTES } from "../../api/routes.ts";
import { DESK_LANGUAGES } from "../../domain/language.ts";
import { isMailAddress } from "../../domain/mail-address.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf } from "../http/signed-in.ts";
import type { Digests } from "../jobs/digests.ts";
import { findDigestAddress, setDigestAddress } from "../store/digests.ts";

/** Registers reading, giving and erasing one's own address, and trying it. */
export function registerDigest(app: App, context: Context): void {
  const { store, digests, admission } = context;

  app.get(ROUTES.digest, async (request): Promise<DigestShown> => {
    const { keyId, role } = memberOf(context, request);
    const found = await findDigestAddress(store, keyId);
    return {
      hours: digests?.hours ?? [],
      given: found ?? null,
      hasFailed: digests?.hasFailedFor(keyId) ?? false,
      hasFailedForSomebody: role === "administrator" && (digests?.hasFailed ?? false),
    };
  });

  app.put(ROUTES.digest, { schema: { body: DigestWrite } }, async (request, reply) => {
    const { keyId } = memberOf(context, request);
    const offered = requireOffered(digests);
    const { address, language } = request.body;
    const isKnown = DESK_LANGUAGES.some((known) => known === language);
    if (!isKnown || !isMailAddress(address)) throw new ProblemError("bad-request");
    await setDigestAddress(store, keyId, { address, language });
    offered.forget(keyId);
    return reply.code(204).send();
  });

  app.delete(ROUTES.digest, async (request, reply) => {
    const { keyId } = memberOf(context, request);
    await setDigestAddress(store, keyId, undefined);
    digests?.forget(keyId);
    return reply.code(204).send();
  });

  app.post(ROUTES.digestTrial, { onRequest: admission.before("mail") }, async (request, reply) => {
    const { keyId } = memberOf(context, request);
    const offered = requireOffered(digests);
    const given = await findDigestAddress(store, keyId);
    if (!given) throw new ProblemError("digest-address-missing");
    if ((await offered.sendNow(given)) !== "sent") throw new ProblemError("mail-not-sent");
    return reply.code(204).send();
  });
}

function requireOffered(digests: Digests | undefined): Digests {
  if (!digests) throw new ProblemError("digests-off");
  return digests;
}
