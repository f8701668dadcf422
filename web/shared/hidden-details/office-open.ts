/**
 * Word, Excel and PowerPoint files (Office Open XML): removes parts that only describe, and names,
 * times and session numbers within the others.
 *
 * Every part is named by relations (`*.rels`) and by `[Content_Types].xml`; a part that goes is
 * taken out of both, because Office calls a file damaged that points to nothing. Attributes that
 * Office wants to see get the values that its own "remove personal information" writes.
 */
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { readText, removeParts, rewritePart } from "./office-text.ts";
import type { RemovedPart } from "./office-text.ts";
import type { XmlRules } from "./xml-rewrite.ts";
import type { Entries } from "./zip-archive.ts";

const NOBODY = "Author";
const NOBODY_INITIALS = "A";
const NO_TIME = "1980-01-01T00:00:00Z";

/** Parts that only describe, and what they tell. */
const REMOVED_PARTS: readonly RemovedPart[] = [
  [/^docProps\/thumbnail/, ["thumbnail"]],
  [/^docProps\//, ["author", "times", "software", "description"]],
  [/^docMetadata\//, ["identifiers"]],
  [/^customXml\//, ["description"]],
  [/^_xmlsignatures\//, ["signatures"]],
  [/^\[trash\]\//, ["edit-history"]],
  [/\/printerSettings\//, ["software"]],
  [/^word\/people\.xml$/, ["author"]],
  [/^ppt\/(?:changesInfos\/|revisionInfo\.xml$)/, ["edit-history"]],
  [/\/(?:documenttasks|tasks)\//, ["author", "times"]],
];

/** Relations to places outside the file that are made by the program, not by the writer. */
const REMOVED_RELATIONS = /\/(?:attachedTemplate|mailMerge\w+|recipientData)$/;

const REMOVED_ELEMENTS: ReadonlyMap<string, HiddenDetail> = new Map<string, HiddenDetail>([
  ["w:rsids", "edit-history"],
  ["w:attachedTemplate", "software"],
  ["w:mailMerge", "software"],
  ["w14:docId", "identifiers"],
  ["w15:docId", "identifiers"],
  ["x15ac:absPath", "software"],
  ["xr:revisionPtr", "identifiers"],
  ["xcalcf:calcFeatures", "software"],
  ["fileVersion", "software"],
  ["p:custData", "description"],
]);

/** Attribute, in which element (all if empty), what becomes of it. */
const ATTRIBUTES: readonly (readonly [RegExp, RegExp, HiddenDetail, string | undefined])[] = [
  [/^w:rsid/, /^/, "edit-history", undefined],
  [/^w(?:15)?:author$/, /^/, "author", NOBODY],
  [/^w:initials$/, /^/, "author", NOBODY_INITIALS],
  [/^w:ed$/, /^w:permStart$/, "author", undefined],
  [/^w:date$/, /^/, "times", undefined],
  [/:dateUtc$/, /^/, "times", undefined],
  [
    /^(?:name|displayName|userName)$/,
    /(?:author|cmAuthor|person|userInfo|header)$/i,
    "author",
    NOBODY,
  ],
  [/^userName$/, /^fileSharing$/, "author", undefined],
  [/^initials$/, /(?:author|cmAuthor)$/i, "author", NOBODY_INITIALS],
  [/^userId$/, /(?:author|person)$/i, "identifiers", NOBODY],
  [/^providerId$/, /(?:author|person)$/i, "identifiers", "None"],
  [/^(?:dt|dT)$/, /(?:^|:)(?:cm|threadedComment)$/, "times", undefined],
  [/^created$/, /(?:^|:)(?:cm|reply)$/, "times", NO_TIME],
  [/^dateTime$/, /^header$/, "times", NO_TIME],
  [/^refreshed(?:By|Date|DateIso)$/, /^/, "author", undefined],
];

/** Excel's list of who wrote remarks; each remark has a place in it, so its length stays. */
const NO_AUTHORS: XmlRules = {
  element: (name) => (/(?:^|:)author$/.test(name) ? "empty" : "keep"),
  attribute: (_, value) => value,
};

/** Cleans the parts of an Office Open XML file in place. */
export function cleanOfficeOpen(
  entries: Entries,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): void {
  const removed = removeParts(entries, REMOVED_PARTS, found);
  for (const name of entries.keys()) {
    if (name.endsWith(".rels")) rewritePart(entries, name, relationRules(name, removed));
    else if (name === "[Content_Types].xml") rewritePart(entries, name, typeRules(removed));
    else if (name.endsWith(".xml")) rewritePart(entries, name, documentRules(found));
    const isRemarks = /^xl\/.*comment[^/]*\.xml$/i.test(name);
    if (isRemarks && rewritePart(entries, name, NO_AUTHORS)) found.add("author");
  }
  for (const [name, bytes] of entries) {
    const remaining = remainingOf(name);
    if (remaining) mayRemain.add(remaining);
    if (/^word\/(?:document|header|footer|footnotes)\d*\.xml$/.test(name)) {
      if (/<w:(?:ins|del|moveFrom|moveTo)\s/.test(readText(bytes)))
        mayRemain.add("tracked-changes");
    } else if (/^(?:xl\/workbook|ppt\/slides\/slide\d+)\.xml$/.test(name)) {
      if (/\sstate="(?:veryH|h)idden"|\sshow="0"/.test(readText(bytes))) {
        mayRemain.add("hidden-content");
      }
    } else if (name.endsWith(".rels") && readText(bytes).includes('TargetMode="External"')) {
      mayRemain.add("links");
    }
  }
}

function remainingOf(name: string): RemainingDetail | undefined {
  if (/\/(?:threadedC|c)omments?[^/]*(?:\/[^/]+)?\.xml$/i.test(name)) return "comments";
  if (name.startsWith("xl/revisions/")) return "tracked-changes";
  if (/\/(?:embeddings|activeX)\//.test(name)) return "attachments";
  if (name.endsWith("vbaProject.bin")) return "macros";
  if (/^ppt\/notesSlides\/|\/glossary\/|^ppt\/tags\//.test(name)) return "hidden-content";
  if (/^xl\/(?:connections\.xml|externalLinks\/)/.test(name)) return "links";
  return undefined;
}

function documentRules(found: Set<HiddenDetail>): XmlRules {
  return {
    element(name) {
      const detail = REMOVED_ELEMENTS.get(name);
      if (detail) found.add(detail);
      return detail ? "remove" : "keep";
    },
    attribute(name, value, element) {
      // The settings of a removed printer.
      if (name === "r:id" && /(?:^|:)pageSetup$/.test(element)) return undefined;
      const rule = ATTRIBUTES.find(([n, e]) => n.test(name) && e.test(element));
      if (!rule || rule[3] === value) return value;
      found.add(rule[2]);
      return rule[3];
    },
  };
}

function relationRules(name: string, removed: ReadonlySet<string>): XmlRules {
  // word/_rels/document.xml.rels speaks of paths from word/.
  const folder = name.replace(/_rels\/[^/]*$/, "");
  return {
    element(element, attribute) {
      if (!element.endsWith("Relationship")) return "keep";
      if (REMOVED_RELATIONS.test(attribute("Type") ?? "")) return "remove";
      const target = attribute("Target") ?? "";
      const isGone = attribute("TargetMode") !== "External" && removed.has(resolve(folder, target));
      return isGone ? "remove" : "keep";
    },
    attribute: (_, value) => value,
  };
}

function typeRules(removed: ReadonlySet<string>): XmlRules {
  return {
    element: (element, attribute) =>
      element.endsWith("Override") && removed.has((attribute("PartName") ?? "").replace(/^\//, ""))
        ? "remove"
        : "keep",
    attribute: (_, value) => value,
  };
}

/** The path within the file that a relation from a folder points to. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
