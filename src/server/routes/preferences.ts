/** What members keep for themselves: one ciphertext each, read and written by its owner alone. */
import { PreferencesWrite } from "../../api/desk.ts";
import type { PreferencesShown } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { NONCE_BYTES } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf } from "../http/signed-in.ts";
import { bytesOf, textOf } from "../http/text.ts";
import { findPreferences, replacePreferences } from "../store/members.ts";

const MAX_BODY_BYTES = 450_000;

/** Registers `GET` and `PUT` of one's own preferences. */
export function registerPreferences(app: App, context: Context): void {
  const { store } = context;
  app.get(ROUTES.preferences, async (request): Promise<PreferencesShown> => {
    const bytes = await findPreferences(store, memberOf(context, request).keyId);
    return { bytes: bytes && textOf(bytes) };
  });

  app.put(
    ROUTES.preferences,
    { schema: { body: PreferencesWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { keyId } = memberOf(context, request);
      const bytes = bytesOf(request.body.bytes);
      const replaces =
        request.body.replaces === null ? null : bytesOf(request.body.replaces, NONCE_BYTES);
      if (!(await replacePreferences(store, keyId, bytes, replaces))) {
        throw new ProblemError("out-of-order");
      }
      return reply.code(204).send();
    },
  );
}
