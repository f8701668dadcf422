/**
 * LibreOffice files (OpenDocument): removes the description, pictures of pages, older versions and
 * signatures, and names, times and session numbers within the rest.
 */
import { FileProblem } from "./details.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { readText, removeParts, rewritePart } from "./office-text.ts";
import type { RemovedPart } from "./office-text.ts";
import type { XmlRules } from "./xml-rewrite.ts";
import type { Entries } from "./zip-archive.ts";

/** The list of parts, which also tells whether they are encrypted. */
export const MANIFEST = "META-INF/manifest.xml";

const REMOVED_PARTS: readonly RemovedPart[] = [
  [/(?:^|\/)meta\.xml$/, ["author", "times", "software"]],
  [/^Thumbnails\//, ["thumbnail"]],
  [/^Versions\/|^VersionList\.xml$/, ["edit-history"]],
  [/^META-INF\/\w*signatures\.xml$/, ["signatures"]],
  [/^layout-cache$|^Configurations2\/|^manifest\.rdf$/, ["other"]],
];

const REMOVED_ELEMENTS: ReadonlyMap<string, HiddenDetail> = new Map<string, HiddenDetail>([
  ["dc:creator", "author"],
  ["meta:creator-initials", "author"],
  ["loext:sender-initials", "author"],
  ["dc:date", "times"],
  ["meta:date-string", "times"],
]);

/** Settings of the program that name printers, data sources and editing sessions. */
const REMOVED_SETTINGS = /^(?:Printer(?:Name|Setup)|CurrentDatabase\w+|Rsid\w*)$/;

/**
 * Cleans the parts of an OpenDocument file in place.
 *
 * @throws {@link FileProblem} `encrypted`.
 */
export function cleanOpenDocument(
  entries: Entries,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): void {
  const manifest = entries.get(MANIFEST);
  if (manifest && readText(manifest).includes("encryption-data"))
    throw new FileProblem("encrypted");
  const removed = removeParts(entries, REMOVED_PARTS, found);
  for (const name of entries.keys()) {
    if (name === MANIFEST) rewritePart(entries, name, manifestRules(removed));
    else if (name.endsWith(".xml")) rewritePart(entries, name, documentRules(found));
  }
  for (const [name, bytes] of entries) {
    if (/^(?:Basic|Scripts)\//.test(name)) mayRemain.add("macros");
    if (/^Object(?: |Replacements)/.test(name)) mayRemain.add("attachments");
    if (!/(?:^|\/)content\.xml$/.test(name)) continue;
    const text = readText(bytes);
    if (/<(?:text|table):tracked-changes/.test(text)) mayRemain.add("tracked-changes");
    if (text.includes("<office:annotation")) mayRemain.add("comments");
    if (/\stext:display="none"|table:visibility="collapse"|presentation:notes/.test(text)) {
      mayRemain.add("hidden-content");
    }
    if (/xlink:href="(?:\w+:|\.\.\/)/.test(text)) mayRemain.add("links");
  }
}

function documentRules(found: Set<HiddenDetail>): XmlRules {
  return {
    element(name, attribute) {
      const isSetting =
        name === "config:config-item" && REMOVED_SETTINGS.test(attribute("config:name") ?? "");
      const detail = isSetting ? "software" : REMOVED_ELEMENTS.get(name);
      if (detail) found.add(detail);
      return detail ? "remove" : "keep";
    },
    attribute(name, value) {
      const isSession = /^officeooo:(?:paragraph-)?rsid$/.test(name);
      const isAuthor = /^office:chg-(?:author|date-time)$/.test(name);
      if (isSession) found.add("edit-history");
      if (isAuthor) found.add("author");
      return isSession || isAuthor ? undefined : value;
    },
  };
}

function manifestRules(removed: ReadonlySet<string>): XmlRules {
  return {
    element(name, attribute) {
      const path = attribute("manifest:full-path") ?? "";
      const isGone = removed.has(path) || /^(?:Thumbnails|Versions|Configurations2)\//.test(path);
      return name === "manifest:file-entry" && isGone ? "remove" : "keep";
    },
    attribute: (_, value) => value,
  };
}
