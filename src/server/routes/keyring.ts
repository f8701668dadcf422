/** A member's keyring: case keys and read marks, under their own key. */
import { KeyringWrite } from "../../api/desk.ts";
import { KEYRING_ENTRY_BYTES } from "../../protocol/blind.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireHolder } from "../http/signed-in.ts";
import { bytesOf } from "../http/text.ts";
import { writeKeyring } from "../store/keyring.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** Registers `POST` of entries. Those of cases that were erased meanwhile are passed over. */
export function registerKeyring(app: App, context: Context): void {
  app.post(
    ROUTES.keyring,
    { schema: { body: KeyringWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const holder = requireHolder(memberOf(context, request));
      const rows = request.body.entries.map(({ caseId, bytes }) => ({
        caseId,
        bytes: bytesOf(bytes, KEYRING_ENTRY_BYTES),
      }));
      // One statement cannot write a row twice.
      if (new Set(rows.map(({ caseId }) => caseId)).size !== rows.length) {
        throw new ProblemError("bad-request");
      }
      if (rows.length > 0) await writeKeyring(context.store, holder, rows);
      return reply.code(204).send();
    },
  );
}
