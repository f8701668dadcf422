/**
 * Reads and checks the files of web/messages, one a language. docs/languages.md describes them.
 *
 * A text that one language lacks, or that takes other values there, fails the build: nobody shall
 * meet a page that is half in another language.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { disagreements, spellingProblems } from "./build-compare-texts.ts";
import { factsProblems } from "./build-language-facts.ts";
import type { LanguageFacts } from "./build-language-facts.ts";
import { formProblems } from "./build-form-texts.ts";

/** Folder of the language files, within the project. */
const FOLDER = "web/messages";
/** The language that all others are compared with. */
export const BASE = "en";
/** Parts whose texts become functions; their keys begin with their names. */
const MESSAGE_PARTS = ["shared", "intake", "offline", "desk"] as const;
/** May be left out together: then the desk is not offered in that language. */
const DESK_PARTS = ["desk", "caseLabels"] as const;
const FILE_NAME = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)\.json$/;

/** Texts that cannot be compiled. The message lists every problem, one a line. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** A value of the file: a text, or parts with texts in them. */
export type Tree = Readonly<Record<string, unknown>>;

/** One language, checked. */
export interface LanguageFile {
  /** BCP 47; the file's name. */
  readonly id: string;
  readonly facts: LanguageFacts;
  /** Texts and texts with plural forms, by key. */
  readonly messages: Tree;
  /** Words of the questionnaire. */
  readonly form: Readonly<Record<"steps" | "fields" | "periods" | "labels", Tree>>;
  /** What caseworkers code and read about a case; empty without a desk. */
  readonly caseLabels: Tree;
  readonly hasDesk: boolean;
  /** What a page says without a script: a title, and paragraphs by page. */
  readonly noScript: Tree;
}

/**
 * Reads every language, the one the intake page opens in first.
 *
 * @param project - Absolute path of the project's folder.
 * @throws {@link BuildError} if a file is not right; it names file and key.
 */
export async function readLanguages(project: string): Promise<readonly LanguageFile[]> {
  const names = (await readdir(join(project, FOLDER))).sort();
  const files = await Promise.all(names.map((name) => readTree(project, name)));
  const base = files.find(({ id }) => id === BASE);
  if (!base) throw new BuildError(`${FOLDER}/${BASE}.json is missing: others are compared with it`);

  const problems = files.flatMap(({ id, tree }) => problemsOf(id, tree, base.tree));
  const defaults = files.filter(({ tree }) => partOf(tree, "language")["isDefault"] === true);
  if (defaults.length !== 1) {
    problems.push(`${FOLDER}: exactly one file says "isDefault": true, not ${defaults.length}.`);
  }
  if (problems.length > 0) throw new BuildError(problems.join("\n"));
  return files
    .map(({ id, tree }) => languageOf(id, tree))
    .sort((a, b) => Number(b.facts.isDefault ?? false) - Number(a.facts.isDefault ?? false));
}

async function readTree(project: string, name: string): Promise<{ id: string; tree: Tree }> {
  const path = `${FOLDER}/${name}`;
  const id = FILE_NAME.exec(name)?.[1];
  if (id === undefined) {
    throw new BuildError(`${path}: a file is named by a language, such as km.json or zh-Hant.json`);
  }
  const text = await readFile(join(project, path), "utf8");
  try {
    return { id, tree: JSON.parse(text) as Tree };
  } catch (cause) {
    throw new BuildError(`${path}: this is no JSON. ${String(cause)}`, { cause });
  }
}

function problemsOf(id: string, tree: Tree, base: Tree): string[] {
  const file = `${FOLDER}/${id}.json`;
  const say = (problem: string): string => `${file}: ${problem}`;
  const { language: _own, ...texts } = tree;
  const { language: _base, ...wanted } = base;
  const isDeskless = id !== BASE && !hasDesk(texts);
  const compared = isDeskless ? { ...wanted, desk: undefined, caseLabels: undefined } : wanted;
  return [
    ...factsProblems(partOf(tree, "language")),
    ...disagreements(compared, texts),
    ...spellingProblems(texts),
    ...MESSAGE_PARTS.flatMap((part) => prefixProblems(part, partOf(tree, part))),
    ...(id === BASE ? formProblems(partOf(tree, "fields"), labelsOf(tree), tree) : []),
  ].map(say);
}

function prefixProblems(part: string, texts: Tree): string[] {
  return Object.keys(texts)
    .filter((key) => !key.startsWith(`${part}_`))
    .map((key) => `${part}.${key}: the keys of this part begin with ${part}_.`);
}

function languageOf(id: string, tree: Tree): LanguageFile {
  const form = {
    steps: partOf(tree, "steps"),
    fields: partOf(tree, "fields"),
    periods: partOf(tree, "periods"),
    labels: labelsOf(tree),
  };
  return {
    id,
    facts: partOf(tree, "language") as unknown as LanguageFacts,
    messages: Object.assign({}, ...MESSAGE_PARTS.map((part) => partOf(tree, part))) as Tree,
    form,
    caseLabels: partOf(tree, "caseLabels"),
    hasDesk: hasDesk(tree),
    noScript: partOf(tree, "noScript"),
  };
}

function hasDesk(tree: Tree): boolean {
  return DESK_PARTS.some((part) => tree[part] !== undefined);
}

/** All labels by the ids of what they stand for, which are unlike in all lists. */
function labelsOf(tree: Tree): Tree {
  const labels = partOf(tree, "labels");
  return Object.assign({}, ...Object.keys(labels).map((list) => partOf(labels, list))) as Tree;
}

function partOf(tree: Tree, part: string): Tree {
  const found = tree[part];
  return typeof found === "object" && found !== null ? (found as Tree) : {};
}
