/** Seals files as the complainant's browser does. */
import { concat, sealFile, type Bytes, type FileEntry } from "../../protocol/index.ts";
import type { DemoFile } from "./files/files.ts";
import type { SealedUpload } from "./sealed-case.ts";
import { newUuid } from "./uuid.ts";

/** Sealed files: what is uploaded, and what the sealed manifest says of it. */
export interface SealedFiles {
  readonly uploads: readonly SealedUpload[];
  readonly manifest: readonly FileEntry[];
}

/** Seals files, each under an id and a key of its own. */
export async function sealFiles(files: readonly DemoFile[]): Promise<SealedFiles> {
  const uploads: SealedUpload[] = [];
  const manifest: FileEntry[] = [];
  for (const { name, type, content } of files) {
    const read = (start: number, end: number) => Promise.resolve(content.subarray(start, end));
    const stream = sealFile(content.length, read);
    const pieces: Bytes[] = [];
    let next = await stream.next();
    while (next.done !== true) {
      pieces.push(next.value);
      next = await stream.next();
    }
    const id = newUuid();
    uploads.push({ id, bytes: concat(...pieces) });
    manifest.push({ uploadId: id, name, type, ...next.value });
  }
  return { uploads, manifest };
}
