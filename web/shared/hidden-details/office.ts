/** Office files: unpacked, cleaned, packed again. In memory, so they have a limit. */
import { FileProblem } from "./details.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { cleanInnerPicture, isPictureName } from "./inner-picture.ts";
import { cleanOfficeOpen } from "./office-open.ts";
import { MANIFEST, cleanOpenDocument } from "./open-document.ts";
import type { Sifted } from "./sifted.ts";
import { pack, unpack } from "./zip-archive.ts";

/** See {@link Sift}. */
export async function siftOffice(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const found = new Set<HiddenDetail>();
  const mayRemain = new Set<RemainingDetail>();
  const { entries, hasTimes } = await unpack(file, signal);
  if (hasTimes) found.add("times");
  if (entries.has("[Content_Types].xml")) cleanOfficeOpen(entries, found, mayRemain);
  else if (entries.has("mimetype") && entries.has(MANIFEST)) {
    cleanOpenDocument(entries, found, mayRemain);
  } else throw new FileProblem("damaged");
  for (const [name, bytes] of entries) {
    if (!isPictureName(name)) continue;
    const picture = await cleanInnerPicture(bytes);
    if (!picture) mayRemain.add("inner-pictures");
    else if (picture.found.size > 0) {
      entries.set(name, picture.bytes);
      for (const detail of picture.found) found.add(detail);
    }
  }
  return { kept: [pack(entries)], found, mayRemain };
}
