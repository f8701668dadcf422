/** An opening in an emergency that nobody has reviewed in time, for who opened it and who reviews. */
import { expect, test } from "@playwright/test";
import { mailboxFrom, newReceipt } from "../../src/protocol/index.ts";
import { sendReport } from "../support/complainants.ts";
import { boxOf, openAtOnce } from "../support/identities.ts";
import { fetchRoster, unlock } from "../support/people.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { LAPTOP, look, openPhone } from "./identity-steps.ts";

/** Long before any day on which this runs. */
const LONG_AGO = "2024-01-01";
const DUE = { en: "2 January 2024", vi: "2 tháng 1 năm 2024" } as const;

let world: DeskWorld;

test.beforeAll(async () => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "minh", displayName: "Minh", role: "custodian" },
    { loginName: "thu", displayName: "Thu", role: "custodian" },
  ]);
  const [, minh, thu] = world.people;
  if (!minh || !thu) throw new Error("there are no custodians");
  const { organisationId } = await fetchRoster(world.ask);
  const mailbox = await mailboxFrom(newReceipt(), organisationId);
  const { caseId } = await sendReport(world.ask, {
    mailbox,
    identity: { contact: "0900 000 000" },
  });
  const opening = { day: LONG_AGO, reviewers: [thu] };
  await openAtOnce(world.ask, await unlock(world.ask, minh), caseId, boxOf(mailbox), opening);
});

test.afterAll(async () => {
  await world.server.remove();
});

test("says loudly that it is late, to whoever can review it and to whoever opened it", async ({
  browser,
}) => {
  const minh = await openDeskAs(browser, world, "minh", LAPTOP);
  const card = minh.page.getByRole("article");
  await expect(card).toContainText(`This should have been reviewed by ${DUE.en}.`);
  await expect(card).toContainText("You opened it, so somebody else has to review it.");
  await expect(card.getByRole("button")).toHaveCount(0);
  await look(minh.page, "overdue-1280-en-dark");
  await minh.context.close();

  const thu = await openPhone(browser, world, "thu");
  await expect(thu.page.getByText(`Lẽ ra phải xem lại chậm nhất ngày ${DUE.vi}.`)).toBeVisible();
  await expect(thu.page.locator(".notice-danger")).toHaveCount(1);
  await look(thu.page, "overdue-360-vi-light");
  await thu.page.getByRole("button", { name: "Xem lại", exact: true }).click();
  const dialog = thu.page.getByRole("dialog", { name: "Xem lại" });
  await dialog.getByRole("radio", { name: "Mở như vậy là không đúng" }).check();
  await dialog.locator("textarea").fill("Có thể chờ.");
  await look(thu.page, "review-dialog-360-vi-light");
  await dialog.getByRole("button", { name: "Xem lại" }).click();
  await expect(thu.page.getByText("Mở như vậy là không đúng: Có thể chờ.")).toBeVisible();
  await expect(thu.page.locator(".notice-danger")).toHaveCount(0);
  expect([...minh.complaints, ...thu.complaints]).toEqual([]);
  await thu.context.close();
});
