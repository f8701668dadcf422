/** The windows that change readers, looked at by axe-core, and two people who use them at once. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page, Request } from "@playwright/test";
import { casePublicKey } from "../../src/protocol/index.ts";
import { makeMessage, openMailbox, putMessage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchRoster } from "../support/people.ts";
import { bytesOfText } from "../support/protocol.ts";
import { readMessages } from "../support/texts.ts";
import { openDesk, openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { PASSPHRASE, openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

test.describe.configure({ mode: "serial" });

const VIEWS = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

let world: DeskWorld;
let report: SealedCase;
let lan: DeskPage;
let minh: DeskPage;

test.beforeAll(async ({ browser }) => {
  const people = ["lan", "minh", "tam", "hoa"].map((loginName) => ({ loginName }));
  world = await startDeskWorld(people);
  const [, , tam, hoa] = world.people;
  if (!tam || !hoa) throw new Error("somebody has not joined");
  report = await sendReport(world.ask, {
    answers: { story: "Họ lấy đất." },
    leaveOut: [tam.keys.keyId, hoa.keys.keyId],
  });
  lan = await openDeskAs(browser, world, "lan");
  minh = await openDeskAs(browser, world, "minh");
  for (const { page } of [lan, minh]) {
    await page.getByRole("option").click();
    await openPart(page, "Overview");
  }
});

test.afterAll(async () => {
  await world.server.remove();
});

for (const language of ["en", "vi"] as const) {
  test(`its windows are accessible and fit, ${language}`, async ({ browser }) => {
    const words = readMessages(language, "desk");
    const say = (key: string, name = ""): string =>
      (words[`desk_${key}`] ?? key).replaceAll("{name}", name);
    const locale = language === "vi" ? "vi-VN" : "en-GB";
    const { page, context, complaints } = await openDesk(browser, { locale });
    await page.goto(`${world.server.origin}/desk`);
    await page.locator("input").first().fill("lan");
    await page.locator("input[type=password]").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await page.getByRole("option").click();
    await page.getByRole("tab", { name: say("tab_overview") }).click();
    const readers = page.getByRole("region", { name: say("readers_title") });
    const windows = [
      [say("share"), say("share_title")],
      [say("hand_over"), say("hand_over_title")],
      [say("readers_end", "minh"), say("end_title", "minh")],
      [say("readers_end", "lan"), say("end_own_title")],
    ] as const;
    for (const { width, colorScheme } of VIEWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      await readers.scrollIntoViewIfNeeded();
      await seeNothingWrong(page, readers);
      for (const [button, title] of windows) {
        await readers.getByRole("button", { name: button }).click();
        const dialog = page.getByRole("dialog", { name: title });
        const box = dialog.getByRole("combobox");
        if ((await box.count()) > 0) {
          // What is needed is said, and everybody who can be chosen is listed.
          await dialog.locator("button").first().click();
          await seeNothingWrong(page, dialog);
          await box.click();
          await expect(page.getByRole("option", { name: "hoa" })).toBeVisible();
          await seeNothingWrong(page, dialog);
          await page.keyboard.press("Escape");
        }
        const tick = dialog.getByRole("checkbox");
        if ((await tick.count()) > 0) await tick.uncheck();
        await seeNothingWrong(page, dialog);
        await dialog.getByRole("button", { name: say("cancel") }).click();
        await expect(dialog).toHaveCount(0);
        // Who closes a window is where they were.
        await expect(readers.getByRole("button", { name: button })).toBeFocused();
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test("both share at once: one is first, and neither loses what they wanted", async () => {
  const together = holdKeys([lan, minh]);
  await share(lan.page, "tam");
  await share(minh.page, "hoa");
  await together.press([
    lan.page.getByRole("dialog").getByRole("button", { name: "Share", exact: true }),
    minh.page.getByRole("dialog").getByRole("button", { name: "Share", exact: true }),
  ]);
  for (const { page } of [lan, minh]) {
    await expect(page.getByRole("dialog")).toHaveCount(0);
    for (const name of ["lan", "minh", "tam", "hoa"]) {
      await expect(readersOf(page)).toContainText(name);
    }
  }
  // The second had to be signed and sealed anew, on top of the first.
  const answers = await together.letGo();
  expect(answers.filter((status) => status === 204)).toHaveLength(2);
  expect(answers.filter((status) => status !== 204)).toContain(409);
  await write(1, "Ai cũng đọc được.");
  await expectWhole("Ai cũng đọc được.");
});

test("both change the same at once: the second is told, chooses, and nothing is lost", async () => {
  for (const { page } of [lan, minh]) await openPart(page, "Overview");
  const together = holdKeys([lan, minh]);
  await readersOf(lan.page).getByRole("button", { name: "End access: hoa" }).click();
  await readersOf(minh.page).getByRole("button", { name: "Hand over…" }).click();
  const handOver = minh.page.getByRole("dialog", { name: "Hand this case over" });
  await handOver.getByRole("combobox", { name: "To whom?" }).fill("hoa");
  await minh.page.keyboard.press("Enter");
  await handOver.getByLabel("I can go on reading it").uncheck();
  await together.press([
    lan.page.getByRole("dialog").getByRole("button", { name: "End access" }),
    handOver.getByRole("button", { name: "Hand over" }),
  ]);
  await expect(lan.page.getByRole("dialog")).toHaveCount(0);
  await expect(readersOf(lan.page)).toContainText("Could read it before");

  const conflict = minh.page.getByRole("dialog", { name: "Others changed the same" });
  await together.letGo();
  await expect(conflict).toContainText("lan");
  await expect(conflict).toContainText("hoa");
  await seeNothingWrong(minh.page, conflict);
  await conflict.getByRole("button", { name: "Leave it as it is now" }).click();
  await expect(minh.page.getByRole("dialog")).toHaveCount(0);
  await expect(readersOf(minh.page)).toContainText("minh (you)");
  await write(2, "Hoa không đọc được nữa.");
  await expectWhole("Hoa không đọc được nữa.");
});

test("both end each other's access: the first one's stands, and the other is told", async () => {
  for (const { page } of [lan, minh]) await openPart(page, "Overview");
  const together = holdKeys([lan, minh]);
  await readersOf(lan.page).getByRole("button", { name: "End access: minh" }).click();
  await readersOf(minh.page).getByRole("button", { name: "End access: lan" }).click();
  await together.press(
    [lan, minh].map(({ page }) =>
      page.getByRole("dialog").getByRole("button", { name: "End access" }),
    ),
  );
  await expect(minh.page.getByText("This case is not here any more")).toBeVisible();
  await together.letGo();
  await expect(minh.page.getByRole("dialog")).toHaveCount(0);
  await expect(lan.page.getByRole("dialog")).toHaveCount(0);
  await expect(readersOf(lan.page)).toContainText("lan (you)");
  await write(3, "Lan vẫn đọc.");
  await openPart(lan.page, "Conversation");
  await expect(lan.page.getByText("Lan vẫn đọc.")).toBeVisible();
});

function readersOf(page: Page): Locator {
  return page.getByRole("region", { name: "Who can read this case" });
}

async function share(page: Page, name: string): Promise<void> {
  await readersOf(page).getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this case" });
  await dialog.getByRole("combobox", { name: "With whom?" }).fill(name);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Changes of keys wait until each page has sent its own; then they go on, the first page's first. */
