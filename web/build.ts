/**
 * Builds the pages: bundles, hashed names, compressed copies and a manifest of every file.
 *
 * The same sources give the same bytes, so that anybody can build a release again and compare.
 * An index.html names its script, styles and icons by their sources, relative to itself; the build
 * puts the hashed names in their place, and `<!-- preload -->` becomes a modulepreload link for
 * each part that the script needs at once.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { bundleImportHelper, importPartsAgain } from "./build-import-parts.ts";
import { buildOffline } from "./build-offline.ts";
import { fillNoScript } from "./build-no-script.ts";
import { readLanguages } from "./build-language-files.ts";
import { keepTogether } from "./build-first-parts.ts";
import { splitWords } from "./build-split-words.ts";

/** Each has a folder in web/ with an index.html. */
const PAGES = ["intake", "desk", "preview"] as const;
/** The page that has no origin: what it loads is given to everybody. */
const FRAME = "preview";

/** Workers, and the name under which a page's script finds the address of its own. */
const WORKERS: Readonly<Record<string, string>> = {
  __INTAKE_WORKER__: "web/intake/intake-worker.ts",
  __DESK_WORKER__: "web/desk/desk-worker.ts",
};

/** What is already compressed, or too small to gain. */
const NOT_COMPRESSED: ReadonlySet<string> = new Set([".png", ".woff2"]);
const ASSET_LOADERS = { ".svg": "file", ".png": "file", ".woff2": "file" } as const;
const NAME_HASH_LENGTH = 8;

/** What all pages are built with. */
const COMMON = {
  target: ["es2022", "chrome100", "firefox115", "safari16"],
  jsx: "automatic",
  jsxImportSource: "preact",
} as const satisfies BuildOptions;
const DEFINE: Readonly<Record<string, string>> = { "process.env.NODE_ENV": '"production"' };

/** One file of build/web, for the server and for whoever verifies a release. */
interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly gzipBytes?: number;
  readonly brotliBytes?: number;
}

/** The files a build has made: path within build/web, contents. */
type Files = Map<string, Uint8Array>;

/**
 * Builds everything into build/web.
 *
 * @param project - Absolute path of the project's folder.
 */
export async function buildWeb(project: string): Promise<void> {
  const files: Files = new Map();
  const pages = await Promise.all(PAGES.map((page) => readPage(project, page)));

  // Each page and worker on its own: nobody visits two of them, and parts shared between pages
  // would only make more and smaller files for each visitor.
  const define: Record<string, string> = {};
  for (const [name, entry] of Object.entries(WORKERS)) {
    const worker = await bundle(project, [entry], {}, files);
    define[name] = JSON.stringify(`/${worker.name(entry)}`);
  }

  let frameParts: readonly string[] = [];
  const startsWith: Record<string, readonly string[]> = {};
  const words: Record<string, Readonly<Record<string, string>>> = {};
  for (const { page, html, sources } of pages) {
    const bundled = await bundle(project, sources.filter(isBundled), define, files);
    const names = new Map<string, string>();
    for (const source of sources) {
      const name = isBundled(source) ? bundled.name(source) : await copy(project, source, files);
      names.set(source, name);
    }
    const scripts = sources.filter(isBundled).flatMap((source) => bundled.parts(source));
    files.set(`${page}.html`, Buffer.from(fillPage(page, html, names, scripts)));
    startsWith[page] = [`${page}.html`, ...names.values(), ...scripts];
    if (page === FRAME) frameParts = [...names.values(), ...bundled.all()];
    words[page] = bundled.words();
  }
  files.set("offline.html", await buildOffline(project, { ...COMMON, define: DEFINE }));
  const exits = await exitWords(project);
  await writeAll(join(project, "build/web"), files, {
    pages: startsWith,
    frameParts,
    words,
    exits,
  });
}

/** What the exit says before any script runs, by language. */
async function exitWords(project: string): Promise<Exits> {
  const languages = await readLanguages(project);
  return Object.fromEntries(
    languages.map(({ id, facts: { direction }, messages }) => [
      id,
      { text: String(messages["intake_exit"]), direction },
    ]),
  );
}

type Exits = Readonly<Record<string, { readonly text: string; readonly direction: string }>>;

interface Page {
  readonly page: string;
  readonly html: string;
  /** The sources it names, as paths within the project. */
  readonly sources: readonly string[];
}

