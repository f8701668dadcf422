/** What the page of a custodian asks of the worker. */
import type { CustodyCalls } from "../identity-api.ts";
import type { Custody } from "./custody.ts";

/** @param custody - Gives the one of the session that there is then. */
export function custodyCalls(custody: () => Custody): CustodyCalls {
  return {
    identities: () => custody().list(),
    identityCases: () => custody().caseIds(),
    grantIdentity: (id, request, days, words) => custody().grant(id, request, days, words),
    refuseIdentity: (id, request, reason) => custody().refuse(id, request, reason),
    openIdentity: (id, reason, words) => custody().openAtOnce(id, reason, words),
    reviewIdentity: (id, opening, isJustified, reason) =>
      custody().review(id, opening, isJustified, reason),
  };
}
