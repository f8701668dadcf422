/** Prepares a data folder in this process, through the real server's routes. */
import { openPastServer, type PastServer } from "../cli/demo/past-server.ts";
import { readConfig } from "../server/config.ts";
import { openDatabase } from "../server/database/database.ts";
import { log } from "../server/log.ts";
import { openStoreClient } from "../server/store/client.ts";

/** Opens the server on a folder for as long as the work takes. */
export async function prepareFolder<T>(
  dataFolder: string,
  work: (server: PastServer) => Promise<T>,
): Promise<T> {
  const config = readConfig({ KIN_DATA: dataFolder });
  const database = await openDatabase(config, log);
  const store = openStoreClient(database.connection);
  try {
    const server = await openPastServer(config, store);
    try {
      return await work(server);
    } finally {
      await server.close();
    }
  } finally {
    await store.$disconnect();
    await database.close();
  }
}
