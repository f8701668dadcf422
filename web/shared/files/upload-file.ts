/** Has one file cleaned and uploaded by the worker, and tells the list how far it is. */
import { proxy } from "comlink";
import type { Remote } from "comlink";
import { failureOf } from "../failure.ts";
import { needsChoice } from "./file-list.ts";
import type { FileAction } from "./file-list.ts";
import type { FileWorker, UploadProgress } from "./file-worker.ts";

type OnFile = (action: FileAction) => void;

/**
 * Cleans a file and uploads what came of it. Never throws: the list says what happened.
 *
 * @param isRecording - It was made in this page, so that it holds no more than the name of a
 *   program. It goes also if that cannot be taken out.
 */
export async function sendFile(
  worker: Remote<FileWorker>,
  id: string,
  onFile: OnFile,
  isRecording = false,
): Promise<void> {
  try {
    onFile({ type: "file-is", id, state: { kind: "cleaning" } });
    const details = await worker.cleanFile(id);
    onFile({ type: "file-cleaned", id, details });
    if (!needsChoice(details)) await uploadFile(worker, id, onFile);
    else if (isRecording) await sendAgain(worker, id, true, onFile);
    else onFile({ type: "file-is", id, state: { kind: "undecided" } });
  } catch (error) {
    // It was removed meanwhile, or the worker is gone.
    onFile({ type: "file-is", id, state: { kind: "failed", failure: failureOf(error) } });
  }
}

/** Starts a file again with another choice about its hidden details. Never throws. */
export async function sendAgain(
  worker: Remote<FileWorker>,
  id: string,
  keepsDetails: boolean,
  onFile: OnFile,
): Promise<void> {
  try {
    const newId = await worker.retakeFile(id, keepsDetails);
    onFile({ type: "file-retaken", id, newId });
    await sendFile(worker, newId, onFile);
  } catch (error) {
    onFile({ type: "file-is", id, state: { kind: "failed", failure: failureOf(error) } });
  }
}

/** Uploads, or goes on where it stopped. Never throws: the list says what happened. */
export async function uploadFile(
  worker: Remote<FileWorker>,
  id: string,
  onFile: OnFile,
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
