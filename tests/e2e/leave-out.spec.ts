/** Leaving a group of people out of a report, on the page and in the form without a network. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { toHex } from "../../src/protocol/index.ts";
import { fetchCase, listCases, readCase, readersOf } from "../support/desk.ts";
import { inviteAndJoin, setGroups } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { bytesOfText } from "../support/protocol.ts";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { fetchForm, openForm, runCommand, saveSealed } from "./offline-world.ts";

const HOME = { vi: "Người phụ trách, văn phòng trong nước", en: "Caseworkers, office at home" };
const ABROAD = {
  vi: "Người phụ trách, văn phòng ở nước ngoài",
  en: "Caseworkers, office abroad",
};

let world: World;
let abroad: Person;

test.beforeAll(async () => {
  world = await startWorld();
  const joining = { loginName: "hoa", displayName: "Chị Hoa", role: "caseworker" } as const;
  abroad = await inviteAndJoin(world.organisation, joining);
  const { caseworker, custodian } = world;
  if (!custodian) throw new Error("there is no custodian");
  await setGroups(
    world.organisation,
    [
      { id: 1, names: HOME },
      { id: 2, names: ABROAD },
      { id: 3, names: { vi: "Không có ai", en: "Nobody" } },
    ],
    [
      [caseworker, 1],
      [custodian, 1],
      [abroad, 2],
    ],
  );
});
test.afterAll(() => world.server.remove());

const idOf = ({ keys }: Person): string => toHex(keys.keyId);

/** The only case of somebody, and the key ids of its readers. */
async function newestOf(person: Person): Promise<{ caseId: string; ids: string[] }> {
  const [only] = (await listCases(world.ask, person)).cases;
  const caseId = only?.id ?? "";
  const whole = await fetchCase(world.ask, person, caseId);
  return { caseId, ids: readersOf(whole).map((id) => toHex(bytesOfText(id))) };
}

async function checkAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test("asks, says who is left, and seals to nobody of the group", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    leave_out: async () => {
      await checkAccessible(page);
      // By role and place, and only where somebody is.
      await expect(page.getByRole("checkbox")).toHaveCount(2);
      await expect(page.locator("main")).not.toContainText("Chị Hoa");
      await expect(page.getByText(me.say("leave_out_left", { count: 2 }))).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // Nobody would be left.
      await page.getByLabel(HOME.vi).check();
      await page.getByLabel(ABROAD.vi).check();
      await me.press("next");
      await expect(page.getByRole("alert")).toContainText(me.say("leave_out_nobody"));
      await expect(page.getByText(me.say("leave_out_what_then"))).toBeVisible();
      await page.getByLabel(ABROAD.vi).uncheck();
      await expect(page.getByText(me.say("leave_out_left", { count: 1 }))).toBeVisible();
      await expect(page.getByText(me.say("leave_out_custodians"))).toBeVisible();
    },
  });
  await expect(page.locator(".left-out")).toContainText(HOME.vi);
  await expect(page.locator(".readers")).toContainText("Chị Hoa");
  await expect(page.locator(".readers")).not.toContainText("Chị Lan");
  // It can be changed until it is sent.
  await me.press("leave_out_change");
  await expect(page.getByLabel(HOME.vi)).toBeChecked();
  await me.press("back");
  await checkAccessible(page);
  await me.proveAndSend(await me.takeReceipt());
  await expect(page.getByRole("heading", { name: me.say("sent_title") })).toBeVisible();

  const { caseId, ids } = await newestOf(abroad);
  expect(ids).toContain(idOf(abroad));
  expect(ids).not.toContain(idOf(world.caseworker));
  expect((await listCases(world.ask, world.caseworker)).cases).toEqual([]);
  const { report } = await readCase(world.ask, abroad, caseId);
  expect(report.leftOut).toEqual([{ group: 1, name: HOME.vi }]);
  await page.context().close();
});

test("can be skipped like any other question, in English", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn(SHORTEST, async (field) => {
    if (field === "leave_out") await checkAccessible(page);
  });
  await expect(page.getByText(me.say("leave_out_review_nobody"))).toBeVisible();
  await me.proveAndSend(await me.takeReceipt());
  await expect(page.getByRole("heading", { name: me.say("sent_title") })).toBeVisible();
  const [sent] = await readReports(world);
  expect(sent?.report.leftOut).toEqual([]);
  await page.context().close();
});

test("is asked in the offline form too", async ({ browser }) => {
  const me = await openForm(browser, await fetchForm(world), "vi");
  const { page } = me;
  await page.getByRole("button", { name: me.own("start_begin") }).click();
  await me.press("exit_understood");
  await me.fillIn({ ...SHORTEST, leave_out: (form) => form.getByLabel(HOME.vi).check() });
  await expect(page.locator(".left-out")).toContainText(HOME.vi);
  const sealed = await saveSealed(me, await me.takeReceipt());
  await page.context().close();
  const before = (await listCases(world.ask, abroad)).cases.length;
  const { code } = await runCommand("hand-in", [sealed, "--to", world.server.origin]);
  expect(code).toBe(0);
  expect((await listCases(world.ask, abroad)).cases).toHaveLength(before + 1);
  const { cases } = await listCases(world.ask, world.caseworker);
  // The report of the test before, from which nobody was left out.
  expect(cases).toHaveLength(1);
});
