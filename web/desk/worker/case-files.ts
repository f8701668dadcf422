/** Fetches files of a case, decrypts them piece by piece and checks their hashes. */
import { ROUTES } from "../../../src/api/routes.ts";
import { openFile } from "../../../src/protocol/index.ts";
import type { FileEntry } from "../../../src/protocol/index.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { Session } from "./session.ts";

/** Pieces of a file are joined after so many bytes, so that the browser can move them aside. */
const JOIN_BYTES = 8 * 1024 * 1024;
/** Two gigabytes over a slow line. */
const FILE_TIMEOUT_MS = 12 * 60 * 60 * 1000;

/** The files that are being fetched. */
export class CaseFiles {
  readonly #session: Session;
  readonly #running = new Map<string, AbortController>();

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Fetches a file.
   *
   * @throws {@link ProtocolError} `cannot-open`; {@link ApiError} `cancelled`, and others.
   */
  async fetch(
    caseId: string,
    file: FileEntry,
    key: string,
    onProgress: (doneBytes: number) => void,
  ): Promise<Blob> {
    this.cancel(key);
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      const pieces = this.#session.pieces({
        method: "GET",
        route: ROUTES.file,
        parameters: { caseId, uploadId: uuidText(file.uploadId) },
        signal: controller.signal,
        timeoutMs: FILE_TIMEOUT_MS,
      });
      return await gather(openFile(file, pieces), onProgress);
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  /** Stops fetching a file. */
  cancel(key: string): void {
    this.#running.get(key)?.abort();
  }
}

async function gather(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  onProgress: (doneBytes: number) => void,
): Promise<Blob> {
  let whole = new Blob();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let doneBytes = 0;
  for await (const chunk of chunks) {
    // The chunk may be a view of a buffer that is used again.
    waiting.push(chunk.slice());
    waitingBytes += chunk.length;
    doneBytes += chunk.length;
    if (waitingBytes < JOIN_BYTES) continue;
    whole = new Blob([whole, ...waiting]);
    waiting = [];
    waitingBytes = 0;
    onProgress(doneBytes);
  }
  onProgress(doneBytes);
  return new Blob([whole, ...waiting]);
}
