/** Erasing a passage at the desk: marked on the page, by keys and on a phone; and what stays of it. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { installPrimitives } from "../../src/protocol/index.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { makeMessage, putMessage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchCase } from "../support/desk.ts";
import { fetchRoster } from "../support/people.ts";
import { openDeskAs, PASSPHRASE, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { openDesk, openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";

test.describe.configure({ mode: "serial" });

const SECRET = "Chị Bảy bên cạnh bị HIV.";
const STORY = `Họ lấy đất của tôi. ${SECRET} Họ đòi tiền.`;
const NOTE = "Bảy gọi lại.";
const MARK = "███";

let world: DeskWorld;
let sent: SealedCase;
let lan: DeskPage;

test.beforeAll(async ({ browser }) => {
  installPrimitives(await loadSodium());
  world = await startDeskWorld([{ loginName: "lan" }, { loginName: "minh" }]);
  const summary = { tiles: ["tile.land_home"], country: "VNM" };
  sent = await sendReport(world.ask, { answers: { ...summary, story: STORY }, summary });
  const message = makeMessage(await fetchRoster(world.ask), sent, 1, STORY);
  await putMessage(world.ask, sent.mailbox, message);
  lan = await openDeskAs(browser, world, "lan", {
    viewport: { width: 1280, height: 900 },
    colorScheme: "dark",
  });
  await lan.page.getByRole("option").click();
});

test.afterAll(async () => {
  await world.server.remove();
});

const story = (page: Page) => page.locator(".answer", { hasText: "Họ lấy đất" });

/** Whether everybody can read the page, whatever they read it with, and it fits. */
async function look(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** Marks words on the page, as a mouse does. */
async function mark(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector, { hasText: words }).evaluate((element, wanted) => {
    const node = element.firstChild;
    const start = element.textContent.indexOf(wanted);
    const range = document.createRange();
    if (!node) throw new Error("there is no text");
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}

test("erases what was marked in an answer, and shows first what goes and what stays", async () => {
  const { page } = lan;
  await expect(story(page)).toContainText(SECRET);
  await mark(page, ".answer .own-words", SECRET);
  await story(page).getByRole("button", { name: "Erase a passage…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".passage-goes")).toHaveText(SECRET);
  await expect(dialog.locator(".passage-stays")).toHaveText(
    `Họ lấy đất của tôi. ${MARK} Họ đòi tiền.`,
  );
  await expect(dialog).toContainText("The same words stand somewhere else in this case too.");
  await expect(dialog).toContainText("nothing brings them back");
  await dialog.getByRole("button", { name: "Erase these words" }).click();
  await expect(dialog.locator(".choices.field-wrong")).toBeVisible();
  await look(page);
  await page.screenshot({ path: "build/passage-dialog-en-dark.png" });
  await dialog.getByRole("radio", { name: "about somebody else" }).check();
  await dialog.getByRole("button", { name: "Erase these words" }).click();
  await expect(dialog).toBeHidden();
  await expect(story(page)).not.toContainText("HIV");
  await expect(story(page)).toContainText(MARK);
  await expect(story(page)).toContainText(
    /A passage was erased here by lan on .+: about somebody else/,
  );
  await expect(story(page)).toContainText("lan vouches for the words that are left.");
  await page.screenshot({ path: "build/passage-report-en-dark.png" });
  await openPart(page, "Timeline");
  await expect(page.getByText("Erased a passage of the report: about somebody else")).toBeVisible();
});

test("marks words in a note by keys alone", async () => {
  const { page } = lan;
  await openPart(page, "Notes");
  await page.locator("textarea[data-key=note]").fill(NOTE);
  await page.getByRole("button", { name: "Save the note" }).click();
  const note = page.locator(".item-note");
  await expect(note).toContainText(NOTE);
  await note.getByRole("button", { name: "Erase a passage…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Mark the words" })).toBeFocused();
  for (const _letter of "Bảy") await page.keyboard.press("Shift+ArrowRight");
  await expect(dialog.locator(".passage-goes")).toHaveText("Bảy");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.locator(".passage-goes")).toHaveText("Bảy");
  await dialog.getByRole("radio", { name: "another reason" }).check();
  await dialog.getByRole("button", { name: "Erase these words" }).press("Enter");
  await expect(dialog.locator(".field-error")).toBeVisible();
  await dialog.getByRole("textbox", { name: "In a few words" }).fill("wrong name");
  await dialog.getByRole("button", { name: "Erase these words" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(note).toContainText(`${MARK} gọi lại.`);
  await expect(note).toContainText("wrong name");
});

test("works on a phone in Vietnamese, on what others have erased of too", async ({ browser }) => {
  const minh = await openDesk(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: "vi",
  });
  const { page } = minh;
  await page.goto(`${world.server.origin}/desk`);
  await page.locator("form input").nth(0).fill("minh");
  await page.locator("form input").nth(1).fill(PASSPHRASE);
  await page.locator("form .button-primary").click();
  await page.getByRole("option").click();
  await expect(story(page)).toContainText(MARK);
  await expect(story(page)).not.toContainText("HIV");
  await openPart(page, "Trao đổi");
  const message = page.locator(".item-message");
  await message.getByRole("button", { name: "Xoá một đoạn…" }).tap();
  const dialog = page.getByRole("dialog");
  // A finger moves the ends of what is marked; the page hears of nothing else.
  const field = dialog.locator(".passage-text");
  await field.evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error("there is no field");
    const start = area.value.indexOf(words);
    area.setSelectionRange(start, start + words.length);
  }, SECRET);
  await expect(dialog.locator(".passage-goes")).toHaveText(SECRET);
  await dialog.getByRole("radio", { name: "lẽ ra không nên kể" }).check();
  await look(page);
  await page.screenshot({ path: "build/passage-dialog-vi-360.png" });
  await dialog.locator(".button-primary").tap();
  await expect(dialog).toBeHidden();
  await expect(message).toContainText(MARK);
  await expect(message).not.toContainText("HIV");
  await message.scrollIntoViewIfNeeded();
  await look(page);
  await page.screenshot({ path: "build/passage-message-vi-360.png" });
  // The other desk hears of it by itself.
  await openPart(lan.page, "Conversation");
  await expect(lan.page.locator(".item-message")).toContainText(MARK);
  expect([...minh.complaints, ...lan.complaints]).toEqual([]);
});

test("leaves an entry for each in the history, and none of the words at the server", async () => {
  const [person] = world.people;
  if (!person) throw new Error("nobody joined");
  const { entries, messages } = await fetchCase(world.ask, person, sent.caseId);
  // A declaration of each, the note, and the three that tell of what was erased.
  expect(entries).toHaveLength(6);
  expect(messages).toHaveLength(1);
});
