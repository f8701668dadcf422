/**
 * The real server, asked within this process, on any day of the past. Everything that the demo
 * stores goes through its routes, so nothing can be stored that a browser could not have sent.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { problemCodeOf, type ProblemCode } from "../../api/problems.ts";
import { pathOf, SEALED_TYPE, type Route } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import { buildApp, type BuiltApp } from "../../server/app.ts";
import { systemDay } from "../../server/clock.ts";
import type { Config } from "../../server/config.ts";
import type { Rates } from "../../server/http/admission.ts";
import { log } from "../../server/log.ts";
import type { StoreClient } from "../../server/store/client.ts";

/** A year's reports come in minutes, so nothing is turned away for coming fast. */
const NO_HASTE = { perSecond: 1e6, burst: 1e6 };
const RATES: Rates = {
  proof: NO_HASTE,
  report: NO_HASTE,
  upload: NO_HASTE,
  piece: NO_HASTE,
  mailbox: NO_HASTE,
  unproven: NO_HASTE,
  cancel: NO_HASTE,
  challenge: NO_HASTE,
  erase: NO_HASTE,
  unlock: NO_HASTE,
  invitation: NO_HASTE,
  setup: NO_HASTE,
  mail: NO_HASTE,
};

/** A request. At most one of `json` and `bytes`. */
export interface PastRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  readonly route: Route;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly json?: object;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** A member's session. */
  readonly token?: string;
}

/** The server refused what the demo sent. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: ProblemCode | "unknown";

  constructor(code: ProblemCode | "unknown", { method, route }: PastRequest, status: number) {
    super(`The server refused ${method} ${route} of the demo: ${code} (${status})`);
    this.code = code;
  }
}

/** A server that can be asked on any day. */
export interface PastServer {
  /** The secret of the set-up link, or nothing if there is an organisation. */
  readonly setupSecret: () => string | undefined;
  /** Sends a request on a day; gives the answer's JSON, if it has any. Throws {@link RefusedError}. */
  readonly ask: <T>(day: Day, request: PastRequest) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Builds the server on a store. It listens nowhere. */
export async function openPastServer(config: Config, store: StoreClient): Promise<PastServer> {
  const days = new AsyncLocalStorage<Day>();
  const today = (): Day => days.getStore() ?? systemDay();
  // Proofs of work keep strangers from flooding; nobody strange is here.
  const freely = { ...config, proofCost: 0 };
  const built = await buildApp({ config: freely, store, today, log, rates: RATES });
  return {
    setupSecret: built.setupSecret,
    ask: (day, request) => days.run(day, () => send(built, request)),
    close: () => built.app.close(),
  };
}

async function send<T>({ app }: BuiltApp, request: PastRequest): Promise<T> {
  const { method, route, parameters, query = "", json, bytes, token } = request;
  const body = json ?? (bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const answer = await app.inject({
    method,
    url: pathOf(route, parameters) + query,
    ...(body && { payload: body }),
    headers: {
      ...(bytes && { "content-type": SEALED_TYPE }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...request.headers,
    },
  });
  if (answer.statusCode < 300) {
    const isJson = String(answer.headers["content-type"]).startsWith("application/json");
    return (isJson ? answer.json() : undefined) as T;
  }
  const { type } = answer.json<{ type?: string }>();
  throw new RefusedError(problemCodeOf(type ?? "") ?? "unknown", request, answer.statusCode);
}
