/** What the pages say where no script runs, in every language, the first one first. */
import { readLanguages } from "./build-language-files.ts";

const MARK = "<!-- What to do without a script, in every language. -->";

/**
 * Puts the words into a page.
 *
 * @param project - Absolute path of the project's folder.
 * @param page - Name of the page in the language files.
 * @param html - The page; one without the mark stays as it is.
 */
export async function fillNoScript(project: string, page: string, html: string): Promise<string> {
  if (!html.includes(MARK)) return html;
  const languages = await readLanguages(project);
  const blocks = languages.map(({ id, facts: { direction }, noScript }, index) => {
    const level = index === 0 ? "h1" : "h2";
    const title = `<${level}>${escaped(noScript["title"])}</${level}>`;
    const paragraphs = listOf(noScript[page]).map((text) => `<p>${escaped(text)}</p>`);
    return `<div lang="${id}" dir="${direction}">${title}${paragraphs.join("")}</div>`;
  });
  return html.replace(MARK, () => blocks.join("\n          "));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function escaped(text: unknown): string {
  return String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
