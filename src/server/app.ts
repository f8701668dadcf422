/** The HTTP server, as the list of what it answers, in the order of registration. */
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify from "fastify";
import { loadBlindSodium } from "../protocol/primitives/sodium-blind.ts";
import { installBlind } from "../protocol/blind.ts";
import { createContext } from "./context.ts";
import type { AppDependencies } from "./context.ts";
import { registerRoomForBodies } from "./http/admission.ts";
import type { App } from "./http/app-type.ts";
import { registerBodies } from "./http/bodies.ts";
import { registerMethods } from "./http/methods.ts";
import { registerPermissions } from "./http/permissions.ts";
import { registerProblems, sendProblem } from "./http/problems.ts";
import { registerSecurityHeaders, setSecurityHeaders } from "./http/security-headers.ts";
import { registerStatic } from "./http/static.ts";
import { registerStopping } from "./http/stopping.ts";
import { startDigests } from "./jobs/digests.ts";
import { startErasing } from "./jobs/erase.ts";
import { registerAudit } from "./routes/audit.ts";
import { registerCaseFiles } from "./routes/case-files.ts";
import { registerCases } from "./routes/cases.ts";
import { registerChanges } from "./routes/changes.ts";
import { registerDeskRoster } from "./routes/desk-roster.ts";
import { registerDigest } from "./routes/digest.ts";
import { registerEntries } from "./routes/entries.ts";
import { registerExports } from "./routes/exports.ts";
import { registerRedactions } from "./routes/redactions.ts";
import { registerHealth } from "./routes/health.ts";
import { registerIdentityDecisions } from "./routes/identity-decisions.ts";
import { registerIdentityRequests } from "./routes/identity-requests.ts";
import { registerIdentityState } from "./routes/identity-state.ts";
import { registerInvitations } from "./routes/invitations.ts";
import { registerKeyring } from "./routes/keyring.ts";
import { registerKeys } from "./routes/keys.ts";
import { registerMailbox } from "./routes/mailbox.ts";
import { registerPeople } from "./routes/people.ts";
import { registerPreferences } from "./routes/preferences.ts";
import { registerPresence } from "./routes/presence.ts";
import { registerProofs } from "./routes/proofs.ts";
import { registerReplies } from "./routes/replies.ts";
import { registerReports } from "./routes/reports.ts";
import { registerRetention } from "./routes/retention.ts";
import { registerRoster } from "./routes/roster.ts";
import { registerSetup } from "./routes/setup.ts";
import { registerUnlock } from "./routes/unlock.ts";
import { registerUploads } from "./routes/uploads.ts";

/** A server, built. */
export interface BuiltApp {
  readonly app: App;
  /** What the set-up link carries, or nothing once the organisation is set up. Secret. */
  readonly setupSecret: () => string | undefined;
}

/** Time for a whole request. Over Tor, a part of a file takes its while. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Time for the head of a request, and for a silent connection. */
const IDLE_TIMEOUT_MS = 60_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** Largest body unless a route says otherwise. */
const MAX_BODY_BYTES = 64 * 1024;

const NOT_HTTP = "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

/** Builds the server. It does not listen yet; tests inject requests. */
export async function buildApp(dependencies: AppDependencies): Promise<BuiltApp> {
  installBlind(await loadBlindSodium());
  const { config, log } = dependencies;
  const context = await createContext(dependencies);
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
    // http/stopping.ts answers in the form of every other refusal.
    return503OnClosing: false,
    // What cannot even be routed is answered in that form too.
    frameworkErrors: (error, _request, reply) => {
      setSecurityHeaders(reply, config);
      sendProblem(error, reply, log);
    },
    // What is not HTTP at all is told so and nothing else.
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(NOT_HTTP);
      else socket.destroy();
    },
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

  registerSecurityHeaders(app, config);
  registerProblems(app, log);
  registerStopping(app);
  registerRoomForBodies(app, context.admission);
  registerBodies(app);
  const refuseOtherMethods = registerMethods(app);
  registerPermissions(app, (request, roles) => void context.sessions.require(request, roles));

  registerHealth(app);
  registerRoster(app, context);
  registerProofs(app, context);
  registerReports(app, context);
  registerUploads(app, context);
  registerMailbox(app, context);
  registerSetup(app, context);
  registerInvitations(app, context);
  registerUnlock(app, context);
  registerChanges(app, context);
  registerPeople(app, context);
  registerDeskRoster(app, context);
  registerCases(app, context);
  registerEntries(app, context);
  registerExports(app, context);
  registerRedactions(app, context);
  registerReplies(app, context);
  registerKeys(app, context);
  registerRetention(app, context);
  registerCaseFiles(app, context);
  registerIdentityState(app, context);
  registerIdentityRequests(app, context);
  registerIdentityDecisions(app, context);
  registerKeyring(app, context);
  registerPreferences(app, context);
  registerPresence(app, context);
  registerDigest(app, context);
  registerAudit(app, context);
  if (context.webFolder !== undefined) {
    await registerStatic(app, context.webFolder, context);
  }
  refuseOtherMethods();
  const stopErasing = await startErasing(context);
  app.addHook("onClose", stopErasing);
  const stopDigests = await startDigests(context.digests, context);
  app.addHook("onClose", stopDigests);
  return { app, setupSecret: () => context.setupSecret.text };
}
