/**
 * Days to erase on: by members with their own keys and sessions who do not keep to the rules, and
 * by those who do.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import type { RetentionActName } from "../../../src/api/retention.ts";
import type { WholeCase } from "../../../src/api/desk.ts";
import { parseAuditEntry } from "../../../src/protocol/index.ts";
import { fetchAudit, signAct } from "../../support/audit.ts";
import {
  eraseReport,
  makeMessage,
  openMailbox,
  putMessage,
  sendReport,
  uploadFile,
} from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { fetchCase, listCases, makeReply, putReply, readCase } from "../../support/desk.ts";
import { at, refusalOf, succeed } from "../../support/http.ts";
import { fetchState } from "../../support/identities.ts";
import { fetchRoster, inviteAndJoin, unlock } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, randomBytes } from "../../support/protocol.ts";
import { actOnCase, fetchAsked } from "../../support/retention.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let lan: Person;
let minh: Person;
let custodian: Person;
let sent: SealedCase;

beforeEach(async () => {
  ({ server, organisation } = await createOrganisation());
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "caseworker" });
  custodian = await inviteAndJoin(organisation, { loginName: "mai", role: "custodian" });
  const file = await uploadFile(server.ask, randomBytes(100));
  sent = await sendReport(server.ask, { files: [file] });
  await putReply(server.ask, lan, sent.caseId, await replyOf(lan, 1));
}, 60_000);

// A server for each test is more than the database has room for at once.
afterEach(async () => {
  await server.app.close();
  await server.store.$disconnect();
});

const replyOf = (person: Person, number: number) =>
  makeReply(server.ask, person, sent.caseId, number, sent.mailbox, "read");
const act = (person: Person, name: RetentionActName, days = {}) =>
  actOnCase(server.ask, person, sent.caseId, name, days);
const refused = (person: Person, name: RetentionActName, days = {}) =>
  refusalOf(act(person, name, days));
const whole = (person = lan): Promise<WholeCase> => fetchCase(server.ask, person, sent.caseId);
const set = (eraseDay: string, identityEraseDay: string | null = null) => ({
  eraseDay,
  identityEraseDay,
});

/** As after a restart on another day: sessions begin again. */
async function on(day: string): Promise<void> {
  server = await server.restart(day);
  lan = await unlock(server.ask, lan);
  minh = await unlock(server.ask, minh);
  custodian = await unlock(server.ask, custodian);
}

async function actions(): Promise<string[]> {
  const { entries } = await fetchAudit(server.ask, lan);
  return entries.map((text) => parseAuditEntry(bytesOfText(text)).action);
}

