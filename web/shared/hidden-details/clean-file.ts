/**
 * Makes a copy of a file without its hidden details. The original is only read.
 *
 * The copy is examined before it is given out.
 * Pictures keep their pixels as they are (docs/decisions/0007-hidden-details.md); one whose parts
 * nobody here can take apart is drawn anew if the browser can.
 */
import type { CleanResult, FileKind, RemainingDetail } from "./details.ts";
import { redrawPicture } from "./redraw-picture.ts";
import { siftFile } from "./sift-file.ts";
import type { Sifting } from "./sift-file.ts";
import type { Sifted } from "./sifted.ts";

/** Names that cameras, phones and messengers give: they hold a day, some the time too. */
const NAME_WITH_DATE = /(?:^|[^0-9])(?:19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d(?:[^0-9]|$)/;

const PICTURES: ReadonlySet<FileKind> = new Set(["jpeg", "png", "webp", "gif", "heic", "avif"]);

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  heic: "image/heic",
  avif: "image/avif",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  // What the device said it is: one kind has many types.
  audio: "",
  video: "",
  text: "text/plain",
  other: "application/octet-stream",
};

/**
 * Makes a clean copy.
 *
 * Runs in a worker, with or without a canvas. Large films are not read into memory: the copy is
 * made of slices of the original, which must stay where it is until the copy was read.
 *
 * @param name - What the person calls it. Never changed but for the ending of a redrawn picture.
 * @returns Never rejects: what went wrong is in the result.
 */
export async function cleanFile(
  file: Blob,
  name: string,
  signal?: AbortSignal,
): Promise<CleanResult> {
  const sifting = await siftFile(file, signal);
  if (sifting.outcome === "nothing-hidden") return nothingHidden(name, new Set());
  if (sifting.outcome === "sifted") {
    const { sifted, kind } = sifting;
    if (sifted.found.size === 0) return nothingHidden(name, sifted.mayRemain);
    const type = MEDIA_TYPES[kind] || file.type;
    const result = cleaned(sifted, type, name, { isRedrawn: false, isSmaller: false });
    const checked = await check(result.file, kind, signal);
    return checked.outcome === "sifted" ? result : drawOrFail(file, name, checked, signal);
  }
  return drawOrFail(file, name, sifting, signal);
}

/** A copy is given out only if it is a whole file of the same kind in which nothing is found. */
async function check(
  copy: Blob,
  kind: FileKind,
  signal: AbortSignal | undefined,
): Promise<Sifting & { outcome: "sifted" | "failed" }> {
  const again = await siftFile(copy, signal);
  if (again.outcome === "failed") return { ...again, kind };
  const isClean =
    again.outcome === "sifted" && again.kind === kind && again.sifted.found.size === 0;
  return isClean ? again : { kind, outcome: "failed", code: "damaged" };
}

async function drawOrFail(
  file: Blob,
  name: string,
  sifting: Sifting & { outcome: "unsupported" | "failed" },
  signal: AbortSignal | undefined,
): Promise<CleanResult> {
  const redrawn = mayBeDrawn(sifting) ? await redrawPicture(file, signal) : undefined;
  if (redrawn) {
    const { sifted, isSmaller } = redrawn;
    return cleaned(sifted, MEDIA_TYPES.jpeg, asJpegName(name), { isRedrawn: true, isSmaller });
  }
  if (sifting.outcome === "failed") return { kind: "failed", code: sifting.code };
  const mayRemain = remaining(name, new Set(["all-hidden-details"]));
  return { kind: "unchanged", reason: "cannot-clean", mayRemain };
}

/** A damaged picture, or something that nobody here knows but the browser may. */
function mayBeDrawn(sifting: Sifting): boolean {
  if (sifting.outcome === "unsupported")
    return sifting.kind === "other" || PICTURES.has(sifting.kind);
  return sifting.outcome === "failed" && sifting.code === "damaged" && PICTURES.has(sifting.kind);
}

function nothingHidden(name: string, mayRemain: ReadonlySet<RemainingDetail>): CleanResult {
  return { kind: "unchanged", reason: "nothing-hidden", mayRemain: remaining(name, mayRemain) };
}

function cleaned(
  { kept, found, mayRemain }: Sifted,
  type: string,
  name: string,
  drawing: { readonly isRedrawn: boolean; readonly isSmaller: boolean },
): CleanResult & { kind: "cleaned" } {
  return {
    kind: "cleaned",
    file: new Blob([...kept], { type }),
    name,
    removed: [...found].sort(),
    mayRemain: remaining(name, mayRemain),
    ...drawing,
  };
}

function remaining(name: string, details: ReadonlySet<RemainingDetail>): RemainingDetail[] {
  return [...details, ...(NAME_WITH_DATE.test(name) ? (["file-name"] as const) : [])].sort();
}

function asJpegName(name: string): string {
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, "");
  return `${stem || name}.jpg`;
}
