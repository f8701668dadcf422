/** A large file through the page, against the same bytes sent as they are. */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import {
  OFFSET_HEADER,
  pathOf,
  ROUTES,
  SEALED_TYPE,
  UPLOAD_PIECE_BYTES,
} from "../../api/routes.ts";
import { encryptedFileBytes } from "../../protocol/index.ts";
import { withPage } from "../browser.ts";
import { withDataFolder } from "../data-folder.ts";
import { extraMemory } from "./browser-memory.ts";
import { answerAll, firstQuestionAt, goOnByItself, type Sentences } from "./intake-steps.ts";

const MEGABYTE = 1e6;
const TIMEOUT_MS = 600_000;

/** Speeds in MB/s, and memory in MB. */
export interface UploadSpeeds {
  readonly sealed: number;
  readonly plain: number;
  readonly extraMegabytes: number | undefined;
}

/** Uploads a file of so many bytes both ways. */
export function uploadBothWays(
  browser: Browser,
  origin: string,
  bytes: number,
  say: Sentences,
): Promise<UploadSpeeds> {
  return withDataFolder(async (folder) => {
    const path = join(folder, "recording.bin");
    await writeFile(path, Buffer.alloc(bytes, 7));
    return withPage(browser, async (page) => {
      page.setDefaultTimeout(TIMEOUT_MS);
      await goOnByItself(page);
      await page.goto(origin);
      await firstQuestionAt(page, TIMEOUT_MS);
      let sealedMs = NaN;
      let extraMegabytes: number | undefined;
      await answerAll(page, say, async () => {
        extraMegabytes = await extraMemory(browser, async () => {
          sealedMs = await chooseFile(page, path, say);
        });
      });
      const plainMs = await uploadPlainly(page, encryptedFileBytes(bytes));
      const speed = (ms: number): number => bytes / MEGABYTE / (ms / 1000);
      return { sealed: speed(sealedMs), plain: speed(plainMs), extraMegabytes };
    });
  });
}

async function chooseFile(page: Page, path: string, say: Sentences): Promise<number> {
  await page.locator("#field-files").setInputFiles(path);
  // It is no film at all, so that nothing can be taken out of it, and it waits for a choice.
  const sendAnyway = page.getByRole("button", { name: say["intake_file_send_anyway"] ?? "" });
  await sendAnyway.waitFor();
  const start = performance.now();
  await sendAnyway.click();
  await page.getByText(say["intake_file_stored"] ?? "").waitFor();
  return performance.now() - start;
}

/** The requests that the page makes for a file, one after the other, with bytes made before. */
async function uploadPlainly(page: Page, bytes: number): Promise<number> {
  const path = pathOf(ROUTES.upload, { uploadId: randomUUID() });
  return page.evaluate(
    async ({ path, bytes, pieceBytes, offsetHeader, type }) => {
      const content = new Uint8Array(bytes).fill(7);
      const start = performance.now();
      await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ paddedBytes: bytes }),
      });
      for (let offset = 0; offset < bytes; offset += pieceBytes) {
        const answer = await fetch(path, {
          method: "PATCH",
          headers: { "content-type": type, [offsetHeader]: String(offset) },
          body: content.subarray(offset, offset + pieceBytes),
        });
        if (!answer.ok) throw new Error(`refused with ${answer.status}`);
      }
      const end = performance.now();
      await fetch(path, { method: "DELETE" });
      return end - start;
    },
    {
      path,
      bytes,
      pieceBytes: UPLOAD_PIECE_BYTES,
      offsetHeader: OFFSET_HEADER,
      type: SEALED_TYPE,
    },
  );
}
