/** Challenges for proofs of work. */
import { ProofRequest } from "../../api/intake.ts";
import { ROUTES } from "../../api/routes.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";

/** Registers `POST` for a challenge. */
export function registerProofs(app: App, { proofs, admission }: Context): void {
  app.post(
    ROUTES.proofs,
    { schema: { body: ProofRequest }, onRequest: admission.before("proof") },
    ({ body }) => proofs.challenge(body.purpose),
  );
}
