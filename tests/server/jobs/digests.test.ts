import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import type { DigestShown } from "../../../src/api/digest.ts";
import { makeMessage, putMessage, sendReport } from "../../support/complainants.ts";
import { succeed, succeedJson } from "../../support/http.ts";
import { startMailServer } from "../../support/mail-server.ts";
import type { TestMailServer } from "../../support/mail-server.ts";
import {
  fetchRoster,
  inviteAndAccept,
  inviteAndJoin,
  setStatus,
  unlock,
} from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

// The server looks every minute; here a minute passes when the test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

interface World {
  readonly mail: TestMailServer;
  readonly organisation: Organisation;
  readonly server: TestServer;
  readonly lan: Person;
}

async function createWorld(
  host = "127.0.0.1",
  options: Parameters<typeof startMailServer>[0] = {},
): Promise<World> {
  const mail = await startMailServer(options, host);
  const environment = {
    KIN_SMTP_URL: `smtp://${host}:${mail.port}`,
    KIN_SMTP_FROM: "reminders@kin.example",
    KIN_DIGEST_TIMES: "6,12",
  };
  const { server, organisation } = await createOrganisation({ environment });
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  await give(server, lan);
  return { mail, server, organisation, lan };
}

const give = ({ ask }: TestServer, { token, loginName }: Person, language = "en") =>
  succeed(ask, {
    method: "PUT",
    path: ROUTES.digest,
    token,
    json: { address: `${loginName}@mail.example`, language },
  });

const settingsOf = ({ ask }: TestServer, { token }: Person) =>
  succeedJson<DigestShown>(ask, { path: ROUTES.digest, token });

/** The member's desk asks for news, as an open one always does. */
const visit = ({ ask }: TestServer, { token }: Person) =>
  succeed(ask, { path: `${ROUTES.changes}?epoch=none&revision=0`, token });

/** Lets the server look at its clock and finish what is due. */
async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(60_000);
  await settle();
}

/** Long enough for mail within this machine, also a busy one, where none is expected to come. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 600));

/** Waits until so many have arrived, and no more. */
const arrive = ({ arrived }: TestMailServer, count: number): Promise<void> =>
  vi.waitFor(() => expect(arrived).toHaveLength(count), { timeout: 10_000 });

async function strike(server: TestServer, hour: number): Promise<void> {
  server.setHour(hour);
  await look();
}

it("reminds at the fixed hours, again and again until the member comes", async () => {
  const { mail, server, lan } = await createWorld();
  await sendReport(server.ask);
  await strike(server, 5);
  expect(mail.arrived).toHaveLength(0);
  await strike(server, 6);
  await look();
  await arrive(mail, 1);
  expect(mail.arrived[0]).toMatchObject({
    from: "reminders@kin.example",
    to: ["lan@mail.example"],
    greeting: "kin.example",
  });
  expect(mail.arrived[0]?.text).toContain("Date: Tue, 24 Nov 2026 06:00:00 +0000");
  expect(mail.arrived[0]?.text).not.toMatch(/x-mailer|user-agent|nodemailer|127\.0\.0\.1/i);
  await strike(server, 12);
  await arrive(mail, 2);
  await visit(server, lan);
  server.setDay("2026-11-25");
  await strike(server, 6);
  await arrive(mail, 2);
});

it("reminds nobody who has nothing to see, has not asked, or wrote it themselves", async () => {
  const { mail, server, organisation, lan } = await createWorld();
  const minh = await inviteAndJoin(organisation, { loginName: "minh", role: "caseworker" });
  await strike(server, 6);
  expect(mail.arrived).toHaveLength(0);
  await sendReport(server.ask);
  await visit(server, lan);
  await strike(server, 12);
  expect(mail.arrived).toHaveLength(0);
  await give(server, minh, "vi");
  server.setDay("2026-11-25");
  await strike(server, 6);
  expect(mail.arrived.map(({ to }) => to)).toEqual([["minh@mail.example"]]);
});

it("counts a message, and somebody who waits to be listed", async () => {
  const { mail, server, organisation, lan } = await createWorld();
  await give(server, organisation.administrator);
  // They have seen that Lan waited to be listed.
  await visit(server, organisation.administrator);
  const report = await sendReport(server.ask);
  await visit(server, lan);
  const message = makeMessage(await fetchRoster(server.ask), report, 1, "More");
  await putMessage(server.ask, report.mailbox, message);
  await strike(server, 6);
  expect(mail.arrived.map(({ to }) => to)).toEqual([["lan@mail.example"]]);
  await visit(server, lan);
  await inviteAndAccept(organisation, { loginName: "new", role: "caseworker" });
  await strike(server, 12);
  expect(mail.arrived.map(({ to }) => to)).toEqual([["lan@mail.example"], ["admin@mail.example"]]);
});

