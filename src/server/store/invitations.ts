/** Invitations: links by which one person each may become a member. */
import type { Day } from "../../domain/day.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import type { Transaction } from "./transaction.ts";

/** How an invitation stands. */
export type InvitationStatus = "open" | "accepted" | "revoked";

/** An invitation as stored. */
export interface StoredInvitation {
  readonly id: string;
  readonly role: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly expiresDay: Date;
  readonly accessHash: Bytes;
  readonly sealedSecret: Bytes;
  readonly status: string;
}

/** Adds an open invitation. Fails as taken if the id exists. */
export async function addInvitation(
  tx: Transaction,
  invitation: Omit<StoredInvitation, "expiresDay" | "status"> & { readonly expiresDay: Day },
): Promise<void> {
  const expiresDay = dateOf(invitation.expiresDay);
  await tx.invitation.create({ data: { ...invitation, expiresDay, status: "open" } });
}

/** The invitation with this id. */
export async function findInvitation(
  store: StoreClient | Transaction,
  id: string,
): Promise<StoredInvitation | null> {
  return store.invitation.findUnique({ where: { id } });
}

/** The invitation with this id, held against everybody else until the transaction ends. */
export async function lockInvitation(
  tx: Transaction,
  id: string,
): Promise<StoredInvitation | null> {
  await tx.$queryRaw`SELECT id FROM invitation WHERE id = ${id}::uuid FOR UPDATE`;
  return findInvitation(tx, id);
}

/** Whether an open invitation that has not expired names this login. */
export async function isLoginInvited(
  tx: Transaction,
  loginName: string,
  today: Day,
): Promise<boolean> {
  const where = { loginName, status: "open", expiresDay: { gte: dateOf(today) } };
  return (await tx.invitation.count({ where })) > 0;
}

/** All invitations, by login name. */
export async function listInvitations(store: StoreClient): Promise<StoredInvitation[]> {
  return store.invitation.findMany({ orderBy: [{ loginName: "asc" }, { id: "asc" }] });
}

/** Notes how an invitation stands now. */
export async function setInvitationStatus(
  tx: Transaction,
  id: string,
  status: InvitationStatus,
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { status } });
}

/** Removes invitations that expired before a day. Those accepted are kept while their member waits. */
export async function removeExpiredInvitations(store: StoreClient, before: Day): Promise<void> {
  await store.$executeRaw`
    DELETE FROM invitation AS i
    WHERE i.expires_day < ${before}::date
      AND NOT EXISTS (
        SELECT FROM member AS m WHERE m.invitation_id = i.id AND m.status = 'pending'
      )`;
}
