/**
 * The audit trail: act and entry are stored together or not at all, whatever a client with a
 * member's real keys sends.
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  hashAuditEntry,
  parseAuditEntry,
  signAuditEntry,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { AuditAction, Bytes, PersonKeys } from "../../../src/protocol/index.ts";
import { checkTrail, fetchAudit, signAct } from "../../support/audit.ts";
import { eraseReport, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { fetchCase, makeReply, putReply } from "../../support/desk.ts";
import { at, refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { makeKeys } from "../../support/keys-change.ts";
import { fetchRoster, inviteAndJoin, setStatus } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, randomBytes, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let ask: Ask;
let organisation: Organisation;
let lan: Person;
let hoa: Person;
let sent: SealedCase;
let target: Bytes;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  sent = await sendReport(ask);
  target = bytesOfUuid(sent.caseId);
});

/** Changes the keys of the case with an entry, or without. Its refusal, if there is one. */
async function share(audit: string | undefined, { token }: Person = lan): Promise<unknown> {
  const { body } = await makeKeys(ask, lan, sent, await fetchRoster(ask));
  const json = { ...body, ...(audit !== undefined && { audit }) };
  const path = at(ROUTES.keys, { caseId: sent.caseId });
  return refusalOf(succeed(ask, { method: "POST", path, token, json }));
}

interface Forged {
  readonly action?: AuditAction;
  readonly target?: Bytes;
  readonly day?: string;
  readonly signer?: PersonKeys;
  readonly sequence?: number;
  readonly previous?: Bytes;
}

/** The right entry for the share, but for what is said. */
async function entryWith(forged: Forged): Promise<string> {
  const { newest } = await fetchAudit(ask, lan);
  const fields = {
    sequence: forged.sequence ?? newest.sequence + 1,
    previous: forged.previous ?? bytesOfText(newest.hash),
    day: forged.day ?? TEST_DAY,
    action: forged.action ?? "keys-changed",
    target: forged.target ?? target,
  };
  return toBase64url(signAuditEntry(fields, forged.signer ?? lan.keys));
}

describe("an act of a hostile client", () => {
  it("is refused with any entry but the right one, and nothing of it is stored", async () => {
    const before = await fetchAudit(ask, lan);
    const other = new Uint8Array(16);
    const last = before.entries.at(-1) ?? "";
    const replayed = parseAuditEntry(bytesOfText(last));
    expect(await share(undefined)).toBe("audit-missing");
    expect(await share(await entryWith({ target: other }))).toBe("audit-wrong");
    expect(await share(await entryWith({ action: "exported" }))).toBe("audit-wrong");
    expect(await share(await entryWith({ action: "identity-granted" }))).toBe("audit-wrong");
    expect(await share(await entryWith({ signer: hoa.keys }))).toBe("audit-wrong");
    const pretended = { ...hoa.keys, keyId: lan.keys.keyId };
    expect(await share(await entryWith({ signer: pretended }))).toBe("bad-signature");
    expect(await share(await entryWith({ day: "2026-11-23" }))).toBe("audit-wrong");
    expect(await share(await entryWith({ day: "2026-11-25" }))).toBe("audit-wrong");
    expect(await share(last)).toBe("audit-wrong");
    expect(await share(await entryWith({ sequence: replayed.sequence }))).toBe("audit-outdated");
    expect(await share(await entryWith({ sequence: 99 }))).toBe("audit-outdated");
    expect(await share(await entryWith({ previous: randomBytes(32) }))).toBe("audit-outdated");
    expect(await share(toBase64url(randomBytes(148)))).toBe("bad-request");
    expect(await share("AAAA")).toBe("bad-request");
    expect(await fetchAudit(ask, lan)).toEqual(before);
    expect(await fetchCase(ask, lan, sent.caseId)).toMatchObject({ keys: [], entries: [] });
  });

  it("stores an entry no more than its act", async () => {
    const before = await fetchAudit(ask, lan);
    const made = await makeKeys(ask, lan, sent, await fetchRoster(ask), { sequence: 7 });
    const audit = await signAct(ask, lan, "keys-changed", target);
    const path = at(ROUTES.keys, { caseId: sent.caseId });
    const json = { ...made.body, audit };
    const written = succeed(ask, { method: "POST", path, token: lan.token, json });
    expect(await refusalOf(written)).toBe("out-of-order");
    expect(await fetchAudit(ask, lan)).toEqual(before);
  });

  it("is stored with the right one, once", async () => {
    const audit = await signAct(ask, lan, "keys-changed", target);
    expect(await share(audit)).toBeUndefined();
    const { entries } = await fetchAudit(ask, lan);
    expect(entries.at(-1)).toBe(audit);
    const another = await sendReport(ask);
    const { body } = await makeKeys(ask, lan, another, await fetchRoster(ask));
    const path = at(ROUTES.keys, { caseId: another.caseId });
    const again = succeed(ask, {
      method: "POST",
      path,
      token: lan.token,
      json: { ...body, audit },
    });
    expect(await refusalOf(again)).toBe("audit-wrong");
  });
});