describe("a day to erase on", () => {
  it("is the organisation's at first, and is set earlier by one person", async () => {
    expect(await whole()).toMatchObject({
      eraseDay: "2031-11-24",
      identityEraseDay: null,
      mailboxEraseDay: "2027-11-30",
      isIdentityErased: false,
      isHeld: false,
    });
    await act(lan, "erase-day-set", set("2027-11-24", "2027-02-22"));
    expect(await whole(minh)).toMatchObject({
      eraseDay: "2027-11-24",
      identityEraseDay: "2027-02-22",
    });
    expect((await actions()).at(-1)).toBe("erase-day-set");
  });

  it("is never set later, nor nearer than thirty days, by one person", async () => {
    await act(lan, "erase-day-set", set("2027-11-24", "2027-02-22"));
    for (const days of [
      set("2027-11-25"),
      set("2031-11-24"),
      set("2026-12-23"),
      set("2026-11-24"),
      set("2027-11-24", "2027-02-23"),
      set("2027-11-24", "2026-12-23"),
    ]) {
      expect(await refused(lan, "erase-day-set", days)).toBe("day-not-allowed");
    }
    expect(await refused(lan, "erase-day-set", set("2027-02-30"))).toBe("bad-request");
    await act(lan, "erase-day-set", set("2026-12-24", "2026-12-24"));
    expect((await actions()).filter((name) => name === "erase-day-set")).toHaveLength(2);
  });

  it("is set later by two, a year at a time", async () => {
    await act(lan, "erase-day-set", set("2027-11-24", "2027-02-22"));
    expect(await refused(minh, "extended", set("2028-11-24"))).toBe("second-person-missing");
    await act(lan, "extension-asked");
    expect((await fetchAsked(server.ask, minh, sent.caseId)).extensionBy).toHaveLength(1);
    for (const days of [set("2028-11-25"), set("2027-11-23"), set("2028-01-01", "2028-01-02")]) {
      expect(await refused(minh, "extended", days)).toBe("day-not-allowed");
    }
    await act(minh, "extended", set("2028-11-24", "2028-11-24"));
    expect(await whole()).toMatchObject({
      eraseDay: "2028-11-24",
      identityEraseDay: "2028-11-24",
    });
    expect((await fetchAsked(server.ask, minh, sent.caseId)).extensionBy).toEqual([]);
    expect((await actions()).slice(-2)).toEqual(["extension-asked", "extended"]);
  });

  it("is not set later by one person twice, by an old request, twice, or against a no", async () => {
    await act(lan, "erase-day-set", set("2027-11-24"));
    await act(lan, "extension-asked");
    expect(await refused(lan, "extended", set("2028-01-01"))).toBe("second-person-missing");
    await act(minh, "extension-refused");
    expect(await refused(minh, "extended", set("2028-01-01"))).toBe("second-person-missing");
    await act(lan, "extension-asked");
    await act(minh, "extended", set("2028-01-01"));
    // What was asked for once is granted once.
    expect(await refused(minh, "extended", set("2028-06-01"))).toBe("second-person-missing");
    await act(lan, "extension-asked");
    await on("2026-12-25");
    expect(await refused(minh, "extended", set("2028-06-01"))).toBe("second-person-missing");
    expect((await whole()).eraseDay).toBe("2028-01-01");
  });

  it("never goes beyond five years after the report came", async () => {
    await act(lan, "erase-day-set", set("2031-06-01"));
    await act(lan, "extension-asked");
    expect(await refused(minh, "extended", set("2031-11-25"))).toBe("day-not-allowed");
    await act(minh, "extended", set("2031-11-24"));
    expect((await whole()).eraseDay).toBe("2031-11-24");
  });

  it("is not set without an entry, with another's, of another act or case", async () => {
    const other = await sendReport(server.ask);
    const send = (audit: string | undefined) =>
      refusalOf(
        succeed(server.ask, {
          method: "POST",
          path: at(ROUTES.retention, { caseId: sent.caseId }),
          token: lan.token,
          json: { act: "hold-begun", ...(audit !== undefined && { audit }) },
        }),
      );
    const target = bytesOfUuid(sent.caseId);
    expect(await send(undefined)).toMatch(/audit-missing|bad-request/);
    expect(await send(await signAct(server.ask, minh, "hold-begun", target))).toBe("audit-wrong");
    expect(await send(await signAct(server.ask, lan, "hold-ended", target))).toBe("audit-wrong");
    const elsewhere = await signAct(server.ask, lan, "hold-begun", bytesOfUuid(other.caseId));
    expect(await send(elsewhere)).toBe("audit-wrong");
    const stale = await signAct(server.ask, lan, "hold-begun", target);
    await act(minh, "extension-asked");
    expect(await send(stale)).toBe("audit-outdated");
    expect((await whole()).isHeld).toBe(false);
  });

  it("is nobody's who does not read the case", async () => {
    const late = await inviteAndJoin(organisation, { loginName: "late", role: "caseworker" });
    expect(await refused(late, "extension-asked")).toBe("not-found");
    expect(await refused(custodian, "extension-asked")).toBe("not-allowed");
    expect(await refused(organisation.administrator, "hold-begun")).toBe("not-allowed");
  });
});