const REFERENCE = /(?<=\s(?:src|href)=")(?![a-z]+:|\/|#)([^"]+\.[a-z0-9]+)(?=")/g;

async function readPage(project: string, page: string): Promise<Page> {
  const written = await readFile(join(project, "web", page, "index.html"), "utf8");
  const html = await fillNoScript(project, page, written);
  const sources = [...html.matchAll(REFERENCE)].map(([path]) => join("web", page, path));
  return { page, html, sources: [...new Set(sources)] };
}

function fillPage(
  page: string,
  html: string,
  names: ReadonlyMap<string, string>,
  parts: readonly string[],
): string {
  const preloads = [...new Set(parts)].map(
    (part) => `<link rel="modulepreload" href="/${part}" />`,
  );
  return html
    .replaceAll(REFERENCE, (path) => `/${names.get(join("web", page, path)) ?? path}`)
    .replace("<!-- preload -->", preloads.join("\n    "));
}

const isBundled = (source: string): boolean => /\.(?:tsx?|css)$/.test(source);

interface Bundle {
  /** The hashed name of an entry. */
  name(entry: string): string;
  /** Every script and style of the bundle. */
  all(): readonly string[];
  /** The other scripts that an entry imports at once, and those that they import. */
  parts(entry: string): readonly string[];
  /** The scripts with the words of the first parts, by language. */
  words(): Readonly<Record<string, string>>;
}

const START_WORDS = /^build\/messages\/words\/start\/([\w-]+)\.js$/;

async function bundle(
  project: string,
  entries: readonly string[],
  define: Readonly<Record<string, string>>,
  files: Files,
): Promise<Bundle> {
  const helper = await bundleImportHelper(project, COMMON.target);
  const options = {
    absWorkingDir: project,
    entryPoints: entries.map((entry) => ({ in: entry, out: outName(entry) })),
    outdir: "build/web",
    bundle: true,
    splitting: true,
    format: "esm",
    ...COMMON,
    minify: true,
    define: { ...define, ...DEFINE },
    loader: ASSET_LOADERS,
    entryNames: `assets/[name]-[hash]${helper.hash}`,
    chunkNames: `assets/[name]-[hash]${helper.hash}`,
    assetNames: "assets/[name]-[hash]",
    publicPath: "/",
    legalComments: "linked",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "error",
  } as const satisfies BuildOptions;
  // Twice: the first bundle tells what is needed when.
  const first = await build(options);
  const plugins = [
    keepTogether(project, first.metafile),
    await splitWords(project, first.metafile),
  ];
  const made = await build({ ...options, plugins });
  const folder = join(project, "build/web");
  for (const [path, contents] of importPartsAgain(project, made, helper)) {
    files.set(relative(folder, path), contents);
  }
  return describe(made.metafile);
}

/** web/intake/main.tsx becomes intake-main. */
function outName(entry: string): string {
  const path = entry.slice(0, -extname(entry).length);
  return relative("web", path).replaceAll("/", "-");
}

function describe({ outputs }: Metafile): Bundle {
  const inWeb = (path: string): string => relative("build/web", path);
  const pathOf = (entry: string): string => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
    if (!found) throw new Error(`The build has not made ${entry}`);
    return found[0];
  };
  const collect = (path: string, found: Set<string>): Set<string> => {
    for (const part of outputs[path]?.imports ?? []) {
      if (part.kind !== "import-statement" || part.external || found.has(part.path)) continue;
      collect(part.path, found.add(part.path));
    }
    return found;
  };
  return {
    name: (entry) => inWeb(pathOf(entry)),
    parts: (entry) => [...collect(pathOf(entry), new Set())].map(inWeb),
    all: () => Object.keys(outputs).map(inWeb),
    words: () =>
      Object.fromEntries(
        Object.entries(outputs).flatMap(([path, { entryPoint = "" }]) => {
          const language = START_WORDS.exec(entryPoint)?.[1];
          return language === undefined ? [] : [[language, inWeb(path)]];
        }),
      ),
  };
}

/** Takes a file that a page names as it is, for example an icon. */
async function copy(project: string, source: string, files: Files): Promise<string> {
  const contents = await readFile(join(project, source));
  const extension = extname(source);
  const hash = sha256(contents).slice(0, NAME_HASH_LENGTH);
  const path = `assets/${basename(source, extension)}-${hash}${extension}`;
  files.set(path, contents);
  return path;
}

async function writeAll(
  folder: string,
  files: Files,
  facts: {
    /** What each page needs at once, besides the words of one language. */
    readonly pages: Readonly<Record<string, readonly string[]>>;
    /** What the frame without an origin may load, at once or later. */
    readonly frameParts: readonly string[];
    /** The script with the first words, by page and language. */
    readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly exits: Exits;
  },
): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const paths = [...files.keys()].sort();
  const listed = await Promise.all(
    paths.map((path) => writeOne(unfinished, path, files.get(path) ?? new Uint8Array())),
  );
  const manifest = { files: listed, ...facts };
  await writeFile(join(unfinished, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

async function writeOne(folder: string, path: string, bytes: Uint8Array): Promise<ManifestFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  const listed = { path, sha256: sha256(bytes), bytes: bytes.length };
  if (NOT_COMPRESSED.has(extname(path))) return listed;
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${target}.gz`, zipped), writeFile(`${target}.br`, brotli)]);
  return { ...listed, gzipBytes: zipped.length, brotliBytes: brotli.length };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
