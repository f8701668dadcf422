/** The form that works without a network, for everybody to take along. */
import { ROUTES } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { compressed, sendServed } from "../http/served.ts";
import type { Served } from "../http/served.ts";
import { fillOfflineForm, OFFLINE_FORM_NAME } from "../offline-form.ts";

/**
 * Registers `GET` of the form with the current roster in it.
 *
 * @param template - The page as built, if the build has made it.
 */
export function registerOfflineForm(
  app: App,
  { roster: current, config, today }: Pick<Context, "roster" | "config" | "today">,
  template: string | undefined,
): void {
  // It is the same for everybody on a day, and compressing it takes a second.
  let made: { readonly key: string; readonly form: Promise<Served> } | undefined;
  app.get(ROUTES.offlineForm, async (request, reply) => {
    if (template === undefined) throw new ProblemError("not-found");
    const { bytes, roster } = current.get();
    const madeDay = today();
    const key = `${madeDay} ${roster.version}`;
    if (made?.key !== key) {
      const contents = { roster: bytes, madeDay, page: config.origin?.url };
      const form = compressed("text/html; charset=utf-8", fillOfflineForm(template, contents));
      made = { key, form };
    }
    const form = await made.form;
    void reply.header("content-disposition", `attachment; filename="${OFFLINE_FORM_NAME}"`);
    return sendServed(request, reply, form);
  });
}
