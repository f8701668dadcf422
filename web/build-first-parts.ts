/**
 * Keeps what a page needs at once in one file. The bundler puts modules together that the same
 * entries need, so that what the page shares with one part that it loads later and not with
 * another would become a file of its own, often of a few bytes, with a request and its headers.
 * Here each later part is said to need all that the page has loaded before it anyway.
 */
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Loader, Metafile, Plugin } from "esbuild";

type Outputs = Metafile["outputs"];

/** Our own modules. Packages say of themselves that importing them for nothing means nothing. */
const OWN = /^(?:web|src|build)\/[^?]+\.(?:tsx?|js)$/;

/**
 * Makes the plugin for one page or worker.
 *
 * @param project - Absolute path of the project's folder.
 * @param metafile - Of the page as it is bundled without the plugin.
 */
export function keepTogether(project: string, { outputs }: Metafile): Plugin {
  const first = new Set(
    [...firstParts(outputs)].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {})),
  );
  const imports = [...first]
    .filter((path) => OWN.test(path))
    .sort()
    .map((path) => `import ${JSON.stringify(join(project, path))};\n`)
    .join("");
  const later = new Set([...laterEntries(outputs)].map((path) => join(project, path)));
  return {
    name: "keep-together",
    setup(page) {
      page.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        if (!later.has(path)) return undefined;
        const contents = await readFile(path, "utf8");
        return { contents: imports + contents, loader: extname(path).slice(1) as Loader };
      });
    },
  };
}

/** The files of the bundle that its entries need at once. */
export function firstParts(outputs: Outputs): ReadonlySet<string> {
  const late = laterFiles(outputs);
  const found = new Set<string>();
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined && !late.has(path)) collect(outputs, path, found);
  }
  return found;
}

/** A file of the bundle and all that it needs at once, itself first. */
export function partsOf(outputs: Outputs, path: string): ReadonlySet<string> {
  const found = new Set<string>();
  collect(outputs, path, found);
  return found;
}

/** The modules with which parts begin that are loaded later. */
function laterEntries(outputs: Outputs): ReadonlySet<string> {
  return new Set([...laterFiles(outputs)].map((path) => outputs[path]?.entryPoint ?? ""));
}

/** For the bundler they are entries of their own, like the page's. */
function laterFiles(outputs: Outputs): ReadonlySet<string> {
  return new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path),
    ),
  );
}

function collect(outputs: Outputs, path: string, found: Set<string>): void {
  if (found.has(path)) return;
  found.add(path);
  for (const part of outputs[path]?.imports ?? []) {
    if (part.kind === "import-statement" && !part.external) collect(outputs, part.path, found);
  }
}
