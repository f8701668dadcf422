/** Takes files that were chosen: no more and no larger ones than their question allows. */
import type { Remote } from "comlink";
import * as m from "../../../build/messages/messages.js";
import type { FilesKind } from "../../../src/domain/questionnaire/types.ts";
import { formatBytes } from "../format-bytes.ts";
import type { FileAction, FileList } from "./file-list.ts";
import type { FileWorker } from "./file-worker.ts";
import { sendFile } from "./upload-file.ts";

/** What the browser's window for choosing offers first. */
export const ACCEPTED_FILES =
  "image/*,audio/*,video/*,application/pdf,text/plain,.doc,.docx,.odt,.xls,.xlsx,.ods,.rtf,.heic";

/**
 * Takes them and begins to send each.
 *
 * @returns A sentence for each that was not taken.
 */
export async function takeFiles(
  worker: Remote<FileWorker>,
  chosen: readonly File[],
  { maxFiles, maxFileBytes }: Pick<FilesKind, "maxFiles" | "maxFileBytes">,
  there: FileList,
  onFile: (action: FileAction) => void,
): Promise<readonly string[]> {
  const refused: string[] = [];
  let room = maxFiles - there.length;
  for (const file of chosen) {
    if (room <= 0) {
      refused.push(m.intake_files_too_many({ name: file.name, max: maxFiles }));
    } else if (file.size > maxFileBytes) {
      const limit = formatBytes(maxFileBytes);
      refused.push(m.intake_files_too_large({ name: file.name, limit }));
    } else {
      room--;
      const id = await worker.takeFile(file);
      onFile({ type: "file-taken", id, name: file.name, bytes: file.size });
      void sendFile(worker, id, onFile);
    }
  }
  return refused;
}
