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
import { acceptedLanguage } from "./accepted-language.ts";
import type { App } from "./app-type.ts";
import { ProblemError } from "./problems.ts";
import { compressed, sendServed } from "./served.ts";
import type { Served } from "./served.ts";
import {
  allowFonts,
  setPartHeaders,
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

const exitSchema = v.object({ text: v.string(), direction: v.string() });
const manifestSchema = v.object({
  files: v.array(v.object({ path: v.string(), brotliBytes: v.optional(v.number()) })),
  frameParts: v.array(v.string()),
  words: v.optional(v.object({ intake: v.record(v.string(), v.string()) })),
  exits: v.optional(v.record(v.string(), exitSchema)),
});

/** What the exit says in a language, and which way that runs. */
type Exit = v.InferOutput<typeof exitSchema>;

/** The form that works without a network, before it is filled in. */
const OFFLINE_FORM = "offline.html";
const INTAKE = "intake.html";
const PAGES = { "/": INTAKE, "/desk": "desk.html", "/preview": "preview.html" } as const;
/** Filled in when a page is served, so that it knows whose roster to expect. */
const PIN = '<meta name="kin-organisation" content="';
/** The exit of the complainant's page: a plain link, so that it works without a script. */
const EXIT_LINK = /(?<=<a id="exit"[^>]*\shref=")[^"]*(?=")/;
const EXIT_TEXT = /(?<=<a id="exit"[^>]*>)[^<]*(?=<)/;
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
  const { files, previewFiles, words, exits } = await readBuild(webFolder);
  registerOfflineForm(app, context, files.get(OFFLINE_FORM)?.plain.toString("utf8"));
  files.delete(OFFLINE_FORM);
  const pages = new Map<string, Served>();
  /** The complainant's page, by the language whose words it loads at once. */
  const intakePages = new Map<string, Served>();
  const render = async (): Promise<void> => {
    const pin = roster.isSetUp ? toHex(roster.get().roster.organisationId) : "";
    for (const [path, name] of Object.entries(PAGES)) {
      const page = files.get(name);
      if (!page) continue;
      const { type } = page;
      const text = filled(page, pin, config.exitUrl);
      pages.set(path, await compressed(type, text));
      for (const [language, script] of name === INTAKE ? words : []) {
        const own = withExit(loadingAtOnce(text, script), language, exits[language]);
        intakePages.set(language, await compressed(type, own));
      }
    }
  };
  await render();
  roster.onChange(() => void render());

  for (const path of Object.keys(PAGES)) {
    app.get(path, (request, reply) => {
      if (path === "/preview") setPreviewPolicy(reply);
      if (path === "/desk") allowFonts(reply);
      if (path !== "/") return sendServed(request, reply, pages.get(path));
      allowRecording(reply);
      const language = acceptedLanguage(request.headers["accept-language"]);
      return sendServed(request, reply, intakePages.get(language) ?? pages.get(path));
    });
  }
  app.get<{ Params: { "*": string } }>("/assets/*", (request, reply) => {
    const name = `assets/${request.params["*"]}`;
    const file = files.get(name);
    if (!file) throw new ProblemError("not-found");
    setPartHeaders(reply, name);
    if (previewFiles.has(name)) allowPreviewToLoad(reply);
    return sendServed(request, reply, file);
  });
}

function filled({ plain }: Served, pin: string, exitUrl: string): string {
  // In an address of a URL object, quotes and angle brackets are escaped already.
  return plain
    .toString("utf8")
    .replace(`${PIN}"`, `${PIN}${pin}"`)
    .replace(EXIT_LINK, () => exitUrl.replaceAll("&", "&amp;"));
}

/** Says in a language how to leave, before any script runs. */
function withExit(html: string, language: string, exit: Exit | undefined): string {
  if (!exit) return html;
  const text = exit.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return html
    .replace(/(?<=<html )lang="[^"]*"/, `lang="${language}" dir="${exit.direction}"`)
    .replace(EXIT_TEXT, () => text);
}

/** Has a page fetch a script with its first parts, and not when it comes to need it. */
function loadingAtOnce(html: string, script: string): string {
  return html.replace("</head>", () => `<link rel="modulepreload" href="/${script}" /></head>`);
}

async function readBuild(folder: string): Promise<{
  files: Map<string, Served>;
  previewFiles: ReadonlySet<string>;
  words: readonly (readonly [language: string, script: string])[];
  exits: Readonly<Record<string, Exit>>;
}> {
  try {
    const bytes = await readFile(join(folder, "manifest.json"));
    if (bytes.length > MAX_MANIFEST_BYTES) throw new StartError("build-missing");
    const manifest = decodeJson(manifestSchema, bytes);
    const files = new Map<string, Served>();
    for (const { path, brotliBytes } of manifest.files) {
      files.set(path, await readServed(folder, path, brotliBytes !== undefined));
    }
    const words = Object.entries(manifest.words?.intake ?? {});
    const { frameParts, exits = {} } = manifest;
    return { files, previewFiles: new Set(frameParts), words, exits };
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
