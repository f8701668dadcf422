/** A large file through the page, against as many bytes sent as they are. */
import { randomUUID } from "node:crypto";
import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  OFFSET_HEADER,
  pathOf,
  ROUTES,
  SEALED_TYPE,
  UPLOAD_PIECE_BYTES,
} from "../../api/routes.ts";
import { encryptedFileBytes } from "../../protocol/index.ts";
import { withDataFolder } from "../data-folder.ts";
import { answerUntilFiles, firstQuestionAt, goOnByItself, type Sentences } from "./intake-steps.ts";
import { withUnwatchedBrowser, type UnwatchedBrowser, type Waited } from "./unwatched-browser.ts";

const MEGABYTE = 1e6;
const TIMEOUT_MS = 60_000;
/** The page rests for so long before it begins, so that its memory is known. */
const REST_MS = 3000;
/** The page's title once it has done what was asked; milliseconds follow. */
const DONE = "done in ";

/** Speeds in MB/s, and memory over rest in MB. */
export interface UploadSpeeds {
  readonly sealed: number;
  readonly plain: number;
  readonly sealedMegabytes: number | undefined;
  readonly plainMegabytes: number | undefined;
}

/** Uploads a file of so many bytes both ways, in one page. */
export function uploadBothWays(
  origin: string,
  bytes: number,
  say: Sentences,
): Promise<UploadSpeeds> {
  return withDataFolder(async (folder) => {
    const path = join(folder, "recording.bin");
    await writeFile(path, "");
    // It has no bytes on the disk, so that one of two gigabytes costs nothing.
    await truncate(path, bytes);
    return withUnwatchedBrowser(async (browser) => {
      await browser.meet(async (page) => {
        page.setDefaultTimeout(TIMEOUT_MS);
        await goOnByItself(page);
        await page.goto(origin);
        await firstQuestionAt(page, TIMEOUT_MS);
        await answerUntilFiles(page, say);
        await page.locator("#field-files").setInputFiles(path);
        await beginSealed(page, say);
      });
      const sealed = await timed(browser);
      await browser.meet((page) => beginPlain(page, encryptedFileBytes(bytes)));
      const plain = await timed(browser);
      return {
        sealed: bytes / MEGABYTE / (sealed.ms / 1000),
        plain: bytes / MEGABYTE / (plain.ms / 1000),
        sealedMegabytes: sealed.extraMegabytes,
        plainMegabytes: plain.extraMegabytes,
      };
    });
  });
}

async function timed(browser: UnwatchedBrowser): Promise<Waited & { readonly ms: number }> {
  const waited = await browser.waitForTitle(DONE);
  return { ...waited, ms: Number(waited.title.slice(DONE.length)) };
}

/** Has the page press the button by itself after a rest, and tell when the file is stored. */
async function beginSealed(page: Page, say: Sentences): Promise<void> {
  // It is no film at all, so that nothing can be taken out of it, and it waits for a choice.
  const button = page.getByRole("button", { name: say["intake_file_send_anyway"] ?? "" });
  await button.evaluate(
    (element, { stored, restMs, done }) => {
      setTimeout(() => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.body.textContent.includes(stored)) return;
          observer.disconnect();
          document.title = `${done}${performance.now() - start}`;
        });
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        (element as HTMLButtonElement).click();
      }, restMs);
    },
    { stored: say["intake_file_stored"] ?? "", restMs: REST_MS, done: DONE },
  );
}

/** The requests that the page makes for a file, one after the other, always with the same bytes. */
async function beginPlain(page: Page, bytes: number): Promise<void> {
  await page.evaluate(
    ({ path, bytes, pieceBytes, offsetHeader, type, restMs, done }) => {
      const send = async (): Promise<void> => {
        const start = performance.now();
        const piece = new Uint8Array(pieceBytes).fill(7);
        await fetch(path, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ paddedBytes: bytes }),
        });
        for (let offset = 0; offset < bytes; offset += pieceBytes) {
          const answer = await fetch(path, {
            method: "PATCH",
            headers: { "content-type": type, [offsetHeader]: String(offset) },
            body: piece.subarray(0, bytes - offset),
          });
          if (!answer.ok) throw new Error(`refused with ${answer.status}`);
          await answer.text();
        }
        document.title = `${done}${performance.now() - start}`;
        await fetch(path, { method: "DELETE" });
      };
      document.title = "";
      setTimeout(() => void send(), restMs);
    },
    {
      path: pathOf(ROUTES.upload, { uploadId: randomUUID() }),
      bytes,
      pieceBytes: UPLOAD_PIECE_BYTES,
      offsetHeader: OFFSET_HEADER,
      type: SEALED_TYPE,
      restMs: REST_MS,
      done: DONE,
    },
  );
}
