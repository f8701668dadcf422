/** Whoever can review an opening in an emergency is reminded at each change of day until it is done. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  hashIdentityRecord,
  sealIdentityRecord,
  toBase64url,
} from "../../../src/protocol/index.ts";
import { sendReport } from "../../support/complainants.ts";
import { succeed } from "../../support/http.ts";
import { act, boxOf, listedIn, openAtOnce } from "../../support/identities.ts";
import { startMailServer } from "../../support/mail-server.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

// The server looks at its clock now and then; here time passes when the test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

it("reminds another custodian than the one who opened, until it is reviewed", async () => {
  const mail = await startMailServer();
  const { server, organisation } = await createOrganisation({
    environment: {
      KIN_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      KIN_SMTP_FROM: "reminders@kin.example",
      KIN_DIGEST_TIMES: "6",
    },
  });
  const { ask } = server;
  const join = async (loginName: string): Promise<Person> => {
    const person = await inviteAndJoin(organisation, { loginName, role: "custodian" });
    await succeed(ask, {
      method: "PUT",
      path: ROUTES.digest,
      token: person.token,
      json: { address: `${loginName}@mail.example`, language: "en" },
    });
    return person;
  };
  const visit = ({ token }: Person) =>
    succeed(ask, { path: `${ROUTES.changes}?epoch=none&revision=0`, token });
  /** A new day comes, and the hour at which reminders go out. */
  const morning = async (day: string): Promise<void> => {
    server.setDay(day);
    server.setHour(5);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    await new Promise((resolve) => setTimeout(resolve, 600));
    server.setHour(6);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await new Promise((resolve) => setTimeout(resolve, 600));
  };
  await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  const minh = await join("minh");
  const thu = await join("thu");

  const { caseId, mailbox } = await sendReport(ask, { identity: { contact: "0900 000 000" } });
  await openAtOnce(ask, minh, caseId, boxOf(mailbox), { reviewers: [thu] });
  // Both have been there and seen it: nothing is new, and it still waits.
  await visit(thu);
  await visit(minh);
  await morning("2026-11-25");
  await vi.waitFor(() => expect(mail.arrived).toHaveLength(1), { timeout: 10_000 });
  await visit(thu);
  await morning("2026-11-26");
  await vi.waitFor(() => expect(mail.arrived).toHaveLength(2), { timeout: 10_000 });
  expect(new Set(mail.arrived.flatMap(({ to }) => to))).toEqual(new Set(["thu@mail.example"]));

  const roster = await fetchRoster(ask);
  const { bytes } = await server.store.identityRecord.findFirstOrThrow({ where: { caseId } });
  const review = sealIdentityRecord(
    "identity-review",
    {
      format: 1,
      day: TEST_DAY,
      openingHash: hashIdentityRecord(bytes ?? new Uint8Array(0)),
      isJustified: true,
      reason: "Đúng.",
    },
    [minh, thu].map((one) => listedIn(roster, one)),
    { roster, caseId: bytesOfUuid(caseId), sequence: 2 },
    thu.keys,
  );
  const json = { record: toBase64url(review), about: 1 };
  await act(ask, thu, caseId, ROUTES.identityReviews, "identity-reviewed", json);
  await visit(thu);
  await visit(minh);
  await morning("2026-11-27");
  expect(mail.arrived).toHaveLength(2);
});
