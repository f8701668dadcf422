/** Readers are reminded of a report that nobody has opened, and of a case that goes in two weeks. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { sendReport } from "../../support/complainants.ts";
import { succeed } from "../../support/http.ts";
import { startMailServer } from "../../support/mail-server.ts";
import { inviteAndJoin } from "../../support/people.ts";
import { createOrganisation } from "../../support/test-server.ts";

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

// The server looks at its clock now and then; here time passes when the test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

it("reminds after two days, and two weeks before a case goes", async () => {
  const mail = await startMailServer();
  const { server, organisation } = await createOrganisation({
    environment: {
      KIN_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      KIN_SMTP_FROM: "reminders@kin.example",
      KIN_DIGEST_TIMES: "6",
    },
  });
  const { ask, store } = server;
  const { token } = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  const json = { address: "lan@mail.example", language: "vi" };
  await succeed(ask, { method: "PUT", path: ROUTES.digest, token, json });
  const visit = () => succeed(ask, { path: `${ROUTES.changes}?epoch=none&revision=0`, token });
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
  const arrive = (count: number): Promise<void> =>
    vi.waitFor(() => expect(mail.arrived).toHaveLength(count), { timeout: 10_000 });

  const { caseId } = await sendReport(ask);
  await visit();
  await morning("2026-11-25");
  expect(mail.arrived).toHaveLength(0);
  await morning("2026-11-26");
  await arrive(1);

  await visit();
  await store.case.update({ where: { id: caseId }, data: { eraseDay: new Date("2026-12-12") } });
  await morning("2026-11-27");
  expect(mail.arrived).toHaveLength(1);
  await morning("2026-11-28");
  await arrive(2);
  expect(new Set(mail.arrived.flatMap(({ to }) => to))).toEqual(new Set(["lan@mail.example"]));
});
