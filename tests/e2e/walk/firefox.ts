/** Firefox as people have it, with WebAssembly and the compilers for scripts switched off. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, ProtocolError } from "puppeteer-core";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { sentences } from "../intake-world.ts";
import { calling } from "./hands.ts";
import type { Hands } from "./hands.ts";

/** What Tor Browser's level "Safer" sets in the Firefox that it is made from. */
const SAFER = {
  "javascript.options.ion": false,
  "javascript.options.baselinejit": false,
  "javascript.options.native_regexp": false,
  "javascript.options.asmjs": false,
  "javascript.options.wasm": false,
  "mathml.disabled": true,
  "gfx.font_rendering.graphite.enabled": false,
  "gfx.font_rendering.opentype_svg.enabled": false,
};
/** A slow machine is no failure. */
const PROTOCOL_TIMEOUT_MS = 120_000;
const SCREEN = { width: 360, height: 640 };

/**
 * Starts it without a window. `npm test` names the program in FIREFOX_PATH.
 *
 * @param downloads - Folder for what is saved.
 */
export async function launchFirefox(downloads: string): Promise<Browser> {
  return launch({
    browser: "firefox",
    executablePath: process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr",
    headless: true,
    defaultViewport: null,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    timeout: PROTOCOL_TIMEOUT_MS,
    extraPrefsFirefox: {
      ...SAFER,
      "intl.accept_languages": "vi-VN, vi",
      "browser.download.dir": downloads,
      "browser.download.folderList": 2,
    },
  });
}

/** Opens an address on a screen of 360 by 640 pixels. */
export async function openInFirefox(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PROTOCOL_TIMEOUT_MS);
  await shrink(page);
  await page.goto(address, { waitUntil: "load" });
  return page;
}

/**
 * Makes the screen small. The driver also turns it, which a Firefox of before 2026 does not know
 * and refuses; the size has been sent by then.
 */
async function shrink(page: Page): Promise<void> {
  await page.setViewport(SCREEN).catch((error: unknown) => {
    if (!(error instanceof ProtocolError && error.originalMessage.includes("unknown command"))) {
      throw error;
    }
  });
  await page.waitForFunction((width) => innerWidth === width, {}, SCREEN.width);
}

/** Hands at a page in Firefox. It cannot be given an input method, so letters come one by one. */
export function handsInFirefox(page: Page, say: Hands["say"] = sentences("vi")): Hands {
  const at = async (id: string): Promise<ElementHandle> => {
    const element = await page.$(`[id="${id}"]`);
    if (!element) throw new Error(`There is no element ${id}`);
    return element;
  };
  return {
    say,
    read: async <A, R>(look: (argument: A) => R, argument: A): Promise<R> =>
      (await page.evaluate(calling(look, argument))) as R,
    pressNumber: async (index) => {
      const all = await page.$$("button");
      await all[index]?.click();
    },
    tick: async (id) => (await at(id)).click(),
    type: async (id, text) => {
      await (await at(id)).focus();
      await page.keyboard.type(text);
    },
    set: async (id, value) => {
      await (
        await at(id)
      ).evaluate((box, value) => {
        // The page's library puts a setter of its own on the element.
        const own = box instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
        Object.getOwnPropertyDescriptor(own.prototype, "value")?.set?.call(box, value);
        for (const kind of ["input", "change"])
          box.dispatchEvent(new Event(kind, { bubbles: true }));
      }, value);
    },
    choose: async (id, { name, text }) => {
      const path = join(await mkdtemp(join(tmpdir(), "kin-chosen-")), name);
      await writeFile(path, text);
      const box = (await at(id)) as ElementHandle<HTMLInputElement>;
      await box.uploadFile(path);
    },
  };
}