it("stores acts of many at once one after the other, each on top of the one before", async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, () => sendReport(ask)));
  const roster = await fetchRoster(ask);
  const shareOne = async (one: SealedCase, person: Person): Promise<void> => {
    const { body } = await makeKeys(ask, person, one, roster);
    for (;;) {
      const audit = await signAct(ask, person, "keys-changed", bytesOfUuid(one.caseId));
      const path = at(ROUTES.keys, { caseId: one.caseId });
      const json = { ...body, audit };
      const written = succeed(ask, { method: "POST", path, token: person.token, json });
      const code = await refusalOf(written);
      if (code === undefined) return;
      expect(code).toBe("audit-outdated");
    }
  };
  const { newest } = await fetchAudit(ask, lan);
  await Promise.all(cases.map((one, index) => shareOne(one, index % 2 === 0 ? lan : hoa)));
  const { entries, broken } = await checkTrail(ask, lan);
  expect(broken).toBeUndefined();
  expect(entries.at(-1)?.sequence).toBe(newest.sequence + 6);
});

it("tells of set-up, rosters and erasing, so that the whole of it can be checked", async () => {
  const gone = await sendReport(ask);
  await eraseReport(ask, gone.mailbox);
  await setStatus(organisation, hoa, "suspended");
  await setStatus(organisation, hoa, "active");
  const { entries, broken, head } = await checkTrail(ask, lan);
  expect(broken).toBeUndefined();
  expect(head?.rosterVersion).toBe(5);
  const acts = entries.map(({ action }) => action);
  expect(acts.slice(0, 3)).toEqual(["log-begun", "roster-changed", "roster-changed"]);
  expect(acts.slice(-3)).toEqual(["erased-by-person", "roster-changed", "roster-changed"]);
  const erased = entries.find(({ action }) => action === "erased-by-person");
  expect(erased?.target).toEqual(bytesOfUuid(gone.caseId));
  const { mode } = await stat(join(server.dataFolder, "log-key"));
  expect(mode & 0o777).toBe(0o600);
});

it("goes on after a restart with the same key, and erases on the day with an entry", async () => {
  const one = await createOrganisation({ retentionDays: 30 });
  const sen = await inviteAndJoin(one.organisation, { loginName: "sen", role: "caseworker" });
  const { caseId, mailbox } = await sendReport(one.server.ask);
  // A case that nobody has opened would not expire.
  const opened = await makeReply(one.server.ask, sen, caseId, 1, mailbox, "read");
  await putReply(one.server.ask, sen, caseId, opened);
  const later = await one.server.restart("2026-12-24");
  const { administrator } = one.organisation;
  const stored = await later.store.auditEntry.findMany({ orderBy: { sequence: "asc" } });
  const [begun, , erased] = stored.map(({ bytes }) => parseAuditEntry(bytes));
  expect(begun?.actor).toEqual(administrator.keys.keyId);
  expect(erased).toMatchObject({
    action: "erased-on-day",
    day: "2026-12-24",
    actor: begun?.target,
    target: bytesOfUuid(caseId),
    previous: hashAuditEntry(stored[1]?.bytes ?? new Uint8Array()),
  });
  // The clock is set back: days of the trail are not.
  const earlier = await later.restart("2026-12-01");
  const gone = await sendReport(earlier.ask);
  await eraseReport(earlier.ask, gone.mailbox);
  const newest = await earlier.store.auditEntry.findUnique({ where: { sequence: 4 } });
  expect(parseAuditEntry(newest?.bytes ?? new Uint8Array()).day).toBe("2026-12-24");
});
