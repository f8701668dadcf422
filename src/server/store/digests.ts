/** Where reminders go: the address that a member has given for them. */
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import { durably } from "./transaction.ts";

/** An address, and the language that its reminders are in. */
export interface DigestAddress {
  readonly address: string;
  readonly language: string;
}

/** The address of one member. */
export interface DigestRecipient extends DigestAddress {
  readonly keyId: Bytes;
}

const NONE = { digestAddress: null, digestLanguage: null } as const;

/** The address that this member has given. */
export async function findDigestAddress(
  store: StoreClient,
  keyId: Bytes,
): Promise<DigestAddress | undefined> {
  const row = await store.member.findUnique({
    where: { keyId },
    select: { digestAddress: true, digestLanguage: true },
  });
  const address = row?.digestAddress ?? undefined;
  return address === undefined ? undefined : { address, language: row?.digestLanguage ?? "" };
}

/**
 * Stores the address of an active member.
 *
 * @param given - `undefined` erases it.
 */
export async function setDigestAddress(
  store: StoreClient,
  keyId: Bytes,
  given: DigestAddress | undefined,
): Promise<void> {
  const data = given ? { digestAddress: given.address, digestLanguage: given.language } : NONE;
  await durably(store, (tx) => tx.member.updateMany({ where: { keyId, status: "active" }, data }));
}

/** Erases all addresses. */
export async function eraseDigestAddresses(store: StoreClient): Promise<void> {
  await durably(store, (tx) =>
    tx.member.updateMany({ where: { digestAddress: { not: null } }, data: NONE }),
  );
}

/** Every active member who has given an address. */
export async function listDigestRecipients(store: StoreClient): Promise<DigestRecipient[]> {
  const rows = await store.member.findMany({
    where: { digestAddress: { not: null }, status: "active" },
    select: { keyId: true, digestAddress: true, digestLanguage: true },
  });
  return rows.map(({ keyId, digestAddress, digestLanguage }) => ({
    keyId,
    address: digestAddress ?? "",
    language: digestLanguage ?? "",
  }));
}

/**
 * Members who have given an address, and for whom a report or a message has come on the day on
 * which they were last at the desk, or after it.
 */
export async function findPerhapsUnseen(store: StoreClient): Promise<Bytes[]> {
  const rows = await store.$queryRaw<{ keyId: Uint8Array<ArrayBuffer> }[]>`
    SELECT key_id AS "keyId" FROM member
    WHERE digest_address IS NOT NULL AND status = 'active' AND EXISTS (
      SELECT FROM case_recipient r JOIN "case" c ON c.id = r.case_id
      WHERE r.member_key_id = key_id AND (
        c.received_day >= last_seen_day OR (r.envelope = 'report' AND EXISTS (
          SELECT FROM message m WHERE m.case_id = c.id AND m.received_day >= last_seen_day))))`;
  return rows.map(({ keyId }) => keyId);
}
