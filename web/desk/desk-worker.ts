/**
 * The desk's worker: the only place with secret keys and with the session's token.
 *
 * Everything lives in its memory. To lock the desk the page ends the whole worker. It begins with
 * what the page to unlock needs; the rest comes while somebody types, or with the first call.
 */
import { expose } from "comlink";
import { carryErrorCodes } from "../shared/worker-errors.ts";
import type { DeskWorker } from "./worker-api.ts";
import { begin } from "./worker/begin.ts";
import { latePart } from "./worker/late-part.ts";

type LaterCalls = Omit<DeskWorker, "begin" | "prepare">;

const loadLater = async (): Promise<LaterCalls> =>
  (await latePart(import("./worker/later-calls.ts"))).laterCalls;

const first = {
  begin,
  prepare: async (): Promise<void> => {
    await Promise.all([loadLater(), latePart(import("../../src/protocol/primitives/argon2.ts"))]);
  },
} satisfies Pick<DeskWorker, "begin" | "prepare">;

/** Any other call waits until its part is there. */
const worker = new Proxy(first, {
  get: (known, name: keyof DeskWorker) =>
    name in known
      ? known[name as keyof typeof first]
      : async (...given: unknown[]): Promise<unknown> => {
          const later = await loadLater();
          return Reflect.apply(later[name as keyof LaterCalls], later, given);
        },
});

carryErrorCodes();
expose(worker);
