/** Who asks, and what they may see of a case. */
import type { FastifyRequest } from "fastify";
import type { RosterMember } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { Seat } from "../state/change-feed.ts";
import { isHolder } from "../store/cases.ts";
import type { Holder } from "../store/cases.ts";
import type { StoreClient } from "../store/client.ts";
import type { Transaction } from "../store/transaction.ts";
import { ProblemError } from "./problems.ts";
import { hexOf } from "./text.ts";

/**
 * The member who asks. The permission table has let them through; this tells who it was.
 *
 * @throws {@link ProblemError} as the table's gate.
 */
export function memberOf({ sessions }: Pick<Context, "sessions">, request: FastifyRequest) {
  return sessions.require(request, ["administrator", "caseworker", "custodian"]).member;
}

/** The envelope to which a member's role may hold keys. */
export function holderOf({ role, keyId }: RosterMember): Holder | undefined {
  if (role === "caseworker") return { envelope: "report", keyId };
  return role === "custodian" ? { envelope: "identity", keyId } : undefined;
}

/**
 * The envelope to which a member's role may hold keys, where only such roles get.
 *
 * @throws {@link ProblemError} `not-allowed`.
 */
export function requireHolder(member: RosterMember): Holder {
  const holder = holderOf(member);
  if (!holder) throw new ProblemError("not-allowed");
  return holder;
}

/**
 * Checks that a member may know of a case. One that does not exist and one that was not sealed to
 * them look alike.
 *
 * @throws {@link ProblemError} `not-found`.
 */
export async function requireCase(
  store: StoreClient | Transaction,
  caseId: string,
  holder: Holder,
): Promise<void> {
  if (!(await isHolder(store, caseId, holder))) throw new ProblemError("not-found");
}

/** Where a member sits among those who hear of cases. */
export function seatOf(member: RosterMember): Seat | undefined {
  const holder = holderOf(member);
  return holder && `${holder.envelope}:${hexOf(holder.keyId)}`;
}