function holdKeys(desks: readonly DeskPage[]) {
  const answers: number[] = [];
  const held: ((value: unknown) => void)[] = [];
  let first: Promise<unknown> = Promise.resolve();
  const isKeys = (url: URL): boolean => url.pathname.endsWith("/keys");
  const hold = (desk: DeskPage, place: number): Promise<Request> =>
    new Promise((sent) => {
      void desk.context.route(isKeys, async (route) => {
        const isFirst = held[place] === undefined;
        if (isFirst) {
          sent(route.request());
          await new Promise((go) => {
            held[place] = go;
          });
        }
        const answered = route.fetch();
        if (place === 0 && isFirst) first = answered;
        const response = await answered;
        answers.push(response.status());
        await route.fulfill({ response });
      });
    });
  const sent = desks.map(hold);
  return {
    /** No more is watched. Gives the status of every answer there was. */
    async letGo(): Promise<readonly number[]> {
      for (const { context } of desks) await context.unrouteAll({ behavior: "wait" });
      return answers;
    },
    async press(buttons: readonly Locator[]): Promise<void> {
      await Promise.all(buttons.map((button) => button.click()));
      await Promise.all(sent);
      held[0]?.(undefined);
      await expect.poll(() => answers.length).toBeGreaterThan(0);
      await first;
      for (const go of held.slice(1)) go(undefined);
      await expect.poll(() => answers.length).toBeGreaterThan(1);
    },
  };
}

async function write(sequence: number, text: string): Promise<void> {
  const box = await openMailbox(world.ask, report.mailbox);
  if (!box.found) throw new Error("the mailbox is not there");
  const pair = casePublicKey(bytesOfText(box.caseEncryptionKey));
  const roster = await fetchRoster(world.ask);
  const message = makeMessage(roster, { ...report, pair }, sequence, text);
  await putMessage(world.ask, report.mailbox, message);
}

/** Both read what came, and nothing in the case is refused or missing. */
async function expectWhole(text: string): Promise<void> {
  for (const { page } of [lan, minh]) {
    await openPart(page, "Conversation");
    await expect(page.getByText(text)).toBeVisible();
    await openPart(page, "Timeline");
    await expect(page.getByText("Changed the case’s keys").first()).toBeVisible();
    await expect(page.locator(".item-refused, .item-missing")).toHaveCount(0);
  }
}

/** No violation on the page, and the part is no wider than the page. */
async function seeNothingWrong(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
  const box = await part.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
}
