/** Runs one upload in the worker and tells the list how far it is. */
import { proxy } from "comlink";
import type { Remote } from "comlink";
import { failureOf } from "../failure.ts";
import type { FileAction } from "../file-list.ts";
import type { IntakeWorker } from "../worker-api.ts";

/** Uploads, or goes on where it stopped. Never throws: the list says what happened. */
export async function uploadFile(
  worker: Remote<IntakeWorker>,
  id: string,
  onFile: (action: FileAction) => void,
): Promise<void> {
  const tell = proxy((progress: { sentBytes: number; totalBytes: number; isWaiting: boolean }) => {
    onFile({ type: "file-is", id, state: { kind: "sending", ...progress } });
  });
  try {
    onFile({ type: "file-is", id, state: { kind: "waiting" } });
    await worker.uploadFile(id, tell);
    onFile({ type: "file-is", id, state: { kind: "stored" } });
  } catch (error) {
    const failure = failureOf(error);
    const isPaused = failure.kind === "api" && failure.code === "cancelled";
    onFile({
      type: "file-is",
      id,
      state: isPaused ? { kind: "paused" } : { kind: "failed", failure },
    });
  }
}
