/** Searching everything that was decrypted, on the device, and cases that may be about the same. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { caseName } from "../../src/domain/case-name.ts";
import { makeMessage, putMessage, sendReport, uploadFile } from "../support/complainants.ts";
import { declareAll } from "../support/declare.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchRoster } from "../support/people.ts";
import { bytesOfUuid } from "../support/protocol.ts";
import { TELLINGS } from "../web/desk/search/tellings.ts";
import { openPart, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { PASSPHRASE, openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

test.describe.configure({ mode: "serial" });

const VIEWPORT = { width: 1280, height: 800 };
/** What is typed below; with spaces, so that sealed bytes as text cannot hold it by chance. */
const WORDS = /ban tai|bán tài|công ty nợ|trieu tap|thanh tra|không có gì/i;
/** What the desk asks for at any time, whatever somebody does. */
const BACKGROUND = /\/api\/desk\/(?:changes|preferences|audit|rosters)(?:\?after=\d+)?$/;

let world: DeskWorld;
let desk: DeskPage;
let sent: Readonly<Record<"first" | "second" | "third" | "heavy", SealedCase>>;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([{ loginName: "lan" }]);
  const { ask } = world;
  const place = { country: "VNM", admin1: { listed: "vn.52" } };
  const file = await uploadFile(ask, new Uint8Array(9), "giấy triệu tập.pdf");
  sent = {
    first: await sendReport(ask, { answers: { ...place, story: TELLINGS.first }, files: [file] }),
    second: await sendReport(ask, { answers: { ...place, story: TELLINGS.second } }),
    third: await sendReport(ask, {
      answers: { story: TELLINGS.third, reported_to: ["inspectorate"] },
    }),
    heavy: await sendReport(ask, {
      answers: { tiles: ["tile.child"], child_involved: "yes", story: "Cháu kể chuyện ở trường." },
    }),
  };
  // What is not declared is not searched.
  for (const person of world.people) await declareAll(ask, person);
  desk = await openDeskAs(browser, world, "lan");
  await expect(desk.page.locator(".row")).toHaveCount(4);
});

test.afterAll(async () => {
  await world.server.remove();
});

const nameOf = (which: keyof typeof sent): string =>
  caseName(bytesOfUuid(sent[which].caseId), "en");
const field = (): Locator => desk.page.getByRole("searchbox", { name: "Search everything" });
const hit = (which: keyof typeof sent): Locator =>
  desk.page.locator(".hit", { hasText: nameOf(which) });
const status = (): Locator => desk.page.locator(".search-head [role=status]");

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
}

test("is reached from the header and by keys, and says what it is for", async () => {
  const { page } = desk;
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await expect(field()).toBeFocused();
  await expect(page.getByText("Type a word or a few")).toBeVisible();
  await expect(page.getByText("can be searched so far")).toBeHidden();
  await noViolations(page);
  await page.getByRole("navigation").getByRole("button", { name: "Cases" }).click();
  await page.getByRole("button", { name: "Search everything" }).click();
  await expect(field()).toBeFocused();
});

test("finds what somebody wrote, with and without diacritics, as one types, and asks nobody", async () => {
  const { page } = desk;
  const requests: string[] = [];
  page.on("request", (request) => {
    // The desk waits for changes all the time, and asks for what they concern.
    if (!BACKGROUND.test(request.url())) requests.push(request.url());
    const told = `${decodeURIComponent(request.url())} ${request.postData() ?? ""}`;
    if (WORDS.test(told)) requests.push(told);
  });
  await field().pressSequentially("ban tai");
  await expect(status()).toHaveText("Cases found: 2");
  await expect(hit("first").locator("mark")).toHaveText(["bán", "tải"]);
  await expect(hit("first")).toContainText("Report");
  await field().fill("bán tài");
  await expect(status()).toHaveText("Cases found: 2");
  await field().fill("công ty nợ");
  await expect(status()).toHaveText("Cases found: 1");
  await expect(hit("third").locator("mark")).toHaveText(["công", "ty", "nợ"]);
  await field().fill("trieu tap");
  await expect(hit("first")).toContainText("File");
  await field().fill("thanh tra");
  await expect(hit("third")).toContainText("Chosen answer");
  await expect(hit("third")).toContainText("Has this been reported to anyone in the country?");
  await expect(hit("third").locator("mark")).toHaveText(["Thanh", "tra"]);
  await noViolations(page);
  await field().fill("không có gì như thế");
  await expect(page.getByText("Nothing was found.")).toBeVisible();
  await expect(page.getByText("Try it without diacritics")).toBeVisible();
  expect(requests).toEqual([]);
});

