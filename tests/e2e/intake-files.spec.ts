/** Files without their hidden details, photos from the page, and voice messages. */
import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { FileEntry } from "../../src/protocol/index.ts";
import { jpeg, jpegPixels, jpegSegments } from "../web/hidden-details/picture-files.ts";
import {
  Complainant,
  PHONE,
  SHORTEST,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { receivedFile } from "./received-file.ts";

const executablePath = process.env["CHROMIUM_PATH"];
test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"],
  },
});

let world: World;
test.beforeEach(async () => {
  world = await startWorld();
});
test.afterEach(() => world.server.remove());

const MARKER = "Nguyen-Van-A";
const PHOTO = Buffer.from(jpeg(jpegSegments(MARKER), new TextEncoder().encode(MARKER)));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const hex = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString("hex");

async function arrived(): Promise<{
  caseId: string;
  files: readonly FileEntry[];
  answers: object;
}> {
  const [first] = await readReports(world);
  if (!first) throw new Error("no report has arrived");
  const { caseId, report } = first;
  return { caseId, files: report.files, answers: report.answers };
}

async function sendOff(me: Complainant): Promise<void> {
  await me.proveAndSend(await me.takeReceipt());
  const title = me.page.getByRole("heading", { name: me.say("sent_title"), exact: true });
  await expect(title).toBeVisible();
}

test("a photo arrives without its hidden details, or as it is if they are evidence", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "en", { ...PHONE, hasTouch: true });
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    files: async () => {
      const chosen = (name: string) => ({ name, mimeType: "image/jpeg", buffer: PHOTO });
      await page.locator("#field-files").setInputFiles([chosen("house.jpg"), chosen("proof.jpg")]);
      const stored = page.getByText(me.say("file_stored"));
      await expect(stored).toHaveCount(2);
      await expect(page.getByText(/Taken out: .*the place/)).toHaveCount(2);
      const proof = page.locator(".file", { hasText: "proof.jpg" });
      await proof.locator("summary").click();
      await proof.getByRole("button", { name: me.say("details_keep") }).click();
      await expect(proof.getByText(me.say("details_kept"))).toBeVisible();
      await expect(stored).toHaveCount(2);
      // From the camera: under a name without the time.
      await expect(page.getByText(me.say("photo_take"))).toBeVisible();
      await page.locator("#field-files-photo").setInputFiles(chosen("20261124_101010.jpg"));
      await expect(page.getByText("photo-3.jpg").first()).toBeVisible();
      await expect(stored).toHaveCount(3);
    },
  });
  await sendOff(me);
  const { caseId, files } = await arrived();
  expect(files.map(({ name }) => name)).toEqual(["house.jpg", "proof.jpg", "photo-3.jpg"]);
  for (const file of files) {
    const bytes = await receivedFile(world, caseId, file);
    expect(hex(file.sha256)).toBe(sha256(bytes));
    expect(bytes.includes(Buffer.from(jpegPixels))).toBe(true);
    if (file.name === "proof.jpg") {
      expect(bytes.equals(PHOTO)).toBe(true);
      expect(file.originalSha256).toBeUndefined();
    } else {
      expect(bytes.includes(MARKER)).toBe(false);
      expect(bytes.includes("Exif")).toBe(false);
      expect(hex(file.originalSha256)).toBe(sha256(PHOTO));
    }
  }
  await page.context().close();
});

test("a file that cannot be cleaned waits for the person", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/uploads/")) sent.push(request.method());
  });
  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    files: async () => {
      await page
        .locator("#field-files")
        .setInputFiles([
          { name: "scan.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(5000, 7) },
        ]);
      await expect(page.getByText(me.say("details_cannot"))).toBeVisible();
    },
  });
  // Nothing of it has left the device, and nothing is sent before the person has chosen.
  expect(sent).toEqual([]);
  await page.locator("#field-safe_to_send").check();
  await me.press("review_go_on");
  await expect(
    page.getByText(me.say("file_undecided_problem", { name: "scan.jpg" })),
  ).toBeVisible();
  await page.locator("#change-files").click();
  await page.getByRole("button", { name: `${me.say("file_send_anyway")} scan.jpg` }).click();
  await expect(page.getByText(me.say("file_stored"))).toBeVisible();
  await me.press("to_review");
  await sendOff(me);
  const { caseId, files } = await arrived();
  const [file] = files;
  if (!file) throw new Error("no file has arrived");
  expect(await receivedFile(world, caseId, file)).toEqual(Buffer.alloc(5000, 7));
  await page.context().close();
});

