/** The built server as its operator meets it: from outside, by signals and exit codes. */
import { createServer, type AddressInfo } from "node:net";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestDatabase } from "../support/database.ts";
import { runServer, startServer } from "../support/running-server.ts";

let dataFolder: string;
const cleanups: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "kin-start-"));
  cleanups.push(() => rm(dataFolder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const start = async (): ReturnType<typeof startServer> => {
  const server = await startServer({ dataFolder });
  cleanups.push(() => server.end());
  return server;
};

it("serves, stops on SIGINT with exit code 0 and leaves no database running", async () => {
  const server = await start();
  const health = await fetch(`${server.origin}/health`);
  expect(health.status).toBe(200);
  await expect(health.json()).resolves.toEqual({ status: "ok" });

  await expect(server.end("SIGINT")).resolves.toBe(0);
  await expect(stat(join(dataFolder, "postgres/postmaster.pid"))).rejects.toThrow();
});

it("keeps its data closed to other accounts", async () => {
  await start();
  const modes = await Promise.all(
    [dataFolder, join(dataFolder, "postgres")].map(async (path) => (await stat(path)).mode & 0o777),
  );
  // Root's folder lets PostgreSQL's account pass through, and no one look.
  expect(modes).toEqual([process.getuid?.() === 0 ? 0o711 : 0o700, 0o700]);
});

it("starts again after it was killed outright", async () => {
  const killed = await start();
  await killed.end("SIGKILL");
  const again = await start();
  expect(again.output()).toContain("Stopped a database that an earlier server had left behind.");
  await expect(again.end()).resolves.toBe(0);
});

it("refuses a data folder that another server uses, which goes on", async () => {
  const first = await start();
  const second = await runServer(dataFolder);
  expect(second.code).toBe(1);
  expect(second.output).toContain("Another server is using this data folder.");
  expect((await fetch(`${first.origin}/health`)).status).toBe(200);
});

it("refuses a port that is in use", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  cleanups.push(() => new Promise((resolve) => other.close(resolve)));
  const port = String((other.address() as AddressInfo).port);

  const { code, output } = await runServer(dataFolder, { PORT: port });
  expect(code).toBe(1);
  expect(output).toContain(`Another program is using this port.`);
  expect(output).toContain(port);
});

it("refuses settings it cannot use, all at once and before it starts anything", async () => {
  const { code, output } = await runServer(dataFolder, { PORT: "x", KIN_ORIGIN: "y" });
  expect(code).toBe(2);
  expect(output.trim().split("\n")).toHaveLength(2);
});

it("runs on an external database, one server at a time", async () => {
  const { connection } = await openTestDatabase();
  const { host, port, user, database } = connection;
  const url = `postgresql://${user}@socket/${database}?host=${host}&port=${port}`;
  const environment = { DATABASE_URL: url };
  const server = await startServer({ dataFolder, environment });
  cleanups.push(() => server.end());
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);

  const second = await runServer(dataFolder, environment);
  expect(second.code).toBe(1);
  expect(second.output).toContain("Another server is using this database.");
  await expect(server.end()).resolves.toBe(0);
});

it("tells that an external database does not answer, without its password", async () => {
  const url = "postgresql://kin:hunter2@127.0.0.1:1/kin";
  const { code, output } = await runServer(dataFolder, { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(output).toContain("The database of DATABASE_URL cannot be reached.");
  expect(output).not.toContain("hunter2");
});
