/** `kin audit verify`, on a real data folder whose database somebody meddles with. */
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { connect } from "../../src/server/database/connection.ts";
import { DATABASE_NAME } from "../../src/server/database/database.ts";
import { findRunning } from "../../src/server/database/orphan.ts";
import { toHex } from "../../src/protocol/index.ts";
import { join } from "node:path";
import { askOver } from "../support/http.ts";
import { runKin } from "../support/kin-command.ts";
import { fetchRoster, inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";

let server: RunningServer;
let organisationId: string;

beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "1" } });
  const ask = askOver(server.origin);
  const secret = await vi.waitUntil(() => /#setup=(\S+)\n/.exec(server.output())?.[1]);
  const organisation = await setUpOrganisation(ask, secret);
  for (const loginName of ["lan", "hoa", "sen"]) {
    await inviteAndJoin(organisation, { loginName, role: "caseworker" });
  }
  organisationId = toHex((await fetchRoster(ask)).organisationId);
}, 90_000);

afterAll(() => server.remove());

const verify = (...args: string[]) =>
  runKin(["audit", "verify", ...args], { KIN_DATA: server.dataFolder });

/** Runs a statement as the owner of the database, with the triggers taken away. */
async function meddle(...statements: string[]): Promise<void> {
  const running = await findRunning(join(server.dataFolder, "postgres"));
  if (!running) throw new Error("the database does not run");
  const client = await connect({ ...running, database: DATABASE_NAME });
  try {
    await client.query("ALTER TABLE audit_entry DISABLE TRIGGER ALL");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

it("says that the record is right, while the server runs", async () => {
  const { exitCode, output, errors } = await verify("--organisation", organisationId);
  expect(errors).toBe("");
  expect(exitCode).toBe(0);
  expect(output).toContain(organisationId);
  expect(output).toMatch(/^Right: 4 entries, \S+ to \S+, up to number 4\.$/m);
  expect(output).toMatch(/^Words of the newest: .+( · .+){7}$/m);
});

it("refuses another organisation's lists, and what is no command", async () => {
  expect(await verify("--organisation", "00".repeat(16))).toMatchObject({
    exitCode: 1,
    errors: "The lists of members here are another organisation's.\n",
  });
  expect(await verify("--organisation", "short")).toMatchObject({ exitCode: 2 });
  const none = await runKin(["audit"], { KIN_DATA: server.dataFolder });
  expect(none).toMatchObject({ exitCode: 2, output: "" });
});

it("names the first break", async () => {
  await meddle(
    "CREATE TABLE kept AS SELECT * FROM audit_entry",
    "DELETE FROM audit_entry WHERE sequence = 3",
  );
  const dropped = await verify();
  expect(dropped.exitCode).toBe(1);
  expect(dropped.errors).toMatch(/^Entry 3 is missing, or others stand in its place\./);
  expect(dropped.output).toMatch(/up to number 2\.$/m);
  // The tail alone: the lists of members tell that something was done.
  await meddle(
    "DELETE FROM audit_entry",
    "INSERT INTO audit_entry SELECT * FROM kept WHERE sequence < 4",
  );
  expect((await verify()).errors).toMatch(/^Entry 4 is missing: the list of members was changed/);
  await meddle(
    "DELETE FROM audit_entry",
    `INSERT INTO audit_entry SELECT sequence, day,
       CASE sequence WHEN 2 THEN set_byte(bytes, 90, get_byte(bytes, 90) # 1) ELSE bytes END
     FROM kept`,
  );
  expect((await verify()).errors).toMatch(/^Entry 2 has a signature that is not of whom/);
});
