/** The signed roster, for everybody. */
import { ROUTES, SEALED_TYPE } from "../../api/routes.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";

/** Registers `GET` of the current roster's bytes. */
export function registerRoster(app: App, { roster }: Context): void {
  app.get(ROUTES.roster, (_request, reply) => {
    const { bytes } = roster.get();
    return reply.type(SEALED_TYPE).send(Buffer.from(bytes));
  });
}
