/** Parts of office files: taken out whole, or rewritten as text, which is UTF-8 as all programs do. */
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { rewriteXml } from "./xml-rewrite.ts";
import type { XmlRules } from "./xml-rewrite.ts";
import type { Bytes } from "./sifted.ts";
import type { Entries } from "./zip-archive.ts";

/**
 * The text of a part.
 *
 * @throws {@link FileProblem} `unsupported` if it is not UTF-8.
 */
export function readText(bytes: Bytes): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The only error that a decoder has.
    throw new FileProblem("unsupported");
  }
}

/** Rewrites one part by rules. Whether anything was to go. */
export function rewritePart(entries: Entries, name: string, rules: XmlRules): boolean {
  const bytes = entries.get(name);
  if (!bytes) return false;
  const before = readText(bytes);
  const after = rewriteXml(before, rules);
  if (after === before) return false;
  entries.set(name, new TextEncoder().encode(after));
  return true;
}

/** Parts that go whole, by name, and what they tell. */
export type RemovedPart = readonly [pattern: RegExp, details: readonly HiddenDetail[]];

/**
 * Takes parts out.
 *
 * @param found - Gets what the removed parts tell.
 * @returns The names that are gone.
 */
export function removeParts(
  entries: Entries,
  rules: readonly RemovedPart[],
  found: Set<HiddenDetail>,
): Set<string> {
  const removed = new Set<string>();
  for (const name of [...entries.keys()]) {
    const rule = rules.find(([pattern]) => pattern.test(name));
    if (!rule) continue;
    // Folders are entries too and tell nothing.
    for (const detail of name.endsWith("/") ? [] : rule[1]) found.add(detail);
    removed.add(name);
    entries.delete(name);
  }
  return removed;
}