describe("erasing by the desk", () => {
  it("takes two: one who sets the day, and another who erases now", async () => {
    expect(await refused(minh, "erased-by-desk")).toBe("second-person-missing");
    await act(lan, "erase-day-set", set("2026-12-24"));
    expect(await refused(lan, "erased-by-desk")).toBe("second-person-missing");
    expect((await fetchAsked(server.ask, minh, sent.caseId)).daySetBy).toHaveLength(1);
    await act(minh, "erased-by-desk");
    expect((await listCases(server.ask, lan)).cases).toEqual([]);
    expect((await openMailbox(server.ask, sent.mailbox)).found).toBe(false);
    expect(await readdir(join(server.dataFolder, "files"))).toEqual([]);
    expect((await actions()).at(-1)).toBe("erased-by-desk");
  });

  it("is over when somebody extended since, or after thirty days", async () => {
    await act(lan, "erase-day-set", set("2027-11-24"));
    await act(lan, "extension-asked");
    await act(minh, "extended", set("2028-01-01"));
    expect(await refused(minh, "erased-by-desk")).toBe("second-person-missing");
    await act(lan, "erase-day-set", set("2027-11-24"));
    await on("2026-12-25");
    expect(await refused(minh, "erased-by-desk")).toBe("second-person-missing");
  });

  it("erases the identity alone: no custodian has it any more", async () => {
    const state = () => refusalOf(fetchState(server.ask, custodian, sent.caseId));
    expect(await state()).toBeUndefined();
    await act(lan, "identity-erased");
    expect(await state()).toBe("not-found");
    expect(await whole()).toMatchObject({ isIdentityErased: true });
    const { report } = await readCase(server.ask, lan, sent.caseId);
    expect(report.answers["story"]).toBeDefined();
    const row = await server.store.case.findFirstOrThrow();
    expect(row.identity).toHaveLength(0);
    expect(await server.store.caseRecipient.count({ where: { envelope: "identity" } })).toBe(0);
  });
});

describe("a case that is held", () => {
  beforeEach(async () => {
    await act(lan, "erase-day-set", set("2026-12-24", "2026-12-24"));
    await act(lan, "hold-begun");
  });

  it("is erased neither on its day nor by the desk", async () => {
    expect(await refused(minh, "erased-by-desk")).toBe("case-held");
    expect(await refused(minh, "identity-erased")).toBe("case-held");
    await on("2027-12-01");
    expect(await whole()).toMatchObject({ isHeld: true, isIdentityErased: false });
    const page = await openMailbox(server.ask, sent.mailbox);
    expect(page).toMatchObject({ found: true, isHeld: true });
  });

  it("is erased by the person who reported, whatever the desk says", async () => {
    await eraseReport(server.ask, sent.mailbox);
    expect((await listCases(server.ask, lan)).cases).toEqual([]);
    expect((await actions()).at(-1)).toBe("erased-by-person");
  });

  it("is announced for two weeks once it is held no more", async () => {
    await on("2027-03-01");
    await act(minh, "hold-ended");
    expect(await whole()).toMatchObject({
      eraseDay: "2027-03-15",
      identityEraseDay: "2027-03-15",
      isHeld: false,
    });
    await on("2027-03-14");
    expect((await listCases(server.ask, lan)).cases).toHaveLength(1);
    await on("2027-03-15");
    expect((await listCases(server.ask, lan)).cases).toEqual([]);
    expect((await actions()).slice(-1)).toEqual(["erased-on-day"]);
  });
});

describe("on its day", () => {
  it("the identity goes alone, with an entry", async () => {
    await act(lan, "erase-day-set", set("2027-11-24", "2027-02-22"));
    await on("2027-02-21");
    expect((await whole()).isIdentityErased).toBe(false);
    await on("2027-02-22");
    expect(await whole()).toMatchObject({ isIdentityErased: true, eraseDay: "2027-11-24" });
    expect((await actions()).at(-1)).toBe("identity-erased");
  });

  it("the mailbox goes alone a year after the last visit, at the end of the month", async () => {
    await on("2027-03-10");
    expect(await openMailbox(server.ask, sent.mailbox)).toMatchObject({
      mailboxEraseDay: "2028-03-31",
    });
    await on("2028-03-30");
    expect((await whole()).mailboxEraseDay).toBe("2028-03-31");
    await on("2028-03-31");
    expect((await whole()).mailboxEraseDay).toBeNull();
    expect((await openMailbox(server.ask, sent.mailbox)).found).toBe(false);
    const [reply] = await server.store.reply.findMany();
    expect(reply?.bytes).toHaveLength(0);
    // What the desk still writes to it is stored for nobody, so that case keys can be changed.
    expect(await readCase(server.ask, lan, sent.caseId)).toBeDefined();
    const message = makeMessage(await fetchRoster(server.ask), sent, 1, "late");
    await putMessage(server.ask, sent.mailbox, message);
    expect((await whole()).messages).toEqual([]);
  });

  it("a case that nobody has opened stays", async () => {
    const unread = await sendReport(server.ask);
    await on("2031-11-24");
    const { cases } = await listCases(server.ask, lan);
    expect(cases.map(({ id }) => id)).toEqual([unread.caseId]);
  });
});