it("sends the same number of bytes to everybody, in both languages", async () => {
  const { mail, server, organisation } = await createWorld();
  const longName = "somebody-with-a-long-login-name";
  const other = await inviteAndJoin(organisation, { loginName: longName, role: "caseworker" });
  await give(server, other, "vi");
  await sendReport(server.ask);
  await strike(server, 6);
  const arrived = await mail.waitFor(2);
  expect(new Set(arrived.map(({ text }) => text.length)).size).toBe(1);
});

it("tries again, and tells the administrator and the member when it was in vain", async () => {
  const { mail, server, organisation, lan } = await createWorld();
  await sendReport(server.ask);
  mail.answer(451);
  await strike(server, 6);
  expect(mail.connections()).toBe(1);
  await look();
  expect(mail.connections()).toBe(1);
  for (const minutes of [5, 15, 25]) {
    expect(server.events).not.toContain("digest-failed");
    server.pass(minutes * 60);
    await look();
  }
  expect(mail.connections()).toBe(4);
  expect(server.events.filter((event) => event === "digest-failed")).toHaveLength(1);
  // Their sessions have ended meanwhile.
  const member = await unlock(server.ask, lan);
  const administrator = await unlock(server.ask, organisation.administrator);
  expect(await settingsOf(server, member)).toMatchObject({
    hasFailed: true,
    hasFailedForSomebody: false,
  });
  expect(await settingsOf(server, administrator)).toMatchObject({
    hasFailed: false,
    hasFailedForSomebody: true,
  });
  mail.answer(undefined);
  await strike(server, 12);
  await arrive(mail, 1);
  const after = await settingsOf(server, administrator);
  expect(after.hasFailedForSomebody).toBe(false);
});

it("arrives by a later try with the date of the fixed hour", async () => {
  const { mail, server } = await createWorld();
  await sendReport(server.ask);
  mail.answer(451);
  await strike(server, 6);
  mail.answer(undefined);
  server.pass(5 * 60);
  await look();
  expect(mail.arrived[0]?.text).toContain("Date: Tue, 24 Nov 2026 06:00:00 +0000");
  server.pass(15 * 60);
  await look();
  await arrive(mail, 1);
});

it("does not try again what was refused for good", async () => {
  const { mail, server, lan } = await createWorld();
  await sendReport(server.ask);
  mail.answer(550);
  await strike(server, 6);
  expect((await settingsOf(server, lan)).hasFailed).toBe(true);
  server.pass(3600);
  await look();
  expect(mail.connections()).toBe(1);
  const later = await unlock(server.ask, lan);
  await give(server, later);
  expect((await settingsOf(server, later)).hasFailed).toBe(false);
});

it("sends nothing to a server whose certificate nobody vouches for", async () => {
  const { mail, server } = await createWorld("127.0.0.2", { disabledCommands: [] });
  await sendReport(server.ask);
  await strike(server, 6);
  expect(mail.connections()).toBe(1);
  expect(mail.arrived).toHaveLength(0);
});

it("sends nothing to a server that offers no encryption, unless it is this machine", async () => {
  const { mail, server } = await createWorld("127.0.0.2");
  await sendReport(server.ask);
  await strike(server, 6);
  expect(mail.connections()).toBe(1);
  expect(mail.arrived).toHaveLength(0);
});

it("forgets the address of who is suspended", async () => {
  const { mail, server, organisation, lan } = await createWorld();
  await sendReport(server.ask);
  await setStatus(organisation, lan, "suspended");
  await strike(server, 6);
  expect(mail.arrived).toHaveLength(0);
  const rows = await server.store.member.findMany({ where: { digestAddress: { not: null } } });
  expect(rows).toEqual([]);
  await setStatus(organisation, lan, "active");
  await strike(server, 12);
  expect(mail.arrived).toHaveLength(0);
});

it("after a restart reminds once those who may have missed something", async () => {
  const { mail, server } = await createWorld();
  await sendReport(server.ask);
  const again = await server.restart();
  await strike(again, 6);
  await arrive(mail, 1);
  await strike(again, 12);
  await arrive(mail, 1);
});

it("after a restart reminds nobody of what came before their last visit", async () => {
  const { mail, server, lan } = await createWorld();
  await sendReport(server.ask);
  server.setDay("2026-11-25");
  await visit(server, lan);
  const again = await server.restart("2026-11-26");
  await strike(again, 6);
  expect(mail.arrived).toHaveLength(0);
});

it("does not repeat or make up for an hour in which it was started", async () => {
  const { mail, server } = await createWorld();
  server.setHour(6);
  await sendReport(server.ask);
  const again = await server.restart();
  again.setHour(6);
  await look();
  await strike(again, 7);
  await arrive(mail, 1);
});
