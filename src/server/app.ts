/** The HTTP server, as the list of what it answers, in the order of registration. */
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from "fastify";
import type { DayClock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { registerHealth } from "./routes/health.ts";
import type { StoreClient } from "./store/client.ts";

/** Fastify, with types from TypeBox schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What the routes work with. */
export interface AppDependencies {
  readonly config: Config;
  readonly store: StoreClient;
  readonly today: DayClock;
  readonly log: Log;
}

/** Time for a whole request. Over Tor, a part of a file takes its while. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Time for the head of a request, and for a silent connection. */
const IDLE_TIMEOUT_MS = 60_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** Largest body unless a route says otherwise. */
const MAX_BODY_BYTES = 64 * 1024;

/** Builds the server. It does not listen yet; tests inject requests. */
export function buildApp(_dependencies: AppDependencies): App {
  const app: App = fastify({
    // No request is ever logged. What may be is in log.ts.
    logger: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: IDLE_TIMEOUT_MS,
    bodyLimit: MAX_BODY_BYTES,
    http: { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: IDLE_TIMEOUT_MS },
    // Stopping does not wait for browsers that only keep a connection open.
    forceCloseConnections: "idle",
    // The unexpected is refused, not repaired.
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        useDefaults: false,
        allErrors: false,
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  registerHealth(app);
  return app;
}
