/** Files of a case: sound, text and what cannot be shown; and the case on paper. */
import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import { expect, test } from "@playwright/test";
import { sendReport, uploadFile } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import { inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { jpeg, jpegSegments } from "../web/hidden-details/picture-files.ts";
import { openDesk, openPart, setupLinkOf, unlock } from "./desk-steps.ts";

const PASSPHRASE = "panther enforce endorse cram orbit foster";

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  const ask = askOver(server.origin);
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const names = { name: "Hội Sen Trắng", loginName: "mai" };
  const organisation = await setUpOrganisation(ask, secret, { ...names, passphrase: PASSPHRASE });
  await inviteAndJoin(organisation, {
    loginName: "lan",
    role: "caseworker",
    passphrase: PASSPHRASE,
  });
  const text = new TextEncoder().encode("Biên bản\n<script>parent.x = 1</script>");
  const photo = jpeg(jpegSegments("Hidden camera"));
  await sendReport(ask, {
    answers: { story: "Có ghi âm." },
    files: [
      { ...(await uploadFile(ask, text, "notes.txt")), type: "text/plain" },
      { ...(await uploadFile(ask, silence(), "voice.wav")), type: "audio/wav" },
      { ...(await uploadFile(ask, await twoPages(), "letter.pdf")), type: "application/pdf" },
      { ...(await uploadFile(ask, text, "broken.pdf")), type: "application/pdf" },
      { ...(await uploadFile(ask, text, "table.xls")), type: "application/vnd.ms-excel" },
      { ...(await uploadFile(ask, photo, "photo.jpg")), type: "image/jpeg" },
    ],
  });
});

test.afterAll(async () => {
  await server.remove();
});

/** A PDF of two pages, the first one green. */
async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 400]);
  page.drawRectangle({ x: 0, y: 0, width: 300, height: 400, color: rgb(0, 128 / 255, 0) });
  pdf.addPage([300, 400]).drawText("Second page");
  return pdf.save();
}

function colourInTheMiddle(canvas: SVGElement | HTMLElement): readonly number[] {
  if (!(canvas instanceof HTMLCanvasElement)) return [];
  const pixels = canvas.getContext("2d")?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
  return [...(pixels?.data ?? [])].slice(0, 3);
}

/** A tenth of a second of nothing, as WAV. */
function silence(): Uint8Array {
  const samples = 800;
  const bytes = Buffer.alloc(44 + samples);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + samples, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(8000, 24);
  bytes.writeUInt32LE(8000, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(samples, 40);
  bytes.fill(128, 44);
  return bytes;
}

test("shows text as letters and sound that waits, and says what cannot be shown", async ({
  browser,
}) => {
  const { page, context, complaints } = await openDesk(browser);
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "lan", PASSPHRASE);
  await page.getByRole("option").click();
  await openPart(page, "Files");
  const file = (name: string) => page.locator(".file", { hasText: name });

  await file("notes.txt").getByRole("button", { name: "Preview" }).click();
  const text = file("notes.txt").frameLocator("iframe");
  await expect(text.locator("pre")).toHaveText("Biên bản\n<script>parent.x = 1</script>");

  await file("voice.wav").getByRole("button", { name: "Preview" }).click();
  const audio = file("voice.wav").frameLocator("iframe").locator("audio");
  await expect(audio).toHaveAttribute("src", /^blob:null\//);
  await expect.poll(() => audio.evaluate((node: HTMLAudioElement) => node.readyState)).not.toBe(0);
  expect(await audio.evaluate((node: HTMLAudioElement) => node.paused)).toBe(true);

  await file("letter.pdf").getByRole("button", { name: "Preview" }).click();
  const pages = file("letter.pdf").frameLocator("iframe").locator(".pdf-page");
  await expect(pages).toHaveCount(2);
  await expect(pages.first()).toHaveAttribute("aria-label", "1 / 2");
  await expect(file("letter.pdf").frameLocator("iframe").locator("body")).toHaveClass("veiled");
  await file("letter.pdf").getByRole("button", { name: "Show clearly" }).click();
  await expect(pages.first().locator("canvas")).toBeVisible();
  await expect
    .poll(() => pages.first().locator("canvas").evaluate(colourInTheMiddle))
    .toEqual([0, 128, 0]);
  await file("broken.pdf").getByRole("button", { name: "Preview" }).click();
  await expect(file("broken.pdf")).toContainText("This file cannot be shown");

  await expect(file("table.xls").getByRole("button", { name: "Preview" })).toHaveCount(0);
  await expect(file("table.xls")).toContainText("Files of this kind are not shown here");

  await file("photo.jpg").getByRole("button", { name: "Hidden details" }).click();
  await expect(file("photo.jpg").getByRole("status")).toContainText("In this file:");
  await file("photo.jpg").getByRole("button", { name: "Check", exact: true }).click();
  await expect(file("photo.jpg")).toContainText("this is the file that was sent");

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Print" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".paper")).toContainText("Có ghi âm.");
  await expect(page.locator(".paper h1")).toBeVisible();
  await expect(page.locator(".shell")).toBeHidden();
  await page.pdf({ path: "build/e2e/case.pdf" });
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.locator(".paper")).toHaveCount(0);
  expect(complaints).toEqual([]);
  await context.close();
});
