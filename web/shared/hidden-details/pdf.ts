/**
 * PDF: written anew from what its pages need. Loaded only when somebody adds one.
 *
 * A PDF is a net of objects. Earlier states stay in the file when a program saves at its end, and
 * so do pages that were deleted. Here the objects are walked through from the catalog, what only
 * describes is taken out of them, and what was not reached is not written.
 */
import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFStreamWriter,
} from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject } from "@cantoo/pdf-lib";
import { latin1 } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { cleanInnerPicture } from "./inner-picture.ts";
import { cleanDictionary } from "./pdf-dictionary.ts";
import type { Sifted } from "./sifted.ts";

/** The library holds the file, its objects and the new file in memory. */
const MAX_PDF_BYTES = 64 * 1024 * 1024;
const OBJECTS_PER_TICK = 500;

const DETAIL_OF_INFO: Readonly<Record<string, HiddenDetail>> = {
  Author: "author",
  Title: "description",
  Subject: "description",
  Keywords: "description",
  Creator: "software",
  Producer: "software",
  CreationDate: "times",
  ModDate: "times",
};

/** See {@link Sift}. */
export async function siftPdf(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  if (file.size > MAX_PDF_BYTES) throw new FileProblem("too-large");
  const reading = new FileReading(file, signal);
  const bytes = await reading.bytes(0, reading.size);
  const context = await load(bytes);
  const { trailerInfo } = context;
  const found = new Set<HiddenDetail>();
  const mayRemain = new Set<RemainingDetail>();

  if (countStates(bytes) > 1) found.add("edit-history");
  const info = context.lookup(trailerInfo.Info);
  if (info instanceof PDFDict) {
    for (const key of info.keys()) found.add(DETAIL_OF_INFO[key.decodeText()] ?? "other");
  }
  if (trailerInfo.ID) found.add("identifiers");
  context.trailerInfo = trailerInfo.Root ? { Root: trailerInfo.Root } : {};
  for (const gone of [trailerInfo.Info, trailerInfo.ID, trailerInfo.Encrypt]) {
    if (gone instanceof PDFRef) context.delete(gone);
  }

  const reached = walk(context, found, mayRemain);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) {
      context.delete(ref);
      if (!isFrame(object)) found.add("edit-history");
    } else if (object instanceof PDFRawStream) {
      await cleanPicture(context, ref, object, found, mayRemain);
    }
  }
  if (signal?.aborted) throw new FileProblem("stopped");
  const written = await PDFStreamWriter.forContext(context, OBJECTS_PER_TICK).serializeToBuffer();
  return { kept: [new Uint8Array(written)], found, mayRemain };
}

async function load(bytes: Uint8Array): Promise<PDFContext> {
  const options = { updateMetadata: false, preserveXFA: true };
  try {
    return (await PDFDocument.load(bytes, options)).context;
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new FileProblem("damaged");
  }
  try {
    // Many are locked against printing only, and open without a password.
    return (await PDFDocument.load(bytes, { ...options, password: "" })).context;
  } catch {
    // The library has no error of its own for a password that does not fit.
    throw new FileProblem("encrypted");
  }
}

/** How many times the file was saved, as far as its ends tell. */
function countStates(bytes: Uint8Array): number {
  let ends = 0;
  const text = "startxref";
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (latin1(bytes, at, at + text.length) === text) ends++;
  }
  // Files for the web have two ends from the beginning.
  const isLinearized = latin1(bytes, 0, 1024).includes("/Linearized");
  return isLinearized ? ends - 1 : ends;
}

/** Tables of the file itself, and lengths, which are always written anew. */
function isFrame(object: PDFObject): boolean {
  if (object instanceof PDFNumber) return true;
  if (object instanceof PDFStream) {
    return ["XRef", "ObjStm"].includes(nameOf(object.dict, "Type"));
  }
  return object instanceof PDFDict && object.has(PDFName.of("Linearized"));
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : "";
}

/** Walks from the catalog, cleaning on the way. The references that were reached. */
function walk(
  context: PDFContext,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): ReadonlySet<PDFRef> {
  const reached = new Set<PDFRef>();
  const { Root } = context.trailerInfo;
  const waiting: PDFObject[] = Root ? [Root] : [];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      const target = context.lookup(object);
      // A number that nothing bears stays so: what the writer adds gets higher ones.
      context.largestObjectNumber = Math.max(context.largestObjectNumber, object.objectNumber);
      if (!target) continue;
      reached.add(object);
      waiting.push(target);
    } else if (object instanceof PDFArray) {
      waiting.push(...object.asArray());
    } else {
      const dictionary = object instanceof PDFStream ? object.dict : object;
      if (!(dictionary instanceof PDFDict)) continue;
      cleanDictionary(dictionary, found, mayRemain);
      // The writer puts the length of a stream beside it; the number elsewhere is of no use.
      if (object instanceof PDFStream) dictionary.delete(PDFName.of("Length"));
      waiting.push(...dictionary.values());
    }
  }
  if (reached.size === 0) throw new FileProblem("damaged");
  return reached;
}

/** Pictures keep the details of the camera when they are put into a PDF. */
async function cleanPicture(
  context: PDFContext,
  ref: PDFRef,
  stream: PDFRawStream,
  found: Set<HiddenDetail>,
  mayRemain: Set<RemainingDetail>,
): Promise<void> {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === PDFName.of("JPXDecode")) mayRemain.add("inner-pictures");
  if (only !== PDFName.of("DCTDecode")) return;
  const picture = await cleanInnerPicture(new Uint8Array(stream.contents));
  if (!picture) mayRemain.add("inner-pictures");
  else if (picture.found.size > 0) {
    context.assign(ref, PDFRawStream.of(stream.dict, picture.bytes));
    for (const detail of picture.found) found.add(detail);
  }
}
