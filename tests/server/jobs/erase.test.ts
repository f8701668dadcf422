import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkTrail } from "../../support/audit.ts";
import { beginUpload, sendReport, uploadBytes, uploadFile } from "../../support/complainants.ts";
import { listCases, makeReply, putReply } from "../../support/desk.ts";
import { inviteAndAccept, inviteAndJoin, setUpOrganisation, unlock } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation, createTestServer } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const filesOf = ({ dataFolder }: TestServer) => readdir(join(dataFolder, "files"));

it("erases a case and its files on its last day, and nothing before", async () => {
  const { server, organisation } = await createOrganisation({ retentionDays: 30 });
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  const file = await uploadFile(server.ask, randomBytes(100));
  const { caseId, mailbox } = await sendReport(server.ask, { files: [file] });
  // One that nobody has opened would stay.
  const opened = await makeReply(server.ask, lan, caseId, 1, mailbox, "read");
  await putReply(server.ask, lan, caseId, opened);
  const before = await server.restart("2026-12-23");
  expect((await listCases(before.ask, await unlock(before.ask, lan))).cases).toHaveLength(1);
  const after = await before.restart("2026-12-24");
  expect((await listCases(after.ask, await unlock(after.ask, lan))).cases).toHaveLength(0);
  expect(await filesOf(after)).toEqual([]);
  expect(await after.store.upload.count()).toBe(0);
});

it("erases uploads that no report names after two days", async () => {
  const { server } = await createOrganisation();
  await uploadBytes(server.ask, crypto.randomUUID(), randomBytes(100));
  await beginUpload(server.ask, crypto.randomUUID(), 100);
  const kept = await server.restart("2026-11-25");
  expect(await kept.store.upload.count()).toBe(2);
  const gone = await kept.restart("2026-11-26");
  expect(await gone.store.upload.count()).toBe(0);
  expect(await filesOf(gone)).toEqual([]);
});

it("erases files that a crash has left without a row, and no others", async () => {
  const { server } = await createOrganisation();
  const stray = crypto.randomUUID();
  await writeFile(join(server.dataFolder, "files", stray), "stray");
  const kept = crypto.randomUUID();
  await uploadBytes(server.ask, kept, randomBytes(100));
  const again = await server.restart();
  expect(await filesOf(again)).toEqual([kept]);
});

it("forgets invitations a month after they expired, unless somebody waits for the roster", async () => {
  const { server, organisation } = await createOrganisation();
  await inviteAndJoin(organisation, { loginName: "joined", role: "caseworker" });
  await inviteAndAccept(organisation, { loginName: "waits", role: "caseworker" });
  const later = await server.restart("2026-12-31");
  expect(await later.store.invitation.count()).toBe(2);
  const muchLater = await later.restart("2027-01-01");
  const left = await muchLater.store.invitation.findMany();
  expect(left.map(({ loginName }) => loginName)).toEqual(["waits"]);
});

it("removes entries of the audit trail after 24 months, and the rest of it is still right", async () => {
  // Long past, whatever the clock of the database says.
  const server = await createTestServer();
  server.setDay("2020-01-10");
  const organisation = await setUpOrganisation(server.ask, server.setupSecret() ?? "");
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  for (const loginName of ["hoa", "sen", "minh"]) {
    if (loginName === "minh") server.setDay("2020-06-10");
    await inviteAndJoin(organisation, { loginName, role: "caseworker" });
  }
  const sequences = async (on: TestServer) =>
    (await checkTrail(on.ask, await unlock(on.ask, lan))).entries.map(({ sequence }) => sequence);
  const kept = await server.restart("2022-01-10");
  expect(await sequences(kept)).toEqual([1, 2, 3, 4, 5]);
  const shorter = await kept.restart("2022-02-01");
  const { broken } = await checkTrail(shorter.ask, await unlock(shorter.ask, lan));
  expect(broken).toBeUndefined();
  expect(await sequences(shorter)).toEqual([1, 4, 5]);
  expect(shorter.events).toEqual([]);
});
