/** A worker's calls about files, the same for every page. */
import type { ChosenFiles } from "./chosen-files.ts";
import type { FileWorker } from "./file-worker.ts";

/**
 * Makes the calls.
 *
 * @param files - The files of now: after a visit there are others.
 */
export function fileCalls(files: () => ChosenFiles): FileWorker {
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
