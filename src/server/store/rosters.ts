/** Signed rosters, all versions. */
import type { Bytes } from "../../protocol/blind.ts";
import type { StoreClient } from "./client.ts";
import type { Transaction } from "./transaction.ts";

/** The newest roster's bytes, if the organisation was set up. */
export async function readNewestRoster(store: StoreClient): Promise<Bytes | undefined> {
  const row = await store.rosterVersion.findFirst({ orderBy: { version: "desc" } });
  return row?.bytes;
}

/** Rosters of higher versions, oldest first. */
export async function listRosters(
  store: StoreClient,
  after: number,
  most: number,
): Promise<Bytes[]> {
  const rows = await store.rosterVersion.findMany({
    where: { version: { gt: after } },
    orderBy: { version: "asc" },
    take: most,
  });
  return rows.map(({ bytes }) => bytes);
}

/** Adds a version. Fails as taken if it exists. */
export async function addRoster(tx: Transaction, version: number, bytes: Bytes): Promise<void> {
  await tx.rosterVersion.create({ data: { version, bytes } });
}
