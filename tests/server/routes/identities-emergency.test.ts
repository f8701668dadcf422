/** Openings in an emergency at the server: the person is told first, and somebody else reviews. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import type { Route } from "../../../src/api/routes.ts";
import {
  hashIdentityRecord,
  sealIdentityRecord,
  toBase64url,
} from "../../../src/protocol/index.ts";
import { newMailbox, openMailbox, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { refusalOf } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import {
  act,
  actsOn,
  boxOf,
  listedIn,
  makeNotice,
  makeOpening,
  openAtOnce,
} from "../../support/identities.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let ask: Ask;
let minh: Person;
let thu: Person;
let sent: SealedCase;
let id: string;

const post = <T>(who: Person, route: Route, action: Parameters<typeof act>[4], json: object) =>
  act<T>(ask, who, id, route, action, json);

beforeAll(async () => {
  const created = await createOrganisation();
  ({ server } = created);
  ask = server.ask;
  const join = (loginName: string, role: "caseworker" | "custodian") =>
    inviteAndJoin(created.organisation, { loginName, role });
  await join("lan", "caseworker");
  minh = await join("minh", "custodian");
  thu = await join("thu", "custodian");
});

beforeEach(async () => {
  server.setDay(TEST_DAY);
  sent = await sendReport(ask, { identity: { contact: "0900 000 000", safe_hours: "tối" } });
  id = sent.caseId;
});

describe("an emergency", () => {
  it("opens at once, with the notice, and is reviewed by somebody else", async () => {
    const identity = await openAtOnce(ask, minh, id, boxOf(sent.mailbox));
    expect(identity.answers).toEqual({ contact: "0900 000 000", safe_hours: "tối" });
    const page = await openMailbox(ask, sent.mailbox);
    expect(page).toMatchObject({ replyCount: 1 });
    const roster = await fetchRoster(ask);
    const { bytes } = await server.store.identityRecord.findFirstOrThrow({
      where: { caseId: id },
    });
    const review = (by: Person) =>
      sealIdentityRecord(
        "identity-review",
        {
          format: 1,
          day: TEST_DAY,
          openingHash: hashIdentityRecord(bytes ?? new Uint8Array(0)),
          isJustified: false,
          reason: "Có thể chờ.",
        },
        [minh, thu].map((one) => listedIn(roster, one)),
        { roster, caseId: bytesOfUuid(id), sequence: 2 },
        by.keys,
      );
    const send = (by: Person) => {
      const json = { record: toBase64url(review(by)), about: 1 };
      return post(by, ROUTES.identityReviews, "identity-reviewed", json);
    };
    expect(await refusalOf(send(minh))).toBe("not-allowed");
    await send(thu);
    expect(await refusalOf(send(thu))).toBe("already-exists");
    expect(await actsOn(ask, minh, id)).toEqual(["identity-opened", "identity-reviewed"]);
  });

  it("gives nothing where the person is not told first, or twice for one opening", async () => {
    const record = toBase64url(await makeOpening(ask, minh, id, 1));
    const route = ROUTES.identityOpenings;
    const told = async (mailbox = sent.mailbox) =>
      toBase64url(await makeNotice(ask, minh, id, 1, boxOf(mailbox)));
    const send = (action: Parameters<typeof act>[4], json: object) =>
      refusalOf(post(minh, route, action, json));
    expect(await send("identity-opened", { record })).toBe("bad-request");
    const astray = { record, notice: await told(newMailbox()) };
    expect(await send("identity-opened", astray)).toBe("unknown-recipient");
    const json = { record, notice: await told() };
    expect(await send(undefined, json)).toBe("audit-missing");
    expect(await send("identity-opened", json)).toBeUndefined();
    // Its answer was lost: the same again, on the same day.
    expect(await send(undefined, json)).toBeUndefined();
    server.setDay("2026-11-25");
    expect(await send("identity-opened", json)).not.toBeUndefined();
  });
});
