/** Members: who they are, their hashed auth key, their sealed vault. */
import type { Day } from "../../domain/day.ts";
import type { Bytes, MemberRole, RosterMember } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { dateOf } from "./days.ts";
import { durably } from "./transaction.ts";
import type { Transaction } from "./transaction.ts";

/** A member as stored. */
export interface StoredMember {
  readonly keyId: Bytes;
  readonly loginName: string;
  readonly displayName: string;
  readonly role: string;
  readonly status: string;
  readonly encryptionKey: Bytes;
  readonly signingKey: Bytes;
  readonly authHash: Bytes;
  readonly vault: Bytes;
  readonly organisationKey: Bytes | null;
  readonly invitationId: string | null;
  readonly joinProof: Bytes | null;
  readonly lastSeenDay: Date | null;
}

/** Long, or nobody's business but the member's own: asked for by themselves. */
const omit = { preferences: true, digestAddress: true, digestLanguage: true } as const;

/** Adds a member. Fails as taken if the login name or the key exists. */
export async function addMember(
  tx: Transaction,
  member: Omit<StoredMember, "lastSeenDay">,
): Promise<void> {
  await tx.member.create({ data: { ...member } });
}

/** The member with this login name. */
export async function findMemberByLogin(
  store: StoreClient | Transaction,
  loginName: string,
): Promise<StoredMember | null> {
  return store.member.findUnique({ where: { loginName }, omit });
}

/** The member with this key. */
export async function findMemberByKey(
  store: StoreClient | Transaction,
  keyId: Bytes,
): Promise<StoredMember | null> {
  return store.member.findUnique({ where: { keyId }, omit });
}

/** Everybody, by login name. */
export async function listMembers(store: StoreClient | Transaction): Promise<StoredMember[]> {
  return store.member.findMany({ orderBy: { loginName: "asc" }, omit });
}

/** What a member has stored for themselves. */
export async function findPreferences(store: StoreClient, keyId: Bytes): Promise<Bytes | null> {
  const member = await store.member.findUnique({
    where: { keyId },
    select: { preferences: true },
  });
  return member?.preferences ?? null;
}

/**
 * Stores a member's preferences, if those that are there begin as expected.
 *
 * @param replaces - First bytes of those to be replaced; `null` where there should be none.
 * @returns Whether they were stored.
 */
export async function replacePreferences(
  store: StoreClient,
  keyId: Bytes,
  bytes: Bytes,
  replaces: Bytes | null,
): Promise<boolean> {
  const rows = await durably(
    store,
    (tx) => tx.$executeRaw`
      UPDATE member SET preferences = ${bytes}
      WHERE key_id = ${keyId}
        AND substring(preferences FROM 1 FOR ${replaces?.length ?? 0}::int)
          IS NOT DISTINCT FROM ${replaces}::bytea`,
  );
  return rows > 0;
}

/** Writes down the day of a session. */
export async function markSeen(store: StoreClient, keyId: Bytes, day: Day): Promise<void> {
  await store.member.updateMany({ where: { keyId }, data: { lastSeenDay: dateOf(day) } });
}

/**
 * Makes the member's row say what the signed roster says.
 *
 * @param organisationKey - New one for an administrator; `null` takes it away from others.
 *   `undefined` leaves it.
 */
export async function followRoster(
  tx: Transaction,
  { keyId, displayName, role, status }: RosterMember,
  organisationKey: Bytes | null | undefined,
): Promise<void> {
  await tx.member.update({
    where: { keyId },
    data: {
      displayName,
      role,
      status,
      ...(organisationKey !== undefined && { organisationKey }),
      // Who is suspended is reminded of nothing, so there is no reason to keep the address.
      ...(status !== "active" && { digestAddress: null, digestLanguage: null }),
    },
  });
}

/** Whether a member is active, as the newest roster that was stored says. */
export async function isActiveMember(tx: Transaction, keyId: Bytes): Promise<boolean> {
  return (await tx.member.count({ where: { keyId, status: "active" } })) > 0;
}

/** Removes a member who joined by an invitation and whom no roster lists yet. */
export async function removePendingMember(tx: Transaction, invitationId: string): Promise<number> {
  const { count } = await tx.member.deleteMany({ where: { invitationId, status: "pending" } });
  return count;
}

/** A role as it stands in the database, which only this server writes. */
export function asRole(text: string): MemberRole {
  return text as MemberRole;
}
