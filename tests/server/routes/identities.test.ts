/** Identities at the server: who may ask and hand over, what hostile clients get, and how it ends. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IdentityEnvelope } from "../../../src/api/identity.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { Route } from "../../../src/api/routes.ts";
import {
  openIdentityGrant,
  openReply,
  openingKeyOf,
  sealIdentityRecord,
  hashIdentityRecord,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, IdentityRequest } from "../../../src/protocol/index.ts";
import { newMailbox, openMailbox, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { readCase } from "../../support/desk.ts";
import { refusalOf } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import {
  act,
  actsOn,
  boxOf,
  fetchGranted,
  fetchState,
  listedIn,
  makeGrant,
  makeNotice,
  makeRequest,
  openGiven,
  requestContent,
} from "../../support/identities.ts";
import { fetchRoster, inviteAndJoin, setStatus, unlock } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { connectDesks, openDesk } from "../../support/open-desk.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let ask: Ask;
let organisation: Organisation;
let lan: Person;
let hoa: Person;
let minh: Person;
let thu: Person;
let sent: SealedCase;
let id: string;
let content: IdentityRequest;
let request: Bytes;

const post = <T>(who: Person, route: Route, action: Parameters<typeof act>[4], json: object) =>
  act<T>(ask, who, id, route, action, json);

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ask = server.ask;
  const join = (loginName: string, role: "caseworker" | "custodian") =>
    inviteAndJoin(organisation, { loginName, role });
  lan = await join("lan", "caseworker");
  hoa = await join("hoa", "caseworker");
  minh = await join("minh", "custodian");
  thu = await join("thu", "custodian");
});

beforeEach(async () => {
  server.setDay(TEST_DAY);
  sent = await sendReport(ask, {
    identity: { contact: "0900 000 000", safe_hours: "tối" },
    leaveOut: [hoa.keys.keyId],
  });
  id = sent.caseId;
  content = await requestContent(ask, lan, id, ["contact"]);
  request = await makeRequest(ask, lan, id, 1, content, [lan, minh, thu]);
});

const asks = () =>
  post<undefined>(lan, ROUTES.identityRequests, "identity-asked", { record: toBase64url(request) });

const fetchEnvelope = async () =>
  openGiven(
    await post<IdentityEnvelope>(minh, ROUTES.identityEnvelope, "identity-opened", { request: 1 }),
    minh,
    id,
  );

const about = () => ({ bytes: request, content, asker: lan });

const storedGrant = () =>
  server.store.identityRecord.findFirst({ where: { kind: "grant", caseId: id } });

interface Given {
  readonly by?: Person;
  readonly grant?: Bytes;
  readonly notice?: Bytes | null;
  readonly lastDay?: string;
  readonly action?: Parameters<typeof act>[4];
}

async function gives(options: Given = {}): Promise<void> {
  const { by = minh, lastDay = "2026-11-30" } = options;
  const grant = options.grant ?? (await makeGrant(ask, by, id, about(), await fetchEnvelope()));
  const notice = options.notice ?? (await makeNotice(ask, by, id, 1, boxOf(sent.mailbox)));
  await post(by, ROUTES.identityGrants, "action" in options ? options.action : "identity-granted", {
    record: toBase64url(grant),
    request: 1,
    lastDay,
    ...(options.notice !== null && { notice: toBase64url(notice) }),
  });
}

describe("what was asked for", () => {
  it("reaches the asker, tells the person, and is in the audit trail, in one", async () => {
    await asks();
    await gives();
    const given = await fetchGranted(ask, lan, id, 1);
    const { report } = await readCase(ask, lan, id);
    const roster = await fetchRoster(ask);
    const opened = openIdentityGrant(
      bytesOfText(given.record),
      openingKeyOf(lan.keys),
      { roster, caseId: bytesOfUuid(id), sequence: given.sequence },
      { bytes: request, content },
      report.identityFields,
    );
    expect(Object.entries(opened.content.fields).map(([name, { value }]) => [name, value])).toEqual(
      [["contact", "0900 000 000"]],
    );
    const page = await openMailbox(ask, sent.mailbox);
    if (!page.found) throw new Error("there is no mailbox");
    const [letter] = page.replies;
    const told = openReply(
      bytesOfText(letter?.bytes ?? ""),
      sent.mailbox,
      roster,
      bytesOfUuid(id),
      1,
    );
    expect(told.author.displayName).toBe("minh");
    expect(await actsOn(ask, lan, id)).toEqual([
      "identity-asked",
      "identity-opened",
      "identity-granted",
      "identity-read",
    ]);
  });

  it("is stored whole or not at all", async () => {
    await asks();
    const grant = await makeGrant(ask, minh, id, about(), await fetchEnvelope());
    const counts = async () => [
      await server.store.identityRecord.count(),
      await server.store.reply.count(),
      await server.store.auditEntry.count(),
    ];
    const before = await counts();
    expect(await refusalOf(gives({ grant, notice: null }))).toBe("bad-request");
    const elsewhere = await makeNotice(ask, minh, id, 1, boxOf(newMailbox()));
    expect(await refusalOf(gives({ grant, notice: elsewhere }))).toBe("unknown-recipient");
    const late = await makeNotice(ask, minh, id, 2, boxOf(sent.mailbox));
    expect(await refusalOf(gives({ grant, notice: late }))).toBe("out-of-order");
    expect(await refusalOf(gives({ grant, action: undefined }))).toBe("audit-missing");
    expect(await refusalOf(gives({ grant, action: "identity-opened" }))).toBe("audit-wrong");
    for (const lastDay of ["2026-11-23", "2026-12-25", "2026-11-31"]) {
      expect(await refusalOf(gives({ grant, lastDay }))).toBe("bad-request");
    }
    expect(await counts()).toEqual(before);
    await gives({ grant });
    await gives({ grant });
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  it("can be refused, with a reason, once", async () => {
    await asks();
    const roster = await fetchRoster(ask);
    const refusal = sealIdentityRecord(
      "identity-refusal",
      { format: 1, day: TEST_DAY, requestHash: hashIdentityRecord(request), reason: "Không cần." },
      [lan, minh].map((one) => listedIn(roster, one)),
      { roster, caseId: bytesOfUuid(id), sequence: 2 },
      minh.keys,
    );
    const json = { record: toBase64url(refusal), about: 1 };
    await post(minh, ROUTES.identityRefusals, "identity-refused", json);
    const grant = await makeGrant(ask, minh, id, about(), undefined, { sequence: 3 });
    expect(await refusalOf(gives({ grant }))).toBe("already-exists");
    expect(await refusalOf(fetchEnvelope())).toBe("already-exists");
  });

  it("can be given back, by the asker alone, and ends with their access", async () => {
    await asks();
    await gives();
    const back = (who: Person) => post(who, ROUTES.identityReturns, undefined, { request: 1 });
    expect(await refusalOf(back(hoa))).toBe("not-found");
    expect(await refusalOf(back(minh))).toBe("not-allowed");
    await back(lan);
    await back(lan);
    expect(await refusalOf(fetchGranted(ask, lan, id, 1))).toBe("not-found");
  });

  it("ends when the asker is shut out of the case", async () => {
    await asks();
    await gives();
    connectDesks(server.app);
    const { readers } = await openDesk(lan);
    const me = toHex(lan.keys.keyId);
    await readers.change(id, { add: [toHex(hoa.keys.keyId)], remove: [me] }, 0);
    expect(await refusalOf(fetchGranted(ask, lan, id, 1))).toBe("not-found");
    expect(await storedGrant()).toMatchObject({ bytes: null });
  });
});

describe("a hostile client", () => {
  it("gets no envelope as a caseworker, and decides nothing", async () => {
    await asks();
    const body = { request: 1 };
    expect(await refusalOf(post(lan, ROUTES.identityEnvelope, "identity-asked", body))).toBe(
      "not-allowed",
    );
    const own = await makeGrant(ask, lan, id, about(), undefined);
    const notice = await makeNotice(ask, lan, id, 1, boxOf(sent.mailbox));
    expect(await refusalOf(gives({ by: lan, grant: own, notice, action: undefined }))).toBe(
      "not-allowed",
    );
    for (const route of [ROUTES.identityOpenings, ROUTES.identityRefusals] as const) {
      const json = { record: toBase64url(own), about: 1, notice: toBase64url(notice) };
      expect(await refusalOf(post(lan, route, undefined, json)), route).toBe("not-allowed");
    }
    expect(await refusalOf(fetchState(ask, lan, id))).toBe("not-allowed");
    // Nor does anybody else read what was granted.
    await gives();
    expect(await refusalOf(fetchGranted(ask, hoa, id, 1))).toBe("not-found");
    expect(await refusalOf(fetchGranted(ask, minh, id, 1))).toBe("not-allowed");
  });

  it("asks for no case that it does not read, and for nobody else", async () => {
    const foreign = await makeRequest(ask, hoa, id, 1, content, [hoa, minh]);
    const record = (bytes: Bytes) => ({ record: toBase64url(bytes) });
    const route = ROUTES.identityRequests;
    expect(await refusalOf(post(hoa, route, "identity-asked", record(foreign)))).toBe("not-found");
    expect(await refusalOf(post(hoa, route, "identity-asked", record(request)))).toBe(
      "not-allowed",
    );
    const wide = await makeRequest(ask, lan, id, 1, content, [lan, minh, hoa]);
    expect(await refusalOf(post(lan, route, "identity-asked", record(wide)))).toBe(
      "unknown-recipient",
    );
    const quiet = await makeRequest(ask, lan, id, 1, content, [lan]);
    expect(await refusalOf(post(lan, route, "identity-asked", record(quiet)))).toBe(
      "missing-recipient",
    );
    expect(await refusalOf(post(lan, route, undefined, record(request)))).toBe("audit-missing");
  });

  it("opens nothing as a custodian without an entry, without a request, or for a stranger", async () => {
    const body = { request: 1 };
    const route = ROUTES.identityEnvelope;
    expect(await refusalOf(post(minh, route, "identity-opened", body))).toBe("not-found");
    await asks();
    expect(await refusalOf(post(minh, route, undefined, body))).toBe("audit-missing");
    expect(await refusalOf(post(minh, route, "identity-refused", body))).toBe("audit-wrong");
    const to = listedIn(await fetchRoster(ask), hoa);
    const stray = await makeGrant(ask, minh, id, about(), undefined, { to });
    expect(await refusalOf(gives({ grant: stray }))).toBe("unknown-recipient");
  });
});

describe("afterwards", () => {
  it("nothing is handed to somebody suspended, and what they have is erased", async () => {
    await asks();
    await gives();
    const later = await makeRequest(ask, lan, id, 3, content, [lan, minh, thu]);
    const json = { record: toBase64url(later) };
    await post(lan, ROUTES.identityRequests, "identity-asked", json);
    await setStatus(organisation, lan, "suspended");
    const body = { request: 3 };
    expect(await refusalOf(post(minh, ROUTES.identityEnvelope, "identity-opened", body))).toBe(
      "unknown-recipient",
    );
    expect(await storedGrant()).toMatchObject({ bytes: null });
    await setStatus(organisation, lan, "active");
  });

  it("is over after its last day, and then the server erases it", async () => {
    lan = await unlock(ask, lan);
    await asks();
    await gives();
    server.setDay("2026-11-30");
    expect((await fetchGranted(ask, lan, id, 1)).sequence).toBe(2);
    server.setDay("2026-12-01");
    expect(await refusalOf(fetchGranted(ask, lan, id, 1))).toBe("not-found");
    expect((await storedGrant())?.bytes).not.toBeNull();
    await server.restart("2026-12-01");
    expect(await storedGrant()).toMatchObject({ bytes: null });
  });
});
