/** Transactions, and what their failures mean. */
import type { StoreClient } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** What a store function writes through within a transaction. */
export type Transaction = Prisma.TransactionClient;

const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 30_000;

/**
 * Runs work in one transaction that is on the disk when this resolves, also where the database
 * was set to acknowledge earlier. Only what went through here, or waits by itself as `setReceived`
 * does, is acknowledged to anybody.
 */
export async function durably<T>(
  store: StoreClient,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return store.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SET LOCAL synchronous_commit = on`;
      return work(transaction);
    },
    { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS },
  );
}

/** A statement of our own has added nothing, because another row has the key already. */
export class TakenError extends Error {
  override readonly name = "TakenError";
  readonly code = "taken";
}

/** Whether a row was refused because another has its key already. */
export function isTaken(error: unknown): boolean {
  if (error instanceof TakenError) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
