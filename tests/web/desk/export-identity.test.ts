/**
 * Handing on what tells who somebody is: it takes a consent that covers it, a second person, and a
 * grant of a custodian that whoever hands it on has opened and that has not ended.
 */
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { WholeCase } from "../../../src/api/desk.ts";
import type { ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { addDays, systemClock, today } from "../../../src/domain/day.ts";
import { toBase64url } from "../../../src/protocol/index.ts";
import { sendReport } from "../../support/complainants.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { TEST_DAY } from "../../support/protocol.ts";
import { TERMS } from "../../support/terms.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const FIELDS = ["story", "contact"];
const IDENTITY = { contact: "0900 000 000", safe_hours: "buổi tối" };
/** From 24 to 27 November. */
const GRANT_DAYS = 3;

let server: TestServer;
let people: Readonly<Record<"lan" | "hoa" | "minh", Person>>;
let lan: OpenDesk;
let hoa: OpenDesk;
let minh: OpenDesk;
/** Of Lan's device. */
let day: string;
let id: string;
let terms: ConsentTerms;
let files = 0;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  const join = (loginName: string, role: "caseworker" | "custodian") =>
    inviteAndJoin(organisation, { loginName, role });
  people = {
    lan: await join("lan", "caseworker"),
    hoa: await join("hoa", "caseworker"),
    minh: await join("minh", "custodian"),
  };
  hoa = await openDesk(people.hoa);
  minh = await openDesk(people.minh);
});

beforeEach(async () => {
  day = TEST_DAY;
  lan = await openDesk(people.lan, { clock: () => new Date(day) });
  ({ caseId: id } = await sendReport(server.ask, {
    answers: { story: "Họ lấy đất.", relation: "witness" },
    identity: IDENTITY,
  }));
  await Promise.all([lan, hoa].map(({ list }) => list.load([id])));
  const until = addDays(today(systemClock), 30);
  terms = { ...TERMS, id: crypto.randomUUID(), fields: FIELDS, until };
  const { basedOn } = await lan.casework.open(id);
  await lan.consents.add(id, { terms, how: "in_person" }, basedOn);
  await approve();
});

afterEach(() => meddle(undefined));

/** Two people agree to hand it on, once. */
async function approve(): Promise<void> {
  const { basedOn } = await lan.casework.open(id);
  const proposal = { kind: "propose-export", consent: terms.id, fields: FIELDS } as const;
  await lan.changes.change(id, [proposal], basedOn);
  const shown = await hoa.casework.open(id);
  const [open] = shown.details.proposals;
  if (!open) throw new Error("nothing is proposed");
  await hoa.changes.change(
    id,
    [{ kind: "approve-export", proposal: open.sequence }],
    shown.basedOn,
  );
}

/** A custodian hands something over to Lan. */
async function grant(fields: readonly string[] = ["contact"], request = 1): Promise<void> {
  const draft = { fields, days: 7, isEmergency: false, purpose: "Giới thiệu.", words: "Vì bạn." };
  await lan.asking.ask(id, draft);
  await minh.custody.grant(id, request, GRANT_DAYS, "Vì bạn.");
}

const handOn = (desk = lan, fields: readonly string[] = FIELDS) =>
  desk.exports.write(id, { consent: terms.id, fields, file: new Uint8Array([++files]) });

const NO_GRANT = { refusals: [{ code: "no-identity-grant", fields: ["contact"] }] };

it("is written down where the grant was opened, and the grant alone is not enough", async () => {
  expect(await handOn()).toMatchObject(NO_GRANT);
  await grant();
  // Nobody has opened it: what the server says of it proves nothing.
  expect(await handOn()).toMatchObject(NO_GRANT);
  expect((await lan.asking.readGranted(id, 1)).answers).toEqual({ contact: IDENTITY.contact });
  expect(await handOn()).toMatchObject({ kind: "done" });
  const { details } = await hoa.casework.open(id);
  expect(details.exports).toMatchObject([{ event: { fields: FIELDS } }]);
  // The second person has approved it for once.
  expect(await handOn()).toMatchObject({ refusals: [{ code: "needs-second-person" }] });
});

it("is refused to everybody but the one to whom it was handed over", async () => {
  await grant();
  await lan.asking.readGranted(id, 1);
  expect(await handOn(hoa)).toMatchObject(NO_GRANT);
  // Another desk of the same person has to open it too: nothing of it is stored.
  const elsewhere = await openDesk(people.lan);
  expect(await handOn(elsewhere)).toMatchObject(NO_GRANT);
});

it("is refused for other fields than were handed over, and beyond the consent", async () => {
  await grant(["safe_hours"]);
  await lan.asking.readGranted(id, 1);
  expect(await handOn()).toMatchObject(NO_GRANT);
  expect(await handOn(lan, ["story", "safe_hours"])).toMatchObject({
    refusals: [
      { code: "field-not-covered", fields: ["safe_hours"] },
      { code: "needs-second-person", fields: ["safe_hours"] },
    ],
  });
});

it("is refused once the grant was given back, or its last day is over", async () => {
  await grant();
  await lan.asking.readGranted(id, 1);
  await lan.asking.giveBack(id, 1);
  expect(await handOn()).toMatchObject(NO_GRANT);
  await grant(["contact"], 3);
  await lan.asking.readGranted(id, 3);
  // Whatever the server says of the day.
  day = "2026-11-28";
  expect(await handOn()).toMatchObject(NO_GRANT);
});

it("is refused where only a server tells of a grant", async () => {
  const draft = {
    fields: ["contact"],
    days: 7,
    isEmergency: false,
    purpose: "Giới thiệu.",
    words: "Vì bạn.",
  };
  await lan.asking.ask(id, draft);
  meddle(({ path, body }) => {
    if (!path.endsWith(`/cases/${id}`)) return body;
    const whole = JSON.parse(body) as WholeCase;
    const made = {
      sequence: 2,
      kind: "grant",
      author: toBase64url(people.minh.keys.keyId),
      day: TEST_DAY,
      about: 1,
      lastDay: "2026-12-20",
      isThere: true,
      bytes: null,
    };
    const identity = { ...whole.identity, records: [...whole.identity.records, made] };
    return JSON.stringify({ ...whole, identity });
  });
  const { identity } = await lan.casework.open(id);
  expect(identity.requests).toMatchObject([{ state: { kind: "granted" } }]);
  expect(await handOn()).toMatchObject(NO_GRANT);
});
