/**
 * Lets the scripts of a page import their later parts through web/shared/import-part.ts, which asks again
 * after a lost request. The bundler gives the files their names, so this works on what it made.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, type Metafile, type OutputFile } from "esbuild";

type Outputs = Metafile["outputs"];

/** A helper as text, for {@link importPartsAgain}. */
export interface ImportHelper {
  readonly code: string;
  /** Goes into the names of all files: another helper makes other files. */
  readonly hash: string;
}

/** What the bundler made. */
interface Made {
  readonly outputFiles: readonly OutputFile[];
  readonly metafile: Metafile;
}

const HELPER_NAME = "$importPart";
const HASH_LENGTH = 2;

/**
 * Makes the helper.
 *
 * @param project - Absolute path of the project's folder.
 * @param target - The browsers it is for.
 */
export async function bundleImportHelper(
  project: string,
  target: readonly string[],
): Promise<ImportHelper> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { importPart } from "./web/shared/import-part.ts"; ${HELPER_NAME} = importPart;`,
      resolveDir: project,
    },
    bundle: true,
    format: "iife",
    banner: { js: `let ${HELPER_NAME};` },
    minify: true,
    target: [...target],
    write: false,
    logLevel: "error",
  });
  const code = outputFiles[0]?.text.trim() ?? "";
  const hash = createHash("sha256").update(code).digest("hex").slice(0, HASH_LENGTH);
  return { code, hash };
}

/**
 * Puts the helper in the place of every `import()`.
 *
 * @param project - Absolute path of the project's folder.
 * @param made - What the bundler made of a page or worker, not written to the disk.
 * @returns Contents of the files by absolute path.
 * @throws Error if an import is not written as expected, after a change of the bundler.
 */
export function importPartsAgain(
  project: string,
  { outputFiles, metafile }: Made,
  helper: ImportHelper,
): ReadonlyMap<string, Uint8Array> {
  const { outputs } = metafile;
  const inPage = firstFiles(outputs);
  const contents = new Map(outputFiles.map(({ path, contents: bytes }) => [path, bytes]));
  for (const [path, { imports }] of Object.entries(outputs)) {
    const parts = imports.filter(({ kind }) => kind === "dynamic-import");
    if (parts.length === 0) continue;
    const target = join(project, path);
    let text = Buffer.from(contents.get(target) ?? []).toString();
    for (const part of parts) {
      const written = `import(${JSON.stringify(addressOf(part.path))})`;
      if (!text.includes(written)) throw new Error(`${path} does not import ${part.path}`);
      const own = collect(outputs, path, new Set(inPage));
      const files = [part.path, ...collect(outputs, part.path, new Set())];
      const missing = files.filter((file) => !own.has(file));
      const list = missing.length > 1 ? missing.map(addressOf) : [];
      text = text.replaceAll(
        written,
        `${HELPER_NAME}(${JSON.stringify(addressOf(part.path))},${JSON.stringify(list)})`,
      );
    }
    contents.set(target, Buffer.from(`${helper.code}${text}`));
  }
  return contents;
}

/** What the page has loaded before it imports anything. */
function firstFiles(outputs: Outputs): ReadonlySet<string> {
  const imported = new Set(
    Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path),
    ),
  );
  const found = new Set<string>();
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined && !imported.has(path)) collect(outputs, path, found);
  }
  return found;
}

function collect(outputs: Outputs, path: string, found: Set<string>): Set<string> {
  for (const part of outputs[path]?.imports ?? []) {
    if (part.kind !== "import-statement" || part.external || found.has(part.path)) continue;
    collect(outputs, part.path, found.add(part.path));
  }
  return found;
}

function addressOf(path: string): string {
  return path.replace(/^build\/web/, "");
}
