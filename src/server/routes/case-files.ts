/** The encrypted files of a case, streamed to the desk. */
import { FileParameters } from "../../api/desk.ts";
import { ROUTES, SEALED_TYPE } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { findUpload } from "../store/uploads.ts";

/** Registers `GET` of one file. */
export function registerCaseFiles(app: App, context: Context): void {
  const { store, files } = context;
  app.get(ROUTES.file, { schema: { params: FileParameters } }, async (request, reply) => {
    const { caseId, uploadId } = request.params;
    await requireCase(store, caseId, requireHolder(memberOf(context, request)));
    const upload = await findUpload(store, uploadId);
    if (upload?.caseId !== caseId) throw new ProblemError("not-found");
    const file = await files.read(uploadId);
    if (!file) throw new ProblemError("not-found");
    return reply.type(SEALED_TYPE).header("content-length", file.size).send(file.stream);
  });
}
