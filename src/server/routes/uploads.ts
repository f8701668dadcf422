/** Encrypted files, in pieces, before the report or message that names them. */
import { UploadParameters, UploadStart } from "../../api/intake.ts";
import type { UploadState } from "../../api/intake.ts";
import { OFFSET_HEADER, PROOF_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { requireBytes } from "../http/bodies.ts";
import { ProblemError } from "../http/problems.ts";

const OFFSET = /^\d{1,12}$/;

/** Registers beginning, continuing, asking after and cancelling an upload. */
export function registerUploads(app: App, { uploads, proofs, admission }: Context): void {
  const schema = { params: UploadParameters };

  app.post(
    ROUTES.upload,
    {
      schema: { ...schema, body: UploadStart },
      onRequest: admission.beforeProven("upload", proofs),
    },
    async ({ params: { uploadId }, body, headers }): Promise<UploadState> => {
      const begun = await uploads.begunBefore(uploadId, body.paddedBytes);
      if (begun) return begun;
      await proofs.spend(headers[PROOF_HEADER], "upload");
      return uploads.begin(uploadId, body.paddedBytes);
    },
  );

  app.patch(
    ROUTES.upload,
    { schema, onRequest: admission.before("piece"), bodyLimit: UPLOAD_PIECE_BYTES },
    ({ params: { uploadId }, body, headers }): Promise<UploadState> => {
      const offset = headers[OFFSET_HEADER];
      if (typeof offset !== "string" || !OFFSET.test(offset)) throw new ProblemError("bad-request");
      return uploads.append(uploadId, Number(offset), requireBytes(body));
    },
  );

  app.get(
    ROUTES.upload,
    { schema, onRequest: admission.before("piece") },
    ({ params: { uploadId } }): Promise<UploadState> => uploads.state(uploadId),
  );

  app.delete(
    ROUTES.upload,
    { schema, onRequest: admission.before("cancel") },
    async ({ params: { uploadId } }, reply) => {
      await uploads.cancel(uploadId);
      return reply.code(204).send();
    },
  );
}
