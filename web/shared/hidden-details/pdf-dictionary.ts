/** What is taken out of the dictionaries of a PDF. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { latin1 } from "./bytes.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { examineXmp } from "./exif.ts";

/** In any dictionary: they describe and are never drawn. */
const REMOVED: Readonly<Record<string, HiddenDetail>> = {
  PieceInfo: "software",
  LastModified: "times",
  Thumb: "thumbnail",
  SpiderInfo: "description",
  CreatorInfo: "software",
};
/** In the catalog: they belong to signatures, which no longer hold once anything is removed. */
const OF_SIGNATURES = ["Perms", "DSS", "Legal"];
/** In a remark on a page: who, when, number. */
const OF_REMARKS: Readonly<Record<string, HiddenDetail>> = {
  T: "author",
  M: "times",
  CreationDate: "times",
  NM: "identifiers",
};
const SHOWN_PARTS: ReadonlySet<string> = new Set(["Link", "Widget", "Popup", "Movie", "Screen"]);

/** Cleans one dictionary, and notes what stays. */
export function cleanDictionary(
  dictionary: PDFDict,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): void {
  const type = name(dictionary, "Type");
  removeMetadata(dictionary, found);
  for (const [key, detail] of Object.entries(REMOVED)) remove(dictionary, key, found, detail);
  if (type === "Catalog") {
    for (const key of OF_SIGNATURES) remove(dictionary, key, found, "signatures");
    if (has(dictionary, "OCProperties")) mayRemain.add("hidden-content");
  }
  if (isSignature(get(dictionary, "V"))) remove(dictionary, "V", found, "signatures");
  if (has(dictionary, "XFA")) mayRemain.add("hidden-content");
  if (has(dictionary, "FT") && has(dictionary, "V")) mayRemain.add("hidden-content");
  if (has(dictionary, "EF") || type === "EmbeddedFile") mayRemain.add("attachments");
  if (type === "EmbeddedFile") cleanAttachment(dictionary, found);
  const action = name(dictionary, "S");
  if (action === "JavaScript") mayRemain.add("macros");
  if (["URI", "GoToR", "Launch", "SubmitForm", "ImportData"].includes(action))
    mayRemain.add("links");
  cleanRemark(dictionary, type, found, mayRemain);
}

function cleanRemark(
  dictionary: PDFDict,
  type: string,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): void {
  const subtype = name(dictionary, "Subtype");
  const isOnPage =
    type === "Annot" || (subtype !== "" && get(dictionary, "Rect") instanceof PDFArray);
  if (!isOnPage) return;
  for (const [key, detail] of Object.entries(OF_REMARKS)) {
    // The name of a field in a form, without which its answer is lost.
    if (key === "T" && (subtype === "Widget" || has(dictionary, "FT"))) continue;
    remove(dictionary, key, found, detail);
  }
  if (!SHOWN_PARTS.has(subtype)) mayRemain.add("comments");
}

function cleanAttachment(dictionary: PDFDict, found: Set<HiddenDetail>): void {
  const parameters = get(dictionary, "Params");
  if (!(parameters instanceof PDFDict)) return;
  for (const key of ["CreationDate", "ModDate"]) remove(parameters, key, found, "times");
}

function removeMetadata(dictionary: PDFDict, found: Set<HiddenDetail>): void {
  if (!has(dictionary, "Metadata")) return;
  const metadata = get(dictionary, "Metadata");
  const contents = metadata instanceof PDFRawStream ? latin1(metadata.contents) : "";
  for (const detail of examineXmp(contents)) found.add(detail);
  dictionary.delete(PDFName.of("Metadata"));
}

function isSignature(value: unknown): boolean {
  if (!(value instanceof PDFDict)) return false;
  const contents = get(value, "Contents");
  const hasBytes = contents instanceof PDFHexString || contents instanceof PDFString;
  return has(value, "ByteRange") || (name(value, "Type") === "Sig" && hasBytes);
}

function remove(
  dictionary: PDFDict,
  key: string,
  found: Set<HiddenDetail>,
  detail: HiddenDetail,
): void {
  if (dictionary.delete(PDFName.of(key))) found.add(detail);
}

const has = (dictionary: PDFDict, key: string): boolean => dictionary.has(PDFName.of(key));

const get = (dictionary: PDFDict, key: string): unknown => dictionary.lookup(PDFName.of(key));

function name(dictionary: PDFDict, key: string): string {
  const value = get(dictionary, key);
  return value instanceof PDFName ? value.decodeText() : "";
}
