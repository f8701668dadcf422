/** Answers a known path with a wrong method: `method-not-allowed`, and which are allowed. */
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";
import { ProblemError } from "./problems.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route exists to refuse; the permission table does not list it. */
    refusesMethod?: true;
  }
}

/**
 * Remembers what is registered from here on.
 *
 * @returns Call it after the last route: it registers the refusals.
 */
export function registerMethods(app: App): () => void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook("onRoute", ({ url, method, config }) => {
    if (config !== undefined && "refusesMethod" in config) return;
    const methods = methodsOf.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    methodsOf.set(url, methods);
  });
  return () => {
    for (const [url, methods] of [...methodsOf]) {
      const refused = app.supportedMethods.filter((method) => !methods.has(method));
      const allow = [...methods].join(", ");
      app.route({
        method: refused,
        url,
        config: { refusesMethod: true },
        onRequest: hook((_request, reply) => {
          void reply.header("allow", allow);
          throw new ProblemError("method-not-allowed");
        }),
        handler: () => undefined,
      });
    }
  };
}
