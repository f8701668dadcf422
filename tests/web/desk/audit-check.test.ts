/** The desk checks the audit trail of a server that lies. */
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { AuditPage, RosterPage } from "../../../src/api/audit.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { signAuditEntry, toBase64url } from "../../../src/protocol/index.ts";
import type { PersonKeys } from "../../../src/protocol/index.ts";
import type { AuditState } from "../../../web/desk/audit-api.ts";
import { AuditCheck } from "../../../web/desk/worker/audit-check.ts";
import { newPerson } from "../../support/protocol/cast.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import { inviteAndJoin, setStatus } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { sendReport } from "../../support/complainants.ts";
import { bytesOfText, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let lan: Person;
let hoa: Person;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  connectDesks(server.app);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
});

beforeEach(() => meddle(undefined));

/** Looks as a desk that was just unlocked, with what the member's preferences hold. */
async function lookAs(person: Person) {
  const { session, preferences } = await openDesk(person);
  const told: AuditState[] = [];
  const check = new AuditCheck(session, preferences, (state) => void told.push(state));
  return { check, told, keys: session.keys };
}

/** Changes what the server says of the trail. */
function lie(change: (entries: string[], page: AuditPage) => readonly string[]): void {
  meddle(({ path, body }) => {
    if (!path.startsWith(`${ROUTES.audit}?`)) return body;
    const page = JSON.parse(body) as AuditPage;
    return JSON.stringify({ ...page, entries: change([...page.entries], page) });
  });
}

const reasonSeen = async (person: Person, isWhole = false): Promise<unknown> => {
  const { check } = await lookAs(person);
  return (isWhole ? await check.checkAll() : await check.checkNew()).broken;
};

it("pins what it has checked, and goes on from there", async () => {
  const first = await lookAs(lan);
  expect(await first.check.checkNew()).toMatchObject({ newest: 3, broken: undefined });
  await setStatus(organisation, hoa, "suspended");
  await setStatus(organisation, hoa, "active");
  const again = await lookAs(lan);
  const asked: string[] = [];
  meddle(({ path, body }) => {
    asked.push(path);
    return body;
  });
  const state = await again.check.checkNew();
  expect(state).toMatchObject({ newest: 5, broken: undefined });
  expect(again.told).toEqual([state]);
  expect(asked).toContain(`${ROUTES.audit}?after=2`);
  expect(asked.filter((path) => path.startsWith(ROUTES.rosters))).toEqual([
    `${ROUTES.rosters}?after=2`,
  ]);
  const whole = await again.check.checkAll();
  expect(whole.words).toEqual(state.words);
  expect(whole.acts.map(({ action }) => action).at(-1)).toBe("log-begun");
  expect(whole.acts.map(({ roster }) => roster)).toMatchObject([
    { version: 5, returned: ["hoa"] },
    { version: 4, suspended: ["hoa"] },
    { version: 3, joined: ["hoa"] },
    { version: 2, joined: ["lan"] },
    undefined,
  ]);
});

it("misses a tail, a middle and an order, by what it has seen and by the chain", async () => {
  expect(await reasonSeen(lan)).toBeUndefined();
  lie((entries) => entries.filter((_, index) => index < entries.length - 1));
  expect(await reasonSeen(lan)).toMatchObject({ reason: "shorter" });
  expect(await reasonSeen(lan, true)).toEqual({ sequence: 5, reason: "shorter" });
  // Who has seen nothing yet is told by the lists of members.
  expect(await reasonSeen(hoa)).toEqual({ sequence: 5, reason: "roster-unrecorded" });
  lie((entries) => entries.filter((_, index) => index !== 1));
  expect(await reasonSeen(hoa)).toEqual({ sequence: 2, reason: "gap" });
  lie(([one = "", two = "", three = "", ...rest]) => [one, three, two, ...rest]);
  expect(await reasonSeen(hoa)).toEqual({ sequence: 2, reason: "gap" });
});

it("notices a forged entry, and one that replaces another", async () => {
  const forge =
    (actor: PersonKeys) =>
    (entries: string[], { newest }: AuditPage) => {
      const fields = {
        sequence: newest.sequence + 1,
        previous: bytesOfText(newest.hash),
        day: TEST_DAY,
        action: "keys-changed" as const,
        target: new Uint8Array(16),
      };
      return [...entries, toBase64url(signAuditEntry(fields, actor))];
    };
  lie(forge({ ...newPerson(), keyId: hoa.keys.keyId }));
  expect(await reasonSeen(lan)).toEqual({ sequence: 6, reason: "signature" });
  lie(forge(newPerson()));
  expect(await reasonSeen(lan)).toEqual({ sequence: 6, reason: "unknown-actor" });
  lie(forge(organisation.administrator.keys));
  expect(await reasonSeen(lan)).toEqual({ sequence: 6, reason: "role" });
  lie((entries) => [...entries.slice(0, -1), entries.at(-2) ?? ""]);
  expect(await reasonSeen(lan, true)).toMatchObject({ sequence: 5 });
});

it("believes no list of members that is another or is missing", async () => {
  meddle(({ path, body }) => {
    if (!path.startsWith(`${ROUTES.rosters}?`)) return body;
    const { rosters } = JSON.parse(body) as RosterPage;
    return JSON.stringify({ rosters: rosters.slice(0, -1) });
  });
  const { check } = await lookAs(lan);
  expect(await check.checkNew()).toMatchObject({ newest: 0, refusal: "roster-older" });
});

it("signs for nothing on a day that is not today", async () => {
  const { caseId } = await sendReport(server.ask);
  meddle(({ path, body }) =>
    path.startsWith(`${ROUTES.audit}?`) ? body.replaceAll(TEST_DAY, "2026-11-29") : body,
  );
  const desk = await openDesk(lan);
  const change = { add: [], remove: [Buffer.from(hoa.keys.keyId).toString("hex")] };
  const sharing = desk.readers.change(caseId, change, 0);
  await expect(sharing).rejects.toMatchObject({ code: "audit-wrong" });
});

it("goes on from a shorter record where the member says so", async () => {
  const longer = await lookAs(lan);
  const { newest } = await longer.check.checkNew();
  const { session } = await openDesk(lan);
  // A server restored from a backup of before: it knows neither the last entry nor its roster.
  const without = (name: "entries" | "rosters", body: string): string => {
    const page = JSON.parse(body) as AuditPage & RosterPage;
    return JSON.stringify({ ...page, [name]: page[name].slice(0, -1) });
  };
  expect(session.rosters.current.version).toBe(5);
  await setStatus(organisation, hoa, "active");
  const { check } = await lookAs(lan);
  expect(await check.checkNew()).toMatchObject({ newest: newest + 1, broken: undefined });
  const back = await lookAs(lan);
  meddle(({ path, body }) =>
    path.startsWith(`${ROUTES.audit}?`) ? without("entries", body) : body,
  );
  expect((await back.check.checkNew()).broken).toMatchObject({ reason: "shorter" });
  // Not while it is not right by itself.
  expect((await back.check.accept()).broken).toMatchObject({ reason: "roster-unrecorded" });
  meddle(undefined);
  expect(await back.check.accept()).toMatchObject({ newest: newest + 1, broken: undefined });
});
