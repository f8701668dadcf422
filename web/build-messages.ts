/**
 * Compiles the language files of web/messages:
 *
 * - build/messages: one typed function for each text, and the words of each language apart from
 *   them, so that a page loads the words of the one language that is read;
 * - src/domain/generated/languages.ts: which languages there are;
 * - src/domain/generated/reminders.ts: what a reminder by e-mail says.
 */
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compile } from "@inlang/paraglide-js";
import { BASE, readLanguages } from "./build-language-files.ts";
import type { LanguageFacts } from "./build-language-facts.ts";
import type { LanguageFile, Tree } from "./build-language-files.ts";
import { domainModule, messageModules, remindersModule } from "./build-message-modules.ts";

export { BuildError } from "./build-language-files.ts";

/** Path of the list of languages, within the project. */
const DOMAIN_MODULE = "src/domain/generated/languages.ts";
/** Path of the words of reminders, within the project. */
const REMINDERS_MODULE = "src/domain/generated/reminders.ts";
const PLUGIN = "node_modules/@inlang/plugin-message-format/dist/index.js";

/**
 * Checks and compiles the texts.
 *
 * @param project - Absolute path of the project's folder.
 * @throws BuildError if a language file is not right; it names the file and the key.
 */
export async function buildMessages(project: string): Promise<void> {
  const languages = await readLanguages(project);
  const outdir = join(project, "build/messages");
  const unfinished = `${outdir}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await compileTexts(project, languages, join(unfinished, "compiled"));
  const modules = messageModules(languages);
  await Promise.all([...modules].map(([path, text]) => write(join(unfinished, path), text)));
  await rm(outdir, { recursive: true, force: true });
  await rename(unfinished, outdir);
  await write(join(project, DOMAIN_MODULE), domainModule(languages));
  await write(join(project, REMINDERS_MODULE), remindersModule(languages));
}

/** Has Paraglide turn the texts of each language into a module of functions. */
async function compileTexts(
  project: string,
  languages: readonly LanguageFile[],
  outdir: string,
): Promise<void> {
  const source = join(project, "build/messages-source");
  await rm(source, { recursive: true, force: true });
  const settings = {
    baseLocale: BASE,
    locales: languages.map(({ id }) => id),
    modules: [join(project, PLUGIN)],
    "plugin.inlang.messageFormat": { pathPattern: "./texts/{locale}.json" },
    telemetry: "off",
  };
  await write(join(source, "project.inlang/settings.json"), JSON.stringify(settings));
  await Promise.all(
    languages.map(({ id, messages, facts }) =>
      write(join(source, `texts/${id}.json`), JSON.stringify(isolated(messages, facts))),
    ),
  );
  await compile({
    project: join(source, "project.inlang"),
    outdir,
    // The page knows its language: nothing is read from or written to a cookie, the storage or
    // the address.
    strategy: ["globalVariable", "baseLocale"],
    outputStructure: "locale-modules",
    isServer: "false",
    disableAsyncLocalStorage: true,
    emitTsDeclarations: true,
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  // Names of modules are Paraglide's own affair; another form of them shall not go unnoticed.
  const made = await readdir(join(outdir, "messages"));
  for (const { id } of languages) {
    if (!made.includes(`${id}.js`)) throw new Error(`Paraglide has made no module for ${id}`);
  }
  await rm(source, { recursive: true });
}

/**
 * Keeps names, sizes and codes in one piece in a language that runs from right to left: they are
 * put in between two marks that set them apart.
 */
function isolated(messages: Tree, { direction }: LanguageFacts): Tree {
  if (direction === "ltr") return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [
      key,
      typeof text === "string" ? text.replaceAll(/\{\w+\}/g, "\u2068$&\u2069") : text,
    ]),
  );
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
