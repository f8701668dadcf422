/**
 * The pages and their parts, as the build has made them. All of it is in memory, and only what the
 * build's manifest names is served: no request ever becomes a path on the disk.
 */
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import * as v from "valibot";
import { decodeJson, toHex } from "../../protocol/blind.ts";
import { errorCode } from "../database/connection.ts";
import { StartError } from "../start-error.ts";
import type { Context } from "../context.ts";
import { registerOfflineForm } from "../routes/offline-form.ts";
import type { App } from "./app-type.ts";
import { ProblemError } from "./problems.ts";
import { compressed, sendServed } from "./served.ts";
import type { Served } from "./served.ts";
import {
  allowFonts,
  allowKeeping,
  allowPreviewToLoad,
  allowRecording,
  setPreviewPolicy,
} from "./security-headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

const manifestSchema = v.object({
  files: v.array(v.object({ path: v.string(), brotliBytes: v.optional(v.number()) })),
  pages: v.object({ preview: v.array(v.string()) }),
});

/** The form that works without a network, before it is filled in. */
const OFFLINE_FORM = "offline.html";
const PAGES = { "/": "intake.html", "/desk": "desk.html", "/preview": "preview.html" } as const;
/** Filled in when a page is served, so that it knows whose roster to expect. */
const PIN = '<meta name="kin-organisation" content="';
/** The exit of the complainant's page: a plain link, so that it works without a script. */
const EXIT_LINK = /(?<=<a id="exit"[^>]*\shref=")[^"]*(?=")/;
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

/**
 * Registers the pages, `/assets/*` and the offline form.
 *
 * @param webFolder - Absolute path of what the build has made.
 * @throws {@link StartError} `build-missing`.
 */
export async function registerStatic(
  app: App,
  webFolder: string,
  context: Pick<Context, "roster" | "config" | "today">,
): Promise<void> {
  const { roster, config } = context;
  const { files, previewFiles } = await readBuild(webFolder);
  registerOfflineForm(app, context, files.get(OFFLINE_FORM)?.plain.toString("utf8"));
  files.delete(OFFLINE_FORM);
  const pages = new Map<string, Served>();
  const render = async (): Promise<void> => {
    const pin = roster.isSetUp ? toHex(roster.get().roster.organisationId) : "";
    for (const [path, name] of Object.entries(PAGES)) {
      const page = files.get(name);
      if (page) pages.set(path, await filled(page, pin, config.exitUrl));
    }
  };
  await render();
  roster.onChange(() => void render());

  for (const path of Object.keys(PAGES)) {
    app.get(path, (request, reply) => {
      if (path === "/preview") setPreviewPolicy(reply);
      if (path === "/desk") allowFonts(reply);
      if (path === "/") allowRecording(reply);
      return sendServed(request, reply, pages.get(path));
    });
  }
  app.get<{ Params: { "*": string } }>("/assets/*", (request, reply) => {
    const name = `assets/${request.params["*"]}`;
    const file = files.get(name);
    if (!file) throw new ProblemError("not-found");
    allowKeeping(reply);
    if (previewFiles.has(name)) allowPreviewToLoad(reply);
    return sendServed(request, reply, file);
  });
}

async function filled({ type, plain }: Served, pin: string, exitUrl: string): Promise<Served> {
  // In an address of a URL object, quotes and angle brackets are escaped already.
  const text = plain
    .toString("utf8")
    .replace(`${PIN}"`, `${PIN}${pin}"`)
    .replace(EXIT_LINK, () => exitUrl.replaceAll("&", "&amp;"));
  return compressed(type, text);
}

async function readBuild(
  folder: string,
): Promise<{ files: Map<string, Served>; previewFiles: ReadonlySet<string> }> {
  try {
    const bytes = await readFile(join(folder, "manifest.json"));
    if (bytes.length > MAX_MANIFEST_BYTES) throw new StartError("build-missing");
    const manifest = decodeJson(manifestSchema, bytes);
    const files = new Map<string, Served>();
    for (const { path, brotliBytes } of manifest.files) {
      files.set(path, await readServed(folder, path, brotliBytes !== undefined));
    }
    return { files, previewFiles: new Set(manifest.pages.preview) };
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") throw new StartError("build-missing", "", { cause });
    throw cause;
  }
}

async function readServed(folder: string, path: string, isCompressed: boolean): Promise<Served> {
  const target = join(folder, path);
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const plain = await readFile(target);
  if (!isCompressed) return { type, plain };
  const [zipped, brotli] = await Promise.all([readFile(`${target}.gz`), readFile(`${target}.br`)]);
  return { type, plain, gzip: zipped, brotli };
}
