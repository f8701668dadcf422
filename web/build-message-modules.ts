/**
 * The modules around the texts that Paraglide has compiled. A page asks for a text by its function
 * (`m.intake_exit()`); that looks it up in the words of the language that is shown, which are
 * loaded apart from the page's script (web/shared/words.ts).
 */
import { choiceLabels, formTexts } from "./build-form-texts.ts";
import { BASE } from "./build-language-files.ts";
import type { LanguageFile } from "./build-language-files.ts";

/** Text of a module by its path. */
type Modules = ReadonlyMap<string, string>;

/** Makes the modules of build/messages. */
export function messageModules(languages: readonly LanguageFile[]): Modules {
  const base = languages.find(({ id }) => id === BASE);
  const keys = Object.keys(base?.messages ?? {}).sort();
  const names = new Map(keys.map((key, index) => [key, `_${index.toString(36)}`]));
  const modules = new Map<string, string>([
    ["package.json", '{ "type": "module", "sideEffects": false }\n'],
    ["runtime.js", RUNTIME],
    ["runtime.d.ts", RUNTIME_TYPES],
    ["messages.js", lines(keys, (key) => `export * from "./messages/${key}.js";`)],
    ["messages.d.ts", lines(keys, (key) => messageType(key, base?.messages[key]))],
    ["load.js", loadModule(languages)],
    ["load.d.ts", LOAD_TYPES],
    ["load-case-labels.js", caseLabelsModule(languages)],
    ["load-case-labels.d.ts", CASE_LABEL_TYPES],
    ["load-choice-labels.js", choiceLabelsModule(languages)],
    ["load-choice-labels.d.ts", CHOICE_LABEL_TYPES],
    ["names.json", JSON.stringify(Object.fromEntries(names))],
  ]);
  for (const [key, name] of names) modules.set(`messages/${key}.js`, messageModule(key, name));
  for (const { id, form, caseLabels } of languages) {
    const labels = JSON.stringify(caseLabels);
    const terms = JSON.stringify(form.labels);
    modules.set(
      `case-labels/${id}.js`,
      `export const caseLabels = ${labels};\nexport const termLabels = ${terms};\n`,
    );
    const choices = JSON.stringify(choiceLabels(form));
    modules.set(`choice-labels/${id}.js`, `export const choices = ${choices};\n`);
    modules.set(`texts/${id}.js`, `export const texts = ${JSON.stringify(formTexts(form))};\n`);
    modules.set(`words/start/${id}.js`, wordsModule(id, keys, names, true));
    modules.set(`words/later/${id}.js`, wordsModule(id, [], names, false));
  }
  return modules;
}

/**
 * A module with some words of a language, under their short names.
 *
 * @param id - The language.
 * @param keys - Keys of the texts.
 * @param names - Short names by key.
 * @param hasForm - Whether the words of the questionnaire are in it.
 */
export function wordsModule(
  id: string,
  keys: readonly string[],
  names: ReadonlyMap<string, string>,
  hasForm: boolean,
): string {
  const list = keys.map((key) => `${key} as ${names.get(key) ?? key}`).join(", ");
  const words = `export { ${list} } from "../../compiled/messages/${id}.js";\n`;
  return hasForm ? `${words}export { texts } from "../../texts/${id}.js";\n` : words;
}

/** Makes src/domain/generated/languages.ts. */
export function domainModule(languages: readonly LanguageFile[]): string {
  const facts = languages.map(({ id, facts: { name, direction, locale, receipt }, hasDesk }) => [
    id,
    { name, direction, locale, receipt, hasDesk },
  ]);
  return `/** Written by the build from the files of web/messages. */\nexport const FACTS = ${JSON.stringify(
    Object.fromEntries(facts),
    null,
    2,
  )} as const;\n`;
}

/** The text that a reminder by e-mail says, which the server sends and the desk shows. */
const REMINDER = "desk_digest_words";

