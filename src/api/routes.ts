/** Paths, header names and limits that browser and server share. Plain constants, no library. */

/**
 * Paths as Fastify and the browser's client write them. Methods and who may ask stand in
 * `src/server/http/permissions.ts`; where nothing is to be answered, the status is 204.
 */
export const ROUTES = {
  health: "/health",
  offlineForm: "/offline-form",
  roster: "/api/roster",
  proofs: "/api/proofs",
  report: "/api/reports/:caseId",
  upload: "/api/uploads/:uploadId",
  mailboxChallenge: "/api/mailbox/challenge",
  mailboxOpen: "/api/mailbox/open",
  mailboxMessage: "/api/mailbox/message",
  mailboxErase: "/api/mailbox/erase",
  setupCheck: "/api/setup/check",
  setup: "/api/setup",
  invitationOpen: "/api/invitations/open",
  invitationAccept: "/api/invitations/accept",
  unlock: "/api/desk/unlock",
  session: "/api/desk/session",
  changes: "/api/desk/changes",
  cases: "/api/desk/cases",
  someCases: "/api/desk/cases/some",
  exposedCases: "/api/desk/cases/exposed",
  case: "/api/desk/cases/:caseId",
  entries: "/api/desk/cases/:caseId/entries",
  exports: "/api/desk/cases/:caseId/exports",
  replies: "/api/desk/cases/:caseId/replies",
  keys: "/api/desk/cases/:caseId/keys",
  file: "/api/desk/cases/:caseId/files/:uploadId",
  identities: "/api/desk/identities",
  identityCases: "/api/desk/identities/cases",
  identity: "/api/desk/cases/:caseId/identity",
  identityRequests: "/api/desk/cases/:caseId/identity/requests",
  identityFields: "/api/desk/cases/:caseId/identity/fields",
  identityReturns: "/api/desk/cases/:caseId/identity/returns",
  identityEnvelope: "/api/desk/cases/:caseId/identity/envelope",
  identityGrants: "/api/desk/cases/:caseId/identity/grants",
  identityRefusals: "/api/desk/cases/:caseId/identity/refusals",
  identityOpenings: "/api/desk/cases/:caseId/identity/openings",
  identityReviews: "/api/desk/cases/:caseId/identity/reviews",
  manyEntries: "/api/desk/cases/entries",
  keyring: "/api/desk/keyring",
  presence: "/api/desk/presence",
  preferences: "/api/desk/preferences",
  digest: "/api/desk/digest",
  digestTrial: "/api/desk/digest/trial",
  members: "/api/desk/members",
  invitations: "/api/desk/invitations",
  invitation: "/api/desk/invitations/:invitationId",
  deskRoster: "/api/desk/roster",
  rosters: "/api/desk/rosters",
  audit: "/api/desk/audit",
  retention: "/api/desk/cases/:caseId/retention",
  redactions: "/api/desk/cases/:caseId/redactions",
} as const;

/** A path pattern. */
export type Route = (typeof ROUTES)[keyof typeof ROUTES];

/** Header with a solved proof of work: base64url of JSON. */
export const PROOF_HEADER = "kin-proof";
/** Header with the position of a piece of an upload, in bytes. */
export const OFFSET_HEADER = "upload-offset";
/** Media type of everything that is sealed. */
export const SEALED_TYPE = "application/octet-stream";
/** Media type of a refusal. */
export const PROBLEM_TYPE = "application/problem+json";

/** Uploads travel in pieces of this many bytes; the last may be shorter. */
export const UPLOAD_PIECE_BYTES = 1024 * 1024;
/** A mailbox answers with exactly this many bytes unless one reply alone is longer. */
export const MAILBOX_PAGE_BYTES = 64 * 1024;
/** Longest that a request for changes is held open, in seconds. */
export const CHANGES_WAIT_SECONDS = 25;
/** Cases that one request can write an entry to. */
export const MANY_ENTRIES_MOST = 100;
/** Rosters in one answer. */
export const ROSTERS_PAGE_MOST = 10;
/** Entries of the audit trail in one answer. */
export const AUDIT_PAGE_MOST = 1000;
/** Longest that parts of an identity are handed over for, in days. */
export const GRANT_DAYS_MOST = 30;
/** Days until an invitation expires. */
export const INVITATION_DAYS = 7;

/**
 * Fills a path's parameters.
 *
 * @param parameters - Ids; they are put into the path as they are.
 */
export function pathOf(route: Route, parameters: Readonly<Record<string, string>> = {}): string {
  return route.replace(/:([a-zA-Z]+)/g, (_, name: string) => parameters[name] ?? "");
}