/** How long a sound plays, and that it is not silent, as the browser decodes it. */
async function listenTo(page: Page, sound: Buffer): Promise<{ seconds: number; loudest: number }> {
  return page.evaluate(
    async (bytes) => {
      const audio = new AudioContext();
      const decoded = await audio.decodeAudioData(Uint8Array.from(bytes).buffer);
      const loudest = decoded
        .getChannelData(0)
        .reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
      return { seconds: decoded.duration, loudest };
    },
    [...sound],
  );
}

test("a story can be told by voice alone", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const me = new Complainant(page, "en");
  const timer = page.getByRole("timer");
  const record = async (): Promise<void> => {
    await expect(timer).toHaveText(/0:02/);
    await me.press("voice_finish");
    await expect(page.getByText(me.say("voice_recorded"))).toBeVisible();
    await expect(page.getByText(me.say("file_stored"))).toBeVisible();
  };
  await me.begin("report");
  await me.fillIn({
    relation: SHORTEST.relation,
    c_work: SHORTEST.c_work,
    story: async () => {
      await me.press("voice_start");
      await expect(timer).toHaveText(/0:01/);
      await me.press("voice_pause");
      await expect(page.getByText(me.say("voice_paused"))).toBeVisible();
      // Going on now would lose what was said.
      await me.press("next");
      await expect(page.getByText(me.say("voice_busy"))).toBeVisible();
      await me.press("voice_go_on");
      await record();
      // Listening, from memory.
      await page.locator("audio").evaluate((audio: HTMLAudioElement) => audio.play());
      await page.getByRole("button", { name: me.say("voice_delete") }).click();
      await expect(page.locator("audio")).toHaveCount(0);
      await me.press("voice_start");
      await record();
      await me.press("voice_again");
      await record();
    },
  });
  await expect(page.getByText("voice-message.webm")).toBeVisible();
  await sendOff(me);
  const { caseId, files, answers } = await arrived();
  const [file, ...others] = files;
  expect(others).toEqual([]);
  if (!file) throw new Error("no file has arrived");
  expect({ name: file.name, type: file.type }).toEqual({
    name: "voice-message.webm",
    type: "audio/webm",
  });
  expect(answers).toMatchObject({ story_voice: [hex(file.uploadId)] });
  expect(answers).not.toHaveProperty("files");
  const sound = await receivedFile(world, caseId, file);
  const { seconds, loudest } = await listenTo(page, sound);
  expect(seconds).toBeGreaterThan(1.5);
  expect(seconds).toBeLessThan(5);
  expect(loudest).toBeGreaterThan(0.01);
  expect(sound.includes("Chrome")).toBe(false);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("without a microphone the page says so, and typing still works", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    story: async () => {
      await me.press("voice_start");
      await expect(page.getByText(me.say("voice_problem_denied"))).toBeVisible();
      await page.locator("#field-story").fill("Họ lấy đất.");
    },
  });
  await page.context().close();

  const context = await browser.newContext({ ...PHONE, locale: "en-GB" });
  await context.addInitScript("delete window.MediaRecorder");
  const old = await context.newPage();
  await old.goto(world.server.origin);
  const you = new Complainant(old, "en");
  await you.begin("report");
  await you.fillIn({
    ...SHORTEST,
    story: async () => {
      await expect(old.getByText(you.say("voice_not_possible"))).toBeVisible();
      await old.locator("#field-story").fill("They took our land.");
    },
  });
  await context.close();
});
