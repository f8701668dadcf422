/** Written without a network, carried, handed in by anybody, read, answered. */
import { readFile, stat } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { inviteAndJoin, setStatus } from "../support/people.ts";
import { Complainant, answer, openIntake, startWorld } from "./intake-world.ts";
import type { Language, World } from "./intake-world.ts";
import {
  NOTE,
  changedCopy,
  fetchForm,
  offlineSentences,
  openForm,
  readStory,
  runCommand,
  writeOffline,
} from "./offline-world.ts";

const MOST_FORM_BYTES = 600_000;

let world: World;
let form: string;
test.beforeAll(async () => {
  world = await startWorld();
  form = await fetchForm(world);
});
test.afterAll(() => world.server.remove());

/** From the first page to the page for sealed files, with a file chosen. */
async function chooseSealed(browser: Browser, language: Language, sealed: string): Promise<Page> {
  const page = await openIntake(browser, world, language);
  const say = offlineSentences(language);
  const me = new Complainant(page, language);
  await page.getByRole("button", { name: say("more_hand_in") }).click();
  await me.press("exit_understood");
  await page.locator("#sealed-file").setInputFiles(sealed);
  return page;
}

async function handIn(page: Page, language: Language): Promise<void> {
  const say = offlineSentences(language);
  await page.getByRole("button", { name: say("hand_in_send"), exact: true }).click();
}

test("is one small file that may load and send nothing", async () => {
  expect((await stat(form)).size).toBeLessThan(MOST_FORM_BYTES);
  const html = await readFile(form, "utf8");
  expect(html).toContain("default-src 'none'");
  expect(html).toContain("connect-src 'none'");
  expect(html).not.toContain("unsafe");
  expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)/);
});

test("a report is written offline and handed in through the page; the receipt opens its mailbox", async ({
  browser,
}) => {
  const story = "Tôi viết ở nhà, không có mạng.";
  const me = await openForm(browser, form, "vi");
  await expect(me.page.getByText("Nhóm Bạn Đồng Hành")).toBeVisible();
  await expect(me.page.locator(".words")).toHaveText(/^\S+(?: \S+)*(?: · [^·]+){7}$/);
  const { sealed, receipt } = await writeOffline(me, story);
  expect(me.requests).toEqual([]);
  await me.page.context().close();

  const page = await chooseSealed(browser, "vi", sealed);
  const say = offlineSentences("vi");
  await expect(page.getByText("Tập tin còn nguyên vẹn")).toBeVisible();
  await handIn(page, "vi");
  await expect(page.getByRole("heading", { name: say("hand_in_done_title") })).toBeVisible();

  const { caseId, report, file } = await readStory(world, story);
  expect(report.files[0]?.name).toBe(NOTE.name);
  expect(file.equals(NOTE.buffer)).toBe(true);

  await page.getByRole("button", { name: say("hand_in_another") }).click();
  await page.locator("#sealed-file").setInputFiles(sealed);
  await handIn(page, "vi");
  await expect(page.getByRole("heading", { name: say("hand_in_already_title") })).toBeVisible();
  await readStory(world, story);

  await answer(world, caseId, report, "Chúng tôi đã đọc.");
  const back = new Complainant(page, "vi");
  await back.press("finish");
  await back.begin("return");
  await page.locator("#receipt").fill(receipt.join(" "));
  await back.press("return_open");
  await expect(page.getByText("Chúng tôi đã đọc.")).toBeVisible();
  await page.context().close();
});

test("the same without a compiler for scripts, and handed in by the command", async ({
  launchOptions,
}) => {
  test.slow();
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), "--js-flags=--jitless"],
  });
  const story = "I wrote this on an old computer.";
  const me = await openForm(browser, form, "en");
  expect(await me.page.evaluate(() => typeof WebAssembly)).toBe("undefined");
  const { sealed } = await writeOffline(me, story);
  expect(me.requests).toEqual([]);
  await browser.close();

  const first = await runCommand("hand-in", [sealed, "--to", world.server.origin]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toContain("The file is handed in.");
  const { file } = await readStory(world, story);
  expect(file.equals(NOTE.buffer)).toBe(true);
  const again = await runCommand("hand-in", [sealed, "--to", world.server.origin]);
  expect(again).toMatchObject({ code: 0 });
  expect(again.output).toContain("was handed in before");
  await readStory(world, story);
});

test("a damaged file is refused on the device", async ({ browser }) => {
  const me = await openForm(browser, form, "en");
  const { sealed } = await writeOffline(me, "Cut on the way.");
  await me.page.context().close();
  const cut = await changedCopy(sealed, (bytes) => bytes.subarray(0, bytes.length - 5000));
  const page = await chooseSealed(browser, "en", cut);
  const asked: string[] = [];
  page.on("request", (request) => {
    // The page's own later parts may still be coming.
    if (new URL(request.url()).pathname.startsWith("/api/")) asked.push(request.url());
  });
  const say = offlineSentences("en");
  await expect(page.getByText(say("hand_in_not_kin"))).toBeVisible();
  await expect(page.getByRole("button", { name: say("hand_in_send") })).toHaveCount(0);
  expect(asked).toEqual([]);
  const command = await runCommand("hand-in", [cut, "--to", world.server.origin]);
  expect(command).toMatchObject({ code: 1 });
  expect(command.output).toContain("Nothing was sent.");
  await page.context().close();
});

