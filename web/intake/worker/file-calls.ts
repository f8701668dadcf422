/** The worker's calls about files, the same for page and offline form. */
import type { IntakeWorker } from "../worker-api.ts";
import type { ChosenFiles } from "./chosen-files.ts";

/** The calls about files. */
export type FileCalls = Pick<
  IntakeWorker,
  "takeFile" | "retakeFile" | "cleanFile" | "uploadFile" | "pauseFile" | "removeFile"
>;

/**
 * Makes the calls.
 *
 * @param files - The files of now: after a visit there are others.
 */
export function fileCalls(files: () => ChosenFiles): FileCalls {
  return {
    takeFile: (file) => Promise.resolve(files().take(file)),
    retakeFile: (id, keepsDetails) => Promise.resolve(files().retake(id, keepsDetails)),
    cleanFile: (id) => files().clean(id),
    async uploadFile(id, onProgress) {
      await files().upload(id, onProgress);
    },
    pauseFile(id) {
      files().pause(id);
      return Promise.resolve();
    },
    removeFile: (id) => files().remove(id),
  };
}
