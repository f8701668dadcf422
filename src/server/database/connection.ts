/** How the server reaches its database. */
import pg from "pg";

/** How to reach the embedded server: `host` is the folder of its socket. */
export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** What node-postgres needs to connect. */
export type DatabaseConnection = SocketConnection | { readonly connectionString: string };

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects.
 *
 * @throws What node-postgres throws; the message may quote the host, never the password.
 */
export async function connect(connection: DatabaseConnection): Promise<pg.Client> {
  // A socket answers at once or never; a host may be silent.
  const timeout =
    "connectionString" in connection ? { connectionTimeoutMillis: CONNECT_TIMEOUT_MS } : {};
  const client = new pg.Client({ ...connection, ...timeout, keepAlive: true });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** PostgreSQL's code for a server that is starting, stopping or recovering. */
const CANNOT_CONNECT_NOW = "57P03";

/** Tells whether a server answers there: `busy` while it starts or stops. */
export async function probeConnection(
  connection: DatabaseConnection,
): Promise<"ready" | "busy" | "nobody"> {
  try {
    const client = await connect(connection);
    await client.end();
    return "ready";
  } catch (error) {
    return errorCode(error) === CANNOT_CONNECT_NOW ? "busy" : "nobody";
  }
}

/** Gives the code of a system's or database's error, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
