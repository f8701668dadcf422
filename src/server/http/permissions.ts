/**
 * Who may ask for what: the one table. A route that is not in it cannot be registered, so nothing
 * is open by being forgotten.
 */
import type { FastifyRequest } from "fastify";
import { ROUTES } from "../../api/routes.ts";
import type { MemberRole } from "../../protocol/blind.ts";
import type { App } from "./app-type.ts";
import { hook } from "./hook.ts";

/** Everybody, or signed-in active members of these roles. */
export type Permission = "public" | readonly MemberRole[];

const MEMBERS: readonly MemberRole[] = ["administrator", "caseworker", "custodian"];
const CASEWORKERS: readonly MemberRole[] = ["caseworker"];
const CUSTODIANS: readonly MemberRole[] = ["custodian"];
const ADMINISTRATORS: readonly MemberRole[] = ["administrator"];

/** Method and path of each route, and who may ask. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  [`GET ${ROUTES.health}`]: "public",
  "GET /": "public",
  "GET /desk": "public",
  "GET /preview": "public",
  "GET /assets/*": "public",
  [`GET ${ROUTES.offlineForm}`]: "public",

  [`GET ${ROUTES.roster}`]: "public",
  [`POST ${ROUTES.proofs}`]: "public",
  [`PUT ${ROUTES.report}`]: "public",
  [`POST ${ROUTES.upload}`]: "public",
  [`PATCH ${ROUTES.upload}`]: "public",
  [`GET ${ROUTES.upload}`]: "public",
  [`DELETE ${ROUTES.upload}`]: "public",

  // The mailbox's owner proves it by a signature in the body.
  [`POST ${ROUTES.mailboxChallenge}`]: "public",
  [`POST ${ROUTES.mailboxOpen}`]: "public",
  [`POST ${ROUTES.mailboxMessage}`]: "public",
  [`POST ${ROUTES.mailboxErase}`]: "public",

  // Each of these asks for a secret in the body.
  [`POST ${ROUTES.setupCheck}`]: "public",
  [`POST ${ROUTES.setup}`]: "public",
  [`POST ${ROUTES.invitationOpen}`]: "public",
  [`POST ${ROUTES.invitationAccept}`]: "public",
  [`POST ${ROUTES.unlock}`]: "public",
  [`POST ${ROUTES.session}`]: "public",

  [`DELETE ${ROUTES.session}`]: MEMBERS,
  [`GET ${ROUTES.changes}`]: MEMBERS,
  [`GET ${ROUTES.cases}`]: CASEWORKERS,
  [`POST ${ROUTES.someCases}`]: CASEWORKERS,
  [`GET ${ROUTES.exposedCases}`]: CASEWORKERS,
  [`GET ${ROUTES.case}`]: CASEWORKERS,
  [`POST ${ROUTES.keyring}`]: CASEWORKERS,
  [`POST ${ROUTES.manyEntries}`]: CASEWORKERS,
  [`POST ${ROUTES.entries}`]: CASEWORKERS,
  [`POST ${ROUTES.exports}`]: CASEWORKERS,
  [`POST ${ROUTES.replies}`]: CASEWORKERS,
  [`PUT ${ROUTES.presence}`]: CASEWORKERS,
  [`DELETE ${ROUTES.presence}`]: CASEWORKERS,
  [`POST ${ROUTES.keys}`]: CASEWORKERS,
  [`GET ${ROUTES.retention}`]: CASEWORKERS,
  [`POST ${ROUTES.retention}`]: CASEWORKERS,
  [`POST ${ROUTES.redactions}`]: CASEWORKERS,
  [`GET ${ROUTES.preferences}`]: MEMBERS,
  [`PUT ${ROUTES.preferences}`]: MEMBERS,
  [`GET ${ROUTES.digest}`]: MEMBERS,
  [`PUT ${ROUTES.digest}`]: MEMBERS,
  [`DELETE ${ROUTES.digest}`]: MEMBERS,
  [`POST ${ROUTES.digestTrial}`]: MEMBERS,
  [`GET ${ROUTES.file}`]: CASEWORKERS,

  // Who asks for an identity, and who opens it, are never the same: nobody has two roles.
  [`POST ${ROUTES.identityRequests}`]: CASEWORKERS,
  [`POST ${ROUTES.identityFields}`]: CASEWORKERS,
  [`POST ${ROUTES.identityReturns}`]: CASEWORKERS,
  [`GET ${ROUTES.identities}`]: CUSTODIANS,
  [`GET ${ROUTES.identityCases}`]: CUSTODIANS,
  [`GET ${ROUTES.identity}`]: CUSTODIANS,
  [`POST ${ROUTES.identityEnvelope}`]: CUSTODIANS,
  [`POST ${ROUTES.identityGrants}`]: CUSTODIANS,
  [`POST ${ROUTES.identityRefusals}`]: CUSTODIANS,
  [`POST ${ROUTES.identityOpenings}`]: CUSTODIANS,
  [`POST ${ROUTES.identityReviews}`]: CUSTODIANS,

  [`GET ${ROUTES.members}`]: ADMINISTRATORS,
  [`POST ${ROUTES.invitations}`]: ADMINISTRATORS,
  [`DELETE ${ROUTES.invitation}`]: ADMINISTRATORS,
  [`PUT ${ROUTES.deskRoster}`]: ADMINISTRATORS,
  [`GET ${ROUTES.rosters}`]: MEMBERS,
  [`GET ${ROUTES.audit}`]: MEMBERS,
};

/** Lets a request through or throws a problem. */
type Gate = (request: FastifyRequest, roles: readonly MemberRole[]) => void;

/**
 * Puts the table before every route that is registered from here on, before its body is read.
 *
 * @param gate - Checks the request's session against the roles.
 * @throws Error at the start for a route that is not in the table.
 */
export function registerPermissions(app: App, gate: Gate): void {
  app.addHook("onRoute", (route) => {
    const methods = Array.isArray(route.method) ? route.method : [route.method];
    if (route.config !== undefined && "refusesMethod" in route.config) return;
    for (const method of methods) {
      const permission = PERMISSIONS[`${method === "HEAD" ? "GET" : method} ${route.url}`];
      if (permission === undefined) throw new Error(`${method} ${route.url} has no permission`);
      if (permission === "public") continue;
      const before = hook((request) => gate(request, permission));
      route.onRequest = [before, ...[route.onRequest ?? []].flat()];
    }
  });
}
