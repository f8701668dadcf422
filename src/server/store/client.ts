/** Opens Prisma's client. Only this folder imports it. */
import { PrismaPg } from "@prisma/adapter-pg";
import type { DatabaseConnection } from "../database/connection.ts";
import { PrismaClient } from "./generated/client.ts";

/** Reads and writes the tables of prisma/schema.prisma. */
export type StoreClient = PrismaClient;

/** Connections kept open at most. */
const MAX_CONNECTIONS = 10;

/**
 * Opens a client. It connects at the first query; `$disconnect` closes it.
 *
 * Errors are of the shortest form, so that no value of a record gets into a message, and nothing
 * is logged.
 */
export function openStoreClient(connection: DatabaseConnection): StoreClient {
  const adapter = new PrismaPg({ ...connection, max: MAX_CONNECTIONS });
  return new PrismaClient({ adapter, log: [], errorFormat: "minimal" });
}