test("answers that are lost on the way make no second case and no second upload", async ({
  browser,
}) => {
  const me = await openForm(browser, form, "en");
  const story = "Over a bad line.";
  const { sealed } = await writeOffline(me, story);
  await me.page.context().close();
  const page = await chooseSealed(browser, "en", sealed);
  const lost = new Set<string>();
  for (const [path, method] of [
    ["**/api/uploads/*", "PATCH"],
    ["**/api/reports/*", "PUT"],
  ] as const) {
    await page.route(path, async (route) => {
      if (route.request().method() !== method || lost.has(method)) return route.continue();
      lost.add(method);
      await route.fetch();
      return route.abort();
    });
  }
  await handIn(page, "en");
  // It was not handed in before: the try whose answer was lost was this person's own.
  await expect(
    page.getByRole("heading", { name: offlineSentences("en")("hand_in_done_title") }),
  ).toBeVisible();
  expect([...lost]).toEqual(["PATCH", "PUT"]);
  const { file } = await readStory(world, story);
  expect(file.equals(NOTE.buffer)).toBe(true);
  await page.context().close();
});

test("a file that was sealed for somebody suspended since is refused, in words", async ({
  browser,
}) => {
  const { organisation } = world;
  const hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  const withHoa = await fetchForm(world);
  const me = await openForm(browser, withHoa, "en");
  const story = "Hoa was a reader then.";
  const { sealed } = await writeOffline(me, story);
  await me.page.context().close();
  await setStatus(organisation, hoa, "suspended");

  const page = await chooseSealed(browser, "en", sealed);
  await handIn(page, "en");
  await expect(page.getByText(offlineSentences("en")("hand_in_readers"))).toBeVisible();
  const command = await runCommand("hand-in", [sealed, "--to", world.server.origin]);
  expect(command.code).toBe(1);
  expect(command.output).toContain("a newer form");
  await expect(readStory(world, story)).rejects.toThrow();

  // Once Hoa reads again, it is taken under the roster of then.
  await setStatus(organisation, hoa, "active");
  await handIn(page, "en");
  await expect(
    page.getByRole("heading", { name: offlineSentences("en")("hand_in_done_title") }),
  ).toBeVisible();
  await readStory(world, story);
  await page.context().close();
});

test("the command writes the same form from the server's roster", async ({ browser }) => {
  const out = form.replace(/\.html$/, "-2.html");
  const { code, output } = await runCommand("offline-form", [
    "--out",
    out,
    "--from",
    world.server.origin,
  ]);
  expect(code).toBe(0);
  expect(output).toContain("Nhóm Bạn Đồng Hành");
  const me = await openForm(browser, out, "en");
  const words = (await me.page.locator(".words").textContent()) ?? "";
  expect(output).toContain(words);
  await me.page.context().close();
});

test("an old form says so and works; one without a sound roster does not open", async ({
  browser,
}) => {
  const old = await changedCopy(form, (bytes) =>
    Buffer.from(
      bytes.toString("utf8").replace(/(?<=name="kin-made-day" content=")[^"]+/, "2025-01-31"),
    ),
  );
  const me = await openForm(browser, old, "en");
  await expect(
    me.page.getByRole("heading", { name: me.own("old_title", { day: "31 January 2025" }) }),
  ).toBeVisible();
  await expect(me.page.getByRole("button", { name: me.own("start_begin") })).toBeVisible();
  await me.page.context().close();

  const broken = await changedCopy(form, (bytes) =>
    Buffer.from(bytes.toString("utf8").replace(/(?<=id="roster">.{2000})./, "_")),
  );
  const them = await openForm(browser, broken, "en");
  await expect(them.page.getByRole("heading", { name: them.own("broken_title") })).toBeVisible();
  await expect(them.page.getByRole("button", { name: them.own("start_begin") })).toHaveCount(0);
  await them.page.context().close();
});

test("axe finds nothing on the form's own pages and on the page for sealed files", async ({
  browser,
}) => {
  const check = async (page: Page, name: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      name,
    ).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  };
  for (const [language, colorScheme] of [
    ["vi", "light"],
    ["en", "dark"],
  ] as const) {
    const me = await openForm(browser, form, language);
    await me.page.emulateMedia({ colorScheme });
    await check(me.page, "start");
    await me.page.getByRole("button", { name: me.own("start_begin") }).click();
    await check(me.page, "about-exit");
    await me.press("back");
    const { sealed } = await writeOffline(me, "One more.");
    await check(me.page, "sealed");
    await me.page.context().close();

    const page = await chooseSealed(browser, language, sealed);
    await page.emulateMedia({ colorScheme });
    const say = offlineSentences(language);
    await expect(
      page.getByRole("button", { name: say("hand_in_send"), exact: true }),
    ).toBeVisible();
    await check(page, "hand-in");
    await handIn(page, language);
    await expect(page.getByRole("heading", { name: say("hand_in_done_title") })).toBeVisible();
    await check(page, "handed-in");
    await page.context().close();
  }
});
