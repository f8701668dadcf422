/**
 * Compiles the texts of web/messages into typed functions, build/messages.
 *
 * A text that one language lacks, or that takes other values there, fails the build: nobody shall
 * meet a page that is half in another language.
 */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "@inlang/paraglide-js";

const LANGUAGES = ["en", "vi"] as const;
/** Folders of web/messages; their keys begin with their names, as in project.inlang. */
const PARTS = ["shared", "intake", "offline", "desk"] as const;

/** Texts that cannot be compiled. The message lists every problem, one a line. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/**
 * Checks and compiles the texts.
 *
 * @param project - Absolute path of the project's folder.
 * @throws {@link BuildError} if the languages do not agree.
 */
export async function buildMessages(project: string): Promise<void> {
  const [en, vi] = await Promise.all(LANGUAGES.map((language) => readTexts(project, language)));
  const problems = [...disagreements(en, vi, "vi"), ...missing(vi, en, "en")];
  if (problems.length > 0) throw new BuildError(problems.join("\n"));

  const outdir = join(project, "build/messages");
  const unfinished = `${outdir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await compile({
    project: join(project, "web/project.inlang"),
    outdir: unfinished,
    // The page knows its language and says so by overwriteGetLocale: nothing is read from or
    // written to a cookie, the storage or the address.
    strategy: ["globalVariable", "baseLocale"],
    outputStructure: "message-modules",
    isServer: "false",
    disableAsyncLocalStorage: true,
    emitTsDeclarations: true,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  await mkdir(outdir, { recursive: true });
  await writeFile(join(unfinished, "package.json"), '{ "type": "module", "sideEffects": false }\n');
  await rm(outdir, { recursive: true });
  await rename(unfinished, outdir);
}

type Texts = ReadonlyMap<string, string>;

async function readTexts(project: string, language: string): Promise<Texts> {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const text = await readFile(join(project, `web/messages/${part}/${language}.json`), "utf8");
      return textsIn(JSON.parse(text));
    }),
  );
  return new Map(parts.flatMap((part) => [...part]));
}

/** Every text by its key; the keys of nested texts are joined with a dot. */
function textsIn(value: unknown, prefix = ""): Texts {
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(value as Record<string, unknown>)) {
    if (key.startsWith("$")) continue;
    const path = prefix + key;
    // A text with plural forms is a list; anything else that is not a string nests.
    if (typeof text === "string") texts.set(path, text);
    else if (Array.isArray(text)) texts.set(path, JSON.stringify(text));
    else for (const [inner, found] of textsIn(text, `${path}.`)) texts.set(inner, found);
  }
  return texts;
}

function disagreements(from: Texts | undefined, to: Texts | undefined, language: string): string[] {
  const problems = missing(from, to, language);
  for (const [key, text] of from ?? []) {
    const other = to?.get(key);
    if (other !== undefined && valuesOf(text) !== valuesOf(other)) {
      problems.push(`The text ${key} takes other values in ${language}.json.`);
    }
  }
  return problems;
}

function missing(from: Texts | undefined, to: Texts | undefined, language: string): string[] {
  return [...(from?.keys() ?? [])]
    .filter((key) => !to?.get(key))
    .map((key) => `The text ${key} is missing in ${language}.json.`);
}

/** The values a text takes, in an order of their own: `{days} days` gives `days`. */
function valuesOf(text: string): string {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  return [...new Set(names)].sort().join(",");
}
