/** The same statements sent by node-postgres, from several connections at once. */
import { connect, type SocketConnection } from "../../server/database/connection.ts";
import type { ReadyReport } from "../reports.ts";
import { statementsOf } from "./statements.ts";

/**
 * Stores every report once.
 *
 * @returns Reports a second, and milliseconds of this process's processor for each.
 */
export async function storeByDriver(
  connection: SocketConnection,
  reports: readonly ReadyReport[],
  clients: number,
): Promise<{ readonly perSecond: number; readonly processorMs: number }> {
  const waiting = reports.map(statementsOf).values();
  const connections = await Promise.all(Array.from({ length: clients }, () => connect(connection)));
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    connections.map(async (client) => {
      for (const statements of waiting) {
        for (const { text, values = [] } of statements) await client.query(text, [...values]);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  await Promise.all(connections.map((client) => client.end()));
  const processorMs = (user + system) / 1000 / reports.length;
  return { perSecond: reports.length / seconds, processorMs };
}

/** Removes every case, so that the same reports can be sent again. */
export async function removeCases(connection: SocketConnection): Promise<void> {
  const client = await connect(connection);
  try {
    await client.query('TRUNCATE "case" CASCADE');
    await client.query("CHECKPOINT");
  } finally {
    await client.end();
  }
}
