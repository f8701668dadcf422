/**
 * Lets the scripts of a page import their later parts through web/shared/import-part.ts, which asks again
 * after a lost request. The bundler gives the files their names, so this works on what it made.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, type Metafile, type OutputFile } from "esbuild";
import { firstParts, partsOf } from "./build-first-parts.ts";

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
  // What the page has loaded before it imports anything.
  const inPage = firstParts(outputs);
  const contents = new Map(outputFiles.map(({ path, contents: bytes }) => [path, bytes]));
  for (const [path, { imports }] of Object.entries(outputs)) {
    const parts = imports.filter(({ kind }) => kind === "dynamic-import");
    if (parts.length === 0) continue;
    const target = join(project, path);
    let text = Buffer.from(contents.get(target) ?? []).toString();
    for (const part of parts) {
      const written = `import(${JSON.stringify(addressOf(part.path))})`;
      if (!text.includes(written)) throw new Error(`${path} does not import ${part.path}`);
      const own = partsOf(outputs, path);
      const missing = [...partsOf(outputs, part.path)].filter(
        (file) => !inPage.has(file) && !own.has(file),
      );
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

function addressOf(path: string): string {
  return path.replace(/^build\/web/, "");
}
