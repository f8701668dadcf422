/** A server that stops turns new requests away and finishes those it has. */
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";
import { ProblemError } from "./problems.ts";

/** Long enough for a restart. */
const RETRY_AFTER_SECONDS = 3;

/** Registers the refusal. */
export function registerStopping(app: App): void {
  let isStopping = false;
  app.addHook("preClose", (done) => {
    isStopping = true;
    done();
  });
  app.addHook(
    "onRequest",
    hook(() => {
      if (isStopping) throw new ProblemError("busy", { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }),
  );
}
