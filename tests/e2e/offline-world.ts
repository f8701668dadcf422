import { readMessages } from "../support/texts.ts";
/** The offline form as people use it: opened from a file, by somebody whose network is off. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { ROUTES } from "../../src/api/routes.ts";
import { openFile } from "../../src/protocol/index.ts";
import type { Report } from "../../src/protocol/index.ts";
import { at, succeed } from "../support/http.ts";
import { Complainant, PHONE, SHORTEST, readReports, sentences } from "./intake-world.ts";
import type { Language, World } from "./intake-world.ts";

const PROJECT = join(import.meta.dirname, "../..");
const WORDS = readFileSync(join(PROJECT, "web/offline/words.ts"), "utf8");
/** `offline_x as intake_y`: the sentence that the form says instead of the intake's. */
const INSTEAD = new Map(
  [...WORDS.matchAll(/offline_(\w+) as intake_(\w+)/g)].map(([, own, intakes]) => [intakes, own]),
);

/** The key of the sentence that the form says instead of one of the intake's, without its prefix. */
export const insteadOf = (key: string): string | undefined => INSTEAD.get(key);

/** The form's own sentences in one language, by key without its prefix. */
export function offlineSentences(language: Language): ReturnType<typeof sentences> {
  const all = readMessages(language, "offline");
  return (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      all[`offline_${key}`] ?? key,
    );
}

/** All sentences of the form: the intake's, with its own in the place of some. */
export function formSentences(language: Language): ReturnType<typeof sentences> {
  const intakes = sentences(language);
  const own = offlineSentences(language);
  return (key, values) => {
    const instead = INSTEAD.get(key);
    return instead === undefined ? intakes(key, values) : own(instead, values);
  };
}

/** A person at the form. */
export class Writer extends Complainant {
  override readonly say: Complainant["say"];
  readonly own: Complainant["say"];
  /** Requests of the page, other than for the file itself. */
  readonly requests: readonly string[];

  constructor(page: Page, language: Language, requests: readonly string[]) {
    super(page, language);
    this.own = offlineSentences(language);
    this.requests = requests;
    this.say = formSentences(language);
  }
}

/** Fetches the form from the server, as the link on the first page does. */
export async function fetchForm({ ask }: World): Promise<string> {
  const { bytes } = await succeed(ask, { path: ROUTES.offlineForm });
  const path = join(await mkdtemp(join(tmpdir(), "kin-form-")), "kin.html");
  await writeFile(path, bytes);
  return path;
}

/** Opens a form from its file, without a network. */
export async function openForm(
  browser: Browser,
  path: string,
  language: Language,
): Promise<Writer> {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const context = await browser.newContext({ ...PHONE, locale, offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const address = pathToFileURL(path).href;
  page.on("request", (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on("console", (message) => requests.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => requests.push(`error: ${error.message}`));
  await page.goto(address);
  await expect(page.locator("h1").first()).toBeVisible();
  return new Writer(page, language, requests);
}

/** A small file to go along. */
export const NOTE = {
  name: "ghi chép.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("06:00 họ đến. 06:20 họ đi.\n".repeat(100)),
};

/** Fills the shortest form in, with a story and a file, and saves the sealed file. */
export async function writeOffline(
  me: Writer,
  story: string,
): Promise<{ readonly sealed: string; readonly receipt: readonly string[] }> {
  const { page } = me;
  await page.getByRole("button", { name: me.own("start_begin") }).click();
  await me.press("exit_understood");
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", story),
    files: async () => {
      await page.locator("#field-files").setInputFiles([NOTE]);
      await expect(page.getByText(me.own("file_stored"))).toBeVisible();
    },
  });
  const receipt = await me.takeReceipt();
  return { sealed: await saveSealed(me, receipt), receipt };
}

/** From the receipt to the sealed file, which is saved. */
export async function saveSealed(me: Writer, receipt: readonly string[]): Promise<string> {
  const { page } = me;
  await me.proveAndSend(receipt);
  await expect(page.getByRole("heading", { name: me.own("sealed_title") })).toBeVisible({
    timeout: 60_000,
  });
  const waiting = page.waitForEvent("download");
  await page.locator("a[download]").click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("sealed.kin");
  const sealed = join(await mkdtemp(join(tmpdir(), "kin-sealed-")), "sealed.kin");
  await download.saveAs(sealed);
  return sealed;
}

/** Runs one of the commands as built; gives its exit code and what it said. */
export async function runCommand(
  name: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const file = join(PROJECT, `build/cli/${name}.js`);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file, ...args]);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** The report with a story, as the caseworker reads it, and its only file, opened. */
export async function readStory(
  world: World,
  story: string,
): Promise<{ readonly caseId: string; readonly report: Report; readonly file: Buffer }> {
  const reports = await readReports(world);
  const [found, ...others] = reports.filter(({ report }) => report.answers["story"] === story);
  if (!found || others.length > 0) throw new Error("there is not exactly one such report");
  const { caseId, report } = found;
  const [entry] = report.files;
  if (!entry) throw new Error("the report has no file");
  const uploadId = Buffer.from(entry.uploadId).toString("hex");
  const id = uploadId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const { token } = world.caseworker;
  const path = at(ROUTES.file, { caseId, uploadId: id });
  const { bytes } = await succeed(world.ask, { path, token });
  const parts: Uint8Array[] = [];
  for await (const part of openFile(entry, once(bytes))) parts.push(part);
  return { caseId, report, file: Buffer.concat(parts) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A copy of a file, changed. */
export async function changedCopy(
  path: string,
  change: (bytes: Buffer) => Buffer,
): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), "kin-copy-")), basename(path));
  await writeFile(copy, change(await readFile(path)));
  return copy;
}