test("goes on while an input method composes a word", async () => {
  const { page, context } = desk;
  await field().fill("");
  await field().focus();
  const session = await context.newCDPSession(page);
  for (const text of ["t", "ta", "tai", "tải"]) {
    await session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await expect(field()).toHaveValue(text);
  }
  await expect(status()).toHaveText("Cases found: 2");
  await session.send("Input.insertText", { text: "tải" });
  await expect(field()).toHaveValue("tải");
  await expect(status()).toHaveText("Cases found: 2");
});

test("goes through what was found by keys, and opens it beside", async () => {
  const { page } = desk;
  await field().fill("ban tai");
  await expect(status()).toHaveText("Cases found: 2");
  await page.keyboard.press("ArrowDown");
  const open = page.locator("[data-hit]");
  await expect(open.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(open.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.locator(".case h2")).toBeVisible();
  await expect(open.nth(0)).toHaveAttribute("aria-current", "true");
  await noViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.locator(".case")).toBeHidden();
  await page.keyboard.press("/");
  await expect(field()).toBeFocused();
});

test("opens by Enter what was typed, not what stood there before", async () => {
  const { page } = desk;
  await field().fill("ban tai");
  await expect(status()).toHaveText("Cases found: 2");
  // Both in one turn of the page, before any answer can come.
  await field().evaluate((input: HTMLInputElement, name) => {
    input.value = name;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }, nameOf("third"));
  await expect(page.locator(".case h2")).toContainText(nameOf("third"));
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator(".case")).toBeHidden();
});

test("keeps heavy words veiled until they are asked for", async () => {
  await field().fill("chau ke chuyen");
  await expect(hit("heavy")).toContainText("Report");
  await expect(hit("heavy").locator("mark")).toHaveCount(0);
  await expect(hit("heavy")).not.toContainText("Cháu kể");
  await hit("heavy").getByRole("button", { name: "Show it" }).click();
  await expect(hit("heavy").locator("mark")).toHaveText(["Cháu", "kể", "chuyện"]);
});

test("finds a note and a message that came since", async () => {
  const { page } = desk;
  await field().fill("cong ty no");
  await hit("third").getByRole("button").first().click();
  await openPart(page, "Notes");
  await page.getByLabel("Note for the team").fill("Đã gọi luật sư Khánh");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect(page.locator(".case").getByText("Đã gọi luật sư Khánh")).toBeVisible();
  await field().fill("luat su khanh");
  await expect(hit("third")).toContainText("Note");

  const { third } = sent;
  const message = makeMessage(
    await fetchRoster(world.ask),
    third,
    1,
    "Hôm nay chuyền bị giải tán.",
  );
  await putMessage(world.ask, third.mailbox, message);
  await field().fill("chuyền bị giải tán");
  await expect(hit("third")).toContainText("Message");
});

test("can be asked from the commands", async () => {
  const { page } = desk;
  await page.getByRole("navigation").getByRole("button", { name: "Cases" }).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("chư prông");
  await page.getByRole("option", { name: "Search everything for “chư prông”" }).click();
  await expect(field()).toHaveValue("chư prông");
  await expect(status()).toHaveText("Cases found: 2");
});

test("suggests a case that may be about the same; people link it, or say no", async () => {
  const { page } = desk;
  await hit("first").getByRole("button").first().click();
  const alike = page.getByRole("region", { name: "May be about the same" });
  if (!(await alike.isVisible())) await openPart(page, "Overview");
  await expect(alike).toContainText(nameOf("second"));
  await expect(alike).toContainText("Same place");
  await expect(alike).toContainText("Same words");
  await expect(alike).not.toContainText(nameOf("third"));
  await noViolations(page);
  await alike.getByRole("button", { name: `The same report again: ${nameOf("second")}` }).click();
  const linked = page.getByRole("region", { name: "Linked cases" });
  await expect(linked.locator(".link-line")).toContainText(nameOf("second"));
  await expect(alike).toContainText("No similar case was found.");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(alike).toContainText(nameOf("second"));
  await alike.getByRole("button", { name: `Not the same: ${nameOf("second")}` }).click();
  await expect(alike).toContainText("No similar case was found.");
});

test("is usable on a phone, and gone when the desk locks", async () => {
  const { page, complaints } = desk;
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole("button", { name: "Back to the list" }).click();
  await expect(hit("first")).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await noViolations(page);
  const [worker] = page.workers();
  const ended = new Promise((resolve) => worker?.once("close", resolve));
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
  await ended;
  expect(page.workers()).toEqual([]);
  await page.setViewportSize(VIEWPORT);
  await unlock(page, "lan", PASSPHRASE);
  await expect(page.locator(".row")).toHaveCount(4);
  await page.getByRole("button", { name: "Search everything" }).click();
  await expect(field()).toHaveValue("");
  await expect(page.locator(".hit")).toHaveCount(0);
  expect(complaints).toEqual([]);
});
