/** Runs one upload in the worker and tells the list how far it is. */
import { proxy } from "comlink";
import type { Remote } from "comlink";
import { failureOf } from "../failure.ts";
import type { FileAction } from "../file-list.ts";
import type { IntakeWorker, UploadProgress } from "../worker-api.ts";

/** Uploads, or goes on where it stopped. Never throws: the list says what happened. */
export async function uploadFile(
  worker: Remote<IntakeWorker>,
  id: string,
  onFile: (action: FileAction) => void,
): Promise<void> {
  // Progress travels on a way of its own, and may arrive after the end.
  let isOver = false;
  const tell = proxy((progress: UploadProgress) => {
    if (!isOver) onFile({ type: "file-is", id, state: { kind: "sending", ...progress } });
  });
  try {
    onFile({ type: "file-is", id, state: { kind: "waiting" } });
    await worker.uploadFile(id, tell);
    isOver = true;
    onFile({ type: "file-is", id, state: { kind: "stored" } });
  } catch (error) {
    isOver = true;
    const failure = failureOf(error);
    const isPaused = failure.kind === "api" && failure.code === "cancelled";
    onFile({
      type: "file-is",
      id,
      state: isPaused ? { kind: "paused" } : { kind: "failed", failure },
    });
  }
}
