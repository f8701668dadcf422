/**
 * Cleaning in a real browser's worker: pictures look the same afterwards, the right way up; what
 * only the browser knows is drawn anew, unless its canvas gives noise.
 */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { build } from "esbuild";
import { concat, fromAscii } from "../../web/shared/hidden-details/bytes.ts";
import {
  be32,
  jpeg,
  jpegSegments,
  le32,
  png,
  pngChunks,
  webp,
} from "../web/hidden-details/picture-files.ts";

const ORIGIN = "http://intake.test";
const MARKER = "Nguyen-Van-A";

const WORKER = `
import { cleanFile } from "./web/shared/hidden-details/clean-file.ts";
addEventListener("message", async ({ data }) => {
  if (data.isNoisy) {
    const { convertToBlob } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.convertToBlob = function (options) {
      const pencil = this.getContext("2d");
      pencil.fillStyle = "#010203";
      pencil.fillRect(3, 3, 1, 1);
      return convertToBlob.call(this, options);
    };
  }
  postMessage(await cleanFile(new Blob([data.bytes]), data.name));
});`;

interface Outcome {
  readonly kind: string;
  readonly name?: string;
  readonly isRedrawn?: boolean;
  readonly bytes?: readonly number[];
  /** Width, height and pixels, as the browser shows the file before and after. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

test.beforeEach(async ({ page }) => {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const script = outputFiles[0]?.text ?? "";
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(
      route.request().url().endsWith("/worker.js")
        ? { contentType: "text/javascript", body: script }
        : { contentType: "text/html", body: "<!doctype html><title>Files</title>" },
    ),
  );
  await page.goto(ORIGIN);
});

function clean(page: Page, bytes: Uint8Array, name: string, isNoisy = false): Promise<Outcome> {
  return page.evaluate(
    async ([content, fileName, noisy]) => {
      const pixels = async (file: Blob): Promise<number[]> => {
        const bitmap = await createImageBitmap(file).catch(() => undefined);
        if (!bitmap) return [];
        const { width, height } = bitmap;
        const pencil = new OffscreenCanvas(width, height).getContext("2d");
        pencil?.drawImage(bitmap, 0, 0);
        return [width, height, ...(pencil?.getImageData(0, 0, width, height).data ?? [])];
      };
      const input = Uint8Array.from(content);
      const worker = new Worker("/worker.js", { type: "module" });
      interface Result {
        kind: string;
        name?: string;
        isRedrawn?: boolean;
        file?: Blob;
      }
      const result = await new Promise<Result>((resolve, reject) => {
        worker.addEventListener("message", ({ data }) => resolve(data as Result));
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        worker.postMessage({ bytes: input, name: fileName, isNoisy: noisy });
      });
      worker.terminate();
      const { file, ...rest } = result;
      return {
        ...rest,
        bytes: file ? [...new Uint8Array(await file.arrayBuffer())] : [],
        before: await pixels(new Blob([input])),
        after: file ? await pixels(file) : [],
      };
    },
    [[...bytes], name, isNoisy] as const,
  );
}

for (const orientation of [1, 3, 6, 8]) {
  test(`pictures look the same without their details, orientation ${orientation}`, async ({
    page,
  }) => {
    const files = [
      // Without a colour profile: the one put in by the test is not one.
      jpeg(jpegSegments(MARKER, orientation).filter((_, index) => index !== 2)),
      png(pngChunks(MARKER, orientation).filter((_, index) => index !== 5)),
      webp(MARKER, orientation),
    ];
    for (const file of files) {
      const { kind, bytes, before, after } = await clean(page, file, "photo");
      expect(kind).toBe("cleaned");
      expect(Buffer.from(bytes ?? []).includes(MARKER)).toBe(false);
      expect(after.length).toBeGreaterThan(4);
      expect(after).toEqual(before);
    }
  });
}

/** A picture of 2 × 1 pixels, red and white, in a format that only the browser knows. */
function bitmap(): Uint8Array<ArrayBuffer> {
  const pixels = Uint8Array.of(0, 0, 255, 255, 255, 255, 0, 0);
  const header = concat(le32(40), le32(2), le32(1), Uint8Array.of(1, 0, 24, 0), new Uint8Array(24));
  return concat(fromAscii("BM"), le32(62), be32(0), le32(54), header, pixels, fromAscii(MARKER));
}

test("a picture of an unknown make is drawn anew", async ({ page }) => {
  const { kind, name, isRedrawn, bytes, before, after } = await clean(page, bitmap(), "scan.bmp");
  expect({ kind, name, isRedrawn }).toEqual({ kind: "cleaned", name: "scan.jpg", isRedrawn: true });
  expect(Buffer.from(bytes ?? []).includes(MARKER)).toBe(false);
  // Chromium's own colour profile is not in it.
  expect(Buffer.from(bytes ?? []).includes("ICC_PROFILE")).toBe(false);
  expect(before.slice(0, 2)).toEqual([2, 1]);
  expect(after.slice(0, 2)).toEqual([2, 1]);
});

test("a damaged JPEG that the browser still shows is drawn anew", async ({ page }) => {
  const file = jpeg([Uint8Array.of(0, 0, 0), ...jpegSegments(MARKER)]);
  const { kind, isRedrawn, bytes, before } = await clean(page, file, "photo.jpg");
  expect(before.slice(0, 2)).toEqual([16, 8]);
  expect({ kind, isRedrawn }).toEqual({ kind: "cleaned", isRedrawn: true });
  expect(Buffer.from(bytes ?? []).includes(MARKER)).toBe(false);
});

test("nothing is drawn anew where the canvas gives noise", async ({ page }) => {
  const { kind, bytes } = await clean(page, bitmap(), "scan.bmp", true);
  expect({ kind, bytes }).toEqual({ kind: "unchanged", bytes: [] });
});
