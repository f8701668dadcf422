/** Every page of the desk: no accessibility violation, nothing wider than the screen. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { makeMessage, putMessage, sendReport } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import { fetchRoster, inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, setupLinkOf } from "./desk-steps.ts";

const PASSPHRASE = "panther enforce endorse cram orbit foster";
const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1280, height: 800 };

const VIEWS = [
  { name: "vi, phone, light", locale: "vi", viewport: PHONE, colorScheme: "light" },
  { name: "en, phone, dark", locale: "en-GB", viewport: PHONE, colorScheme: "dark" },
  { name: "vi, laptop, dark", locale: "vi", viewport: LAPTOP, colorScheme: "dark" },
  { name: "en, laptop, light", locale: "en-GB", viewport: LAPTOP, colorScheme: "light" },
] as const;

let server: RunningServer;
let setupLink = "";

test.beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  setupLink = await setupLinkOf(server);
});

test.afterAll(async () => {
  await server.remove();
});

/** Looks at the page as it is. */
async function look(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  const found = violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html ?? ""}`);
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} is wider than the screen`).toBe(0);
}

async function unlockAs(page: Page, loginName: string): Promise<void> {
  await page.goto(`${server.origin}/desk`);
  const fields = page.locator("form input");
  await fields.nth(0).fill(loginName);
  await fields.nth(1).fill(PASSPHRASE);
  await page.locator("form .button-primary").click();
  await page.locator(".shell").waitFor();
}

for (const { name, ...view } of VIEWS) {
  test(`set-up: ${name}`, async ({ browser }) => {
    const { page, context } = await openDesk(browser, view);
    await page.goto(setupLink);
    const form = page.locator("form");
    await form.locator(".button-primary").click();
    await expect(page.locator(".field-error").first()).toBeVisible();
    await look(page, "organisation");
    const fields = form.locator("input[type=text]");
    await fields.nth(0).fill("Hội Sen Trắng");
    await fields.nth(1).fill("Mai");
    await fields.nth(2).fill("mai");
    await form.locator(".button-primary").click();
    await page.locator("input[type=radio]").nth(1).check();
    await page.locator("input[type=password]").first().fill("password1");
    await expect(page.locator(".strength [role=status]")).not.toBeEmpty();
    await form.locator(".button-primary").click();
    await expect(page.locator(".field-error").first()).toBeVisible();
    await look(page, "passphrase");
    await page.locator("input[type=radio]").nth(0).check();
    const words = page.getByTestId("passphrase");
    await expect(words).toHaveText(/^([a-z]+ ){5}[a-z]+$/);
    await page.locator("input[type=password]").fill(await words.innerText());
    await form.locator(".button-primary").click();
    await expect(page.locator(".sheet")).toBeVisible();
    await form.locator(".button-primary").click();
    await look(page, "sheet");
    await context.close();
  });
}

test.describe("with people and cases", () => {
  test.beforeAll(async () => {
    const ask = askOver(server.origin);
    const secret = setupLink.split("#setup=")[1] ?? "";
    const names = { name: "Hội Sen Trắng", loginName: "mai" };
    const organisation = await setUpOrganisation(ask, secret, { ...names, passphrase: PASSPHRASE });
    for (const [loginName, role] of [
      ["lan", "caseworker"],
      ["bao", "custodian"],
    ] as const) {
      await inviteAndJoin(organisation, { loginName, role, passphrase: PASSPHRASE });
    }
    const report = await sendReport(ask, {
      answers: { tiles: ["tile.religion"], story: "Câu chuyện", country: "VNM" },
      identity: { contact: "signal 0123" },
      summary: { tiles: ["tile.religion"], country: "VNM", danger_now: "yes", held_now: "yes" },
    });
    const message = makeMessage(await fetchRoster(ask), report, 1, "Một tin nhắn");
    await putMessage(ask, report.mailbox, message);
  });

  for (const { name, ...view } of VIEWS) {
    test(`caseworker: ${name}`, async ({ browser }) => {
      const { page, context, complaints } = await openDesk(browser, view);
      await page.goto(`${server.origin}/desk`);
      await page.locator("form").waitFor();
      await look(page, "unlock");
      await unlockAs(page, "lan");
      await page.locator(".row").waitFor();
      await look(page, "list");
      await page.locator(".row").click();
      await page.locator(".answers").waitFor();
      await look(page, "case");
      for (const key of ["1", "2", "3", "4", "5", "6", "7"]) {
        await page.keyboard.press(key);
        await look(page, `part ${key} of the case`);
      }
      await page.keyboard.press("n");
      await expect(page.locator(".write textarea")).toBeFocused();
      await page.locator(".write .button-primary").click();
      await look(page, "note");
      await page.keyboard.press("s");
      await expect(page.getByRole("menu")).toBeVisible();
      await look(page, "states");
      await page.keyboard.press("Escape");
      await page.locator("[data-key=case-band]").click();
      await look(page, "urgency");
      await page.keyboard.press("Escape");
      await page.locator(".nav-item[title]").last().click();
      await look(page, "settings");
      await page.locator(".nav-lock").click();
      await expect(page.locator(".notice-success")).toBeVisible();
      await look(page, "locked");
      expect(complaints).toEqual([]);
      await context.close();
    });

    test(`administrator: ${name}`, async ({ browser }) => {
      const { page, context, complaints } = await openDesk(browser, view);
      await unlockAs(page, "mai");
      await page.locator(".card").first().waitFor();
      await look(page, "people");
      await page.locator(".card .button-plain").first().click();
      await page.getByRole("dialog").waitFor();
      await look(page, "suspend");
      await page.keyboard.press("Escape");
      await page.locator(".page-head .button-primary").click();
      await page.locator("dialog .button-primary").click();
      await look(page, "invite");
      expect(complaints).toEqual([]);
      await context.close();
    });
  }

  test("asks whether anybody is there, and locks itself", async ({ browser }) => {
    const { page, context } = await openDesk(browser);
    await page.clock.install();
    await unlockAs(page, "lan");
    await page.locator(".row").waitFor();
    await page.clock.runFor("09:30");
    const question = page.getByRole("dialog", { name: "Are you still there?" });
    await look(page, "idle");
    await question.getByRole("button", { name: "I am still here" }).click();
    await page.clock.runFor("05:00");
    await expect(question).toBeHidden();
    await page.clock.runFor("05:10");
    await expect(page.getByText("The desk locked itself")).toBeVisible();
    await expect(page.locator(".row")).toHaveCount(0);
    await context.close();
  });

  test("works by keys alone", async ({ browser }) => {
    const { page, context } = await openDesk(browser);
    await unlockAs(page, "lan");
    await page.locator(".row").waitFor();
    await page.keyboard.press("j");
    await expect(page.locator(".row-active")).toHaveCount(1);
    await page.keyboard.press("Enter");
    await page.locator(".answers").waitFor();
    await page.keyboard.press("u");
    await expect(page.getByRole("button", { name: "Mark as unread" })).toBeVisible();
    await page.keyboard.press("u");
    await expect(page.getByRole("button", { name: "Mark as read" })).toBeVisible();
    await page.keyboard.press("r");
    await expect(page.getByLabel("Answer to the person who reported")).toBeFocused();
    await page.keyboard.type("j?/");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.locator(".case")).toHaveCount(0);
    await page.keyboard.press("/");
    await page.keyboard.type("no such case");
    await expect(page.getByText("No case fits.")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await context.close();
  });

  test("custodian", async ({ browser }) => {
    const { page, context, complaints } = await openDesk(browser);
    await unlockAs(page, "bao");
    await page.locator("main.page h2").first().waitFor();
    await look(page, "identities");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
