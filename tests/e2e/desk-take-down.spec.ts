/** A report that a caseworker takes down becomes a case like any other, with a receipt that works. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { toHex } from "../../src/protocol/index.ts";
import { jpeg, jpegSegments } from "../web/hidden-details/picture-files.ts";
import { openDesk, openPart, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { PASSPHRASE, openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { fetchCase, listCases, readersOf } from "../support/desk.ts";
import { setGroups } from "../support/people.ts";
import { bytesOfText } from "../support/protocol.ts";
import { Complainant, answer, openIntake, readIdentity, readReports } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { overflowing } from "./layout-checks.ts";
import { receivedFile } from "./received-file.ts";

const STORY = "Bà kể qua điện thoại: họ đến lúc sáng sớm.";
const MARKER = "Nguyen-Van-A";
const PHOTO = Buffer.from(jpeg(jpegSegments(MARKER), new TextEncoder().encode(MARKER)));
const ANSWER = "Chúng tôi đã ghi lại lời person.";

test.describe.configure({ mode: "serial" });

let world: World;
let desk: DeskPage;

test.beforeAll(async ({ browser }) => {
  const started = await startDeskWorld([
    { loginName: "lan" },
    { loginName: "tuan" },
    { loginName: "minh", role: "custodian" },
  ]);
  const [, caseworker, custodian] = started.people;
  if (!caseworker) throw new Error("nobody joined");
  world = { ...started, caseworker, custodian };
  desk = await openDeskAs(browser, started, "lan");
});

test.afterAll(() => world.server.remove());

test("taken down, stored once, answered through its own mailbox", async ({ browser }) => {
  const { page } = desk;
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await expect(page.getByRole("heading", { name: "Take down a report" })).toBeVisible();

  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(page.getByText("Places where something is missing: 3")).toBeVisible();
  expect(await readReports(world)).toEqual([]);
  const axe = () => new AxeBuilder({ page }).analyze();
  expect((await axe()).violations).toEqual([]);

  await page.getByRole("button", { name: "By letter" }).click();
  await page.getByLabel("Please tell us what happened.").fill(STORY);
  await page.getByLabel(/^What is your part in this\?/).selectOption({ label: "I am a relative" });
  await page.getByLabel(/^In which province or city\?/).fill("binh duong");
  await page.getByRole("option", { name: /Hồ Chí Minh/ }).click();
  await page.getByLabel("When did it happen?").selectOption({ label: "A month" });
  await page.getByLabel("Month", { exact: true }).selectOption("5");
  await page.getByLabel("Year", { exact: true }).fill("2026");
  await page.getByLabel("What should we call you?").fill("Bà Sáu");
  await page.getByLabel("Would you like to leave another way").fill("0900 000 000");
  await page.getByLabel(/They said that they agree.*the team reads/).check();

  await page.setViewportSize({ width: 360, height: 640 });
  expect(await overflowing(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // What was filled in stays while one looks something up elsewhere.
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: /^Cases/ }).click();
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await expect(page.getByLabel("Please tell us what happened.")).toHaveValue(STORY);

  // The first answer is lost on its way; the second try makes no second case.
  let lost = 0;
  await page.route("**/api/reports/*", async (route) => {
    await route.fetch();
    lost++;
    await route.abort();
  });
  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(page.getByText("What you wrote is still here.")).toBeVisible({ timeout: 60_000 });
  expect(lost).toBeGreaterThan(0);
  await page.unroute("**/api/reports/*");
  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(page.getByRole("heading", { name: "Hand over the receipt" })).toBeVisible();
  expect((await axe()).violations).toEqual([]);
  const receipt = await page.getByTestId("receipt").locator("li").allTextContents();
  expect(receipt).toHaveLength(8);

  const [arrived, ...others] = await readReports(world);
  if (!arrived) throw new Error("nothing arrived");
  expect(others).toEqual([]);
  expect(arrived.report.answers).toMatchObject({ story: STORY, relation: "relative" });
  expect(arrived.report.answers).not.toHaveProperty("contact");
  expect(await readIdentity(world, arrived.caseId)).toMatchObject({ contact: "0900 000 000" });

  await page.getByRole("button", { name: "Handed over, open the case" }).click();
  await expect(page.getByRole("tab").first()).toBeVisible();
  await openPart(page, "Timeline");
  await expect(page.getByText("Taken down from a letter")).toBeVisible();

  await answer(world, arrived.caseId, arrived.report, ANSWER);
  const phone = await openIntake(browser, world, "vi");
  const person = new Complainant(phone, "vi");
  await person.begin("return");
  await phone.locator("#receipt").fill(receipt.join(" "));
  await person.press("return_open");
  await expect(phone.getByText(ANSWER)).toBeVisible();
  await phone.context().close();

  // Nothing of it is left on the page for taking down.
  await page.getByRole("button", { name: /^Cases/ }).click();
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await expect(page.getByLabel("Please tell us what happened.")).toHaveValue("");

  // What was cleared is gone from every field, and can be brought back for a moment.
  await page.getByLabel("Please tell us what happened.").fill(STORY);
  await page.getByLabel("When did it happen?").selectOption({ label: "A month" });
  await page.getByRole("button", { name: "Clear everything" }).click();
  await expect(page.getByRole("heading", { name: "Take down a report" })).toBeFocused();
  await expect(page.getByLabel("Please tell us what happened.")).toHaveValue("");
  await expect(page.getByLabel("When did it happen?")).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Please tell us what happened.")).toHaveValue(STORY);
  expect(desk.complaints).toEqual([]);
});

test("files are cleaned, sent while one goes on writing, and named by the report", async () => {
  const { page } = desk;
  const files = page.getByRole("group", { name: /^Do you have photos/ });
  const line = (name: string) => files.locator(".file", { hasText: name });
  const input = files.locator("input[type=file]");
  await page.getByLabel("When did it happen?").selectOption("");
  await page.getByLabel(/^What is your part in this\?/).selectOption({ label: "I am a relative" });
  await page.getByLabel(/They said that they agree.*the team reads/).check();

  const chosen = (name: string) => ({ name, mimeType: "image/jpeg", buffer: PHOTO });
  await input.setInputFiles([chosen("house.jpg"), chosen("proof.jpg"), chosen("wrong.jpg")]);
  await expect(files.getByText("On the server, in locked form")).toHaveCount(3);
  await expect(line("house.jpg")).toContainText(/Taken out: .*the place/);
  await line("proof.jpg").locator("summary").click();
  await line("proof.jpg").getByRole("button", { name: "Keep them and send again" }).click();
  await expect(line("proof.jpg")).toContainText("Sent as it is, with all hidden details.");
  await line("wrong.jpg").getByRole("button", { name: "Remove wrong.jpg" }).click();

  // What cannot be cleaned waits for a choice, and the report with it.
  const unknown = { name: "scan.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(5000, 7) };
  await input.setInputFiles([unknown]);
  await expect(line("scan.jpg")).toContainText("Not sent yet. Please choose.");
  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(files.getByRole("alert")).toContainText("“scan.jpg”: choose whether");
  await expect(input).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await overflowing(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // Cleared and brought back: the files are still there.
  await page.getByRole("button", { name: "Clear everything" }).click();
  await expect(line("house.jpg")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await line("scan.jpg").getByRole("button", { name: "Remove scan.jpg" }).click();
  await expect(files.getByText("On the server, in locked form")).toHaveCount(2);

  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(page.getByRole("heading", { name: "Hand over the receipt" })).toBeVisible();
  const arrived = (await readReports(world)).find(({ report }) => report.files.length > 0);
  if (!arrived) throw new Error("nothing arrived");
  const { caseId, report } = arrived;
  expect(report.files.map(({ name }) => name)).toEqual(["house.jpg", "proof.jpg"]);
  expect(report.answers["files"]).toEqual(report.files.map(({ uploadId }) => toHex(uploadId)));
  for (const file of report.files) {
    const bytes = await receivedFile(world, caseId, file);
    expect(bytes.includes(MARKER)).toBe(file.name === "proof.jpg");
    expect(file.originalSha256 === undefined).toBe(file.name === "proof.jpg");
  }
  await page.getByRole("button", { name: "Handed over, open the case" }).click();
  await openPart(page, "Files");
  await expect(page.getByText("house.jpg").first()).toBeVisible();
  expect(desk.complaints).toEqual([]);
});

test("a receipt that was not handed over outlives the idle desk, for whoever took it down", async ({
  browser,
}) => {
  const { page, context, complaints } = await openDesk(browser);
  await page.clock.install();
  await page.goto(`${world.server.origin}/desk`);
  await unlock(page, "lan", PASSPHRASE);
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await page.getByLabel("Please tell us what happened.").fill(STORY);
  await page.getByLabel(/^What is your part in this\?/).selectOption({ label: "I am a relative" });
  await page.getByLabel(/They said that they agree.*the team reads/).check();
  await page.getByRole("button", { name: "Seal and store" }).click();
  const words = page.getByTestId("receipt").locator("li");
  await expect(words).toHaveCount(8);
  const receipt = await words.allTextContents();

  await page.clock.fastForward("09:30");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.clock.fastForward("01:00");
  const kept = page.getByText("A receipt that was not handed over is kept on this page");
  await expect(kept).toBeVisible();
  await expect(words).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // Somebody else gets nothing of it, and does not lose it.
  await unlock(page, "tuan", PASSPHRASE);
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await expect(page.getByRole("heading", { name: "Take down a report" })).toBeVisible();
  await expect(words).toHaveCount(0);
  await page.getByRole("button", { name: "Lock", exact: true }).click();

  await unlock(page, "lan", PASSPHRASE);
  await expect(page.getByRole("heading", { name: "Hand over the receipt" })).toBeVisible();
  await expect(words).toHaveText(receipt);
  await page.getByRole("button", { name: "Handed over, open the case" }).click();
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible();
  await expect(kept).toHaveCount(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a group that the person leaves out gets no key", async ({ browser }) => {
  const { ask, organisation, people, caseworker, custodian } = world as World & DeskWorld;
  const [own] = people;
  if (!own || !custodian) throw new Error("somebody is missing");
  await setGroups(
    organisation,
    [
      { id: 1, names: { vi: "Văn phòng trong nước", en: "Office at home" } },
      { id: 2, names: { vi: "Văn phòng ở nước ngoài", en: "Office abroad" } },
    ],
    [
      [own, 1],
      [custodian, 1],
      [caseworker, 2],
    ],
  );
  const before = new Set((await listCases(ask, own)).cases.map(({ id }) => id));
  const { page, context } = await openDeskAs(browser, world as World & DeskWorld, "lan");
  await page.getByRole("button", { name: "Take down a report" }).first().click();
  await page.getByLabel("Please tell us what happened.").fill(STORY);
  await page.getByLabel(/^What is your part in this\?/).selectOption({ label: "I am a relative" });
  await page.getByLabel(/They said that they agree.*the team reads/).check();
  await expect(page.getByLabel(/^Office at home/)).toBeDisabled();
  await page.getByLabel("Office abroad").check();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Seal and store" }).click();
  await expect(page.getByRole("heading", { name: "Hand over the receipt" })).toBeVisible();
  const stored = (await listCases(ask, own)).cases.find(({ id }) => !before.has(id));
  const readers = readersOf(await fetchCase(ask, own, stored?.id ?? ""));
  const ids = readers.map((id) => toHex(bytesOfText(id)));
  expect(ids).toContain(toHex(own.keys.keyId));
  expect(ids).not.toContain(toHex(caseworker.keys.keyId));
  await context.close();
});
