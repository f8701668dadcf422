import { expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import type { DigestShown } from "../../../src/api/digest.ts";
import { refusalOf, succeed, succeedJson } from "../../support/http.ts";
import { startMailServer } from "../../support/mail-server.ts";
import { fetchPeople, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const GIVEN = { address: "lan@mail.example", language: "vi" };

async function createWorld(url: (port: number) => string = (port) => `smtp://127.0.0.1:${port}`) {
  const mail = await startMailServer();
  const environment = {
    KIN_SMTP_URL: url(mail.port),
    KIN_SMTP_FROM: "reminders@kin.example",
    KIN_DIGEST_TIMES: "6,12",
  };
  const { server, organisation } = await createOrganisation({ environment });
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  return { mail, server, organisation, lan };
}

const show = ({ ask }: TestServer, { token }: Person) =>
  succeedJson<DigestShown>(ask, { path: ROUTES.digest, token });
const give = ({ ask }: TestServer, { token }: Person, json: unknown = GIVEN) =>
  succeed(ask, { method: "PUT", path: ROUTES.digest, token, json });
const switchOff = ({ ask }: TestServer, { token }: Person) =>
  succeed(ask, { method: "DELETE", path: ROUTES.digest, token });
const tryIt = ({ ask }: TestServer, { token }: Person) =>
  succeed(ask, { method: "POST", path: ROUTES.digestTrial, token });

it("is off until a member gives an address, and erases it again", async () => {
  const { server, lan } = await createWorld();
  const off = { hours: [6, 12], given: null, hasFailed: false, hasFailedForSomebody: false };
  expect(await show(server, lan)).toEqual(off);
  await give(server, lan);
  expect(await show(server, lan)).toEqual({ ...off, given: GIVEN });
  await switchOff(server, lan);
  expect(await show(server, lan)).toEqual(off);
  const rows = await server.store.member.findMany();
  expect(rows.every((row) => row.digestAddress === null && row.digestLanguage === null)).toBe(true);
});

it("shows an address to nobody but its owner", async () => {
  const { server, organisation, lan } = await createWorld();
  await give(server, lan);
  expect((await show(server, organisation.administrator)).given).toBeNull();
  expect(JSON.stringify(await fetchPeople(organisation))).not.toContain("mail.example");
});

it.each([
  { ...GIVEN, address: "lan" },
  { ...GIVEN, address: "lan@mail.example\r\nBcc: all@mail.example" },
  { ...GIVEN, address: "a@b.co,c@d.co" },
  { ...GIVEN, language: "xx" },
  { address: GIVEN.address },
  { ...GIVEN, more: 1 },
])("refuses %j", async (json) => {
  const { server, lan } = await createWorld();
  expect(await refusalOf(give(server, lan, json))).toBe("bad-request");
});

it("sends a reminder on request that looks like every other", async () => {
  const { server, lan, mail } = await createWorld();
  expect(await refusalOf(tryIt(server, lan))).toBe("digest-address-missing");
  await give(server, lan);
  await tryIt(server, lan);
  expect(mail.arrived).toHaveLength(1);
  expect(mail.arrived[0]?.text).toContain("Date: Tue, 24 Nov 2026 03:00:00 +0000");
  expect(mail.arrived[0]?.text).toContain(Buffer.from("Có việc cần bạn. ").toString("base64"));
});

it("says when the mail server does not take it", async () => {
  const { server, lan, mail } = await createWorld();
  await give(server, lan);
  mail.answer(550);
  expect(await refusalOf(tryIt(server, lan))).toBe("mail-not-sent");
});

it("signs in at the mail server", async () => {
  const right = await createWorld((port) => `smtp://kin:right@127.0.0.1:${port}`);
  await give(right.server, right.lan);
  await tryIt(right.server, right.lan);
  expect(right.mail.arrived[0]?.user).toBe("kin");
  const wrong = await createWorld((port) => `smtp://kin:wrong@127.0.0.1:${port}`);
  await give(wrong.server, wrong.lan);
  expect(await refusalOf(tryIt(wrong.server, wrong.lan))).toBe("mail-not-sent");
});

it("lets nobody flood an address", async () => {
  const { server, lan, mail } = await createWorld();
  await give(server, lan);
  for (let sent = 0; sent < 5; sent++) await tryIt(server, lan);
  expect(await refusalOf(tryIt(server, lan))).toBe("busy");
  expect(mail.arrived).toHaveLength(5);
});

it("takes no address where the operator offers no reminders", async () => {
  const { server, organisation } = await createOrganisation();
  const lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  expect((await show(server, lan)).hours).toEqual([]);
  expect(await refusalOf(give(server, lan))).toBe("digests-off");
  expect(await refusalOf(tryIt(server, lan))).toBe("digests-off");
  await switchOff(server, lan);
});

it("erases the addresses when the operator offers reminders no more", async () => {
  const { server, organisation } = await createOrganisation();
  await server.store.member.updateMany({
    where: { keyId: organisation.administrator.keys.keyId },
    data: { digestAddress: GIVEN.address, digestLanguage: "vi" },
  });
  const again = await server.restart();
  expect(await again.store.member.count({ where: { digestAddress: { not: null } } })).toBe(0);
});