/** Makes src/domain/generated/reminders.ts: English where a language has no desk. */
export function remindersModule(languages: readonly LanguageFile[]): string {
  const base = languages.find(({ id }) => id === BASE);
  const words = languages.map(({ id, messages }) => [
    id,
    messages[REMINDER] ?? base?.messages[REMINDER],
  ]);
  const text = JSON.stringify(Object.fromEntries(words), null, 2);
  return `/** Written by the build from the files of web/messages. */\nexport const REMINDERS = ${text} as const;\n`;
}

function messageModule(key: string, name: string): string {
  return `import { words } from "../runtime.js";\nexport const ${key} = (values) => words().${name}(values);\n`;
}

/** The type of a text's function, with the English text for who hovers over it. */
function messageType(key: string, text: unknown): string {
  const shown = JSON.stringify(text);
  const names = [...shown.matchAll(/\{(\w+)\}|\binput (\w+)/g)].map(
    ([, inText, declared]) => inText ?? declared ?? "",
  );
  const values = [...new Set(names)].map((name) => `readonly ${name}: string | number`);
  const parameter = values.length === 0 ? "" : `values: { ${values.join("; ")} }`;
  return `/** ${shown.replaceAll("*/", "*\\/")} */\nexport declare const ${key}: (${parameter}) => string;`;
}

function loadModule(languages: readonly LanguageFile[]): string {
  const loaders = lines(
    languages.map(({ id }) => id),
    (id) =>
      `  "${id}": { start: () => import("./words/start/${id}.js"), later: () => import("./words/later/${id}.js") },`,
  );
  return `export const WORDS = {\n${loaders}};\n`;
}

/** A module of its own: the intake holds nothing of the desk. */
function caseLabelsModule(languages: readonly LanguageFile[]): string {
  const loaders = lines(
    languages.map(({ id }) => id),
    (id) => `  "${id}": () => import("./case-labels/${id}.js"),`,
  );
  return `export const CASE_LABELS = {\n${loaders}};\n`;
}

/** Apart from the questionnaire's other words: the desk's worker needs only these, to search. */
function choiceLabelsModule(languages: readonly LanguageFile[]): string {
  const loaders = lines(
    languages.map(({ id }) => id),
    (id) => `  "${id}": async () => (await import("./choice-labels/${id}.js")).choices,`,
  );
  return `export const CHOICE_LABELS = {\n${loaders}};\n`;
}

function lines(list: readonly string[], line: (one: string) => string): string {
  return list.map((one) => `${line(one)}\n`).join("");
}

const RUNTIME = `let read = () => ({});
export const readWords = (reader) => { read = reader; };
export const words = () => read();
`;

const RUNTIME_TYPES = `/** Words of one language by their short names. */
export type Words = Readonly<Record<string, unknown>>;
/** Says where the functions of build/messages look their texts up. */
export declare function readWords(reader: () => Words): void;
/** The words that are shown. */
export declare function words(): Words;
`;

const LOAD_TYPES = `import type { Language } from "../../src/domain/language.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";
import type { Words } from "./runtime.js";
/** How the words of each language are loaded: those of the first pages, and all others. */
export declare const WORDS: Readonly<
  Record<Language, {
    readonly start: () => Promise<Words & { readonly texts: FormTexts }>;
    readonly later: () => Promise<Words>;
  }>
>;
`;

const CASE_LABEL_TYPES = `import type { CaseLabels } from "../../src/domain/casework/case-labels.ts";
import type { Language } from "../../src/domain/language.ts";
/** What a language calls cases' parts. */
export interface LoadedCaseLabels {
  /** Empty for a language without a desk. */
  readonly caseLabels: CaseLabels;
  /** Groups, kinds of actors and the other terms of the form, also those that it does not offer. */
  readonly termLabels: Readonly<Record<string, string>>;
}
/** How the labels of cases are loaded. */
export declare const CASE_LABELS: Readonly<Record<Language, () => Promise<LoadedCaseLabels>>>;
`;

const CHOICE_LABEL_TYPES = `import type { Language } from "../../src/domain/language.ts";
import type { ChoiceLabels } from "../../src/domain/texts/types.ts";
/** How the labels of what can be chosen in the form are loaded. */
export declare const CHOICE_LABELS: Readonly<Record<Language, () => Promise<ChoiceLabels>>>;
`;
