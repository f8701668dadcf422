/**
 * Uploads in pieces. A piece is acknowledged when it is on the disk and the database knows of it;
 * after a crash an upload goes on where both agree.
 */
import type { UploadState } from "../../api/intake.ts";
import type { DayClock } from "../clock.ts";
import { ProblemError } from "../http/problems.ts";
import type { StoreClient } from "../store/client.ts";
import { durably, isTaken } from "../store/transaction.ts";
import {
  addUpload,
  findUpload,
  removeUnreferenced,
  setReceived,
  sumUnreferenced,
} from "../store/uploads.ts";
import type { StoredUpload } from "../store/uploads.ts";
import { Turns } from "./turns.ts";
import type { UploadFiles } from "./upload-files.ts";

/** How much room uploads may take. */
export interface UploadLimits {
  /** Bytes of the disk that stay free for the database and everything else. */
  readonly reserveBytes: number;
  /** Bytes of uploads that no report names yet, promised or there. */
  readonly unreferencedBytes: number;
}

const GIB = 1024 ** 3;
/** Unless it was set otherwise. */
export const UPLOAD_LIMITS: UploadLimits = {
  reserveBytes: GIB,
  unreferencedBytes: 64 * GIB,
};

/** What it needs. */
interface Needs {
  readonly store: StoreClient;
  readonly files: UploadFiles;
  readonly today: DayClock;
  readonly limits: UploadLimits;
}

/** Begins, continues and cancels uploads. */
export class Uploads {
  readonly #needs: Needs;
  readonly #turns = new Turns();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * How an upload stands.
   *
   * @throws {@link ProblemError} `upload-unknown`.
   */
  async state(id: string): Promise<UploadState> {
    const { padded, received, caseId } = await this.#find(id);
    const receivedBytes = caseId === null ? await this.#arrived(id, received) : received;
    return { paddedBytes: padded, receivedBytes };
  }

  /**
   * Finds an upload that was begun before with this id: a retry whose answer was lost.
   *
   * @throws {@link ProblemError} `upload-taken`, `already-exists` for another size.
   */
  async begunBefore(id: string, padded: number): Promise<UploadState | undefined> {
    const upload = await findUpload(this.#needs.store, id);
    if (!upload) return undefined;
    if (upload.caseId !== null) throw new ProblemError("upload-taken");
    if (upload.padded !== padded) throw new ProblemError("already-exists");
    return { paddedBytes: padded, receivedBytes: await this.#arrived(id, upload.received) };
  }

  /**
   * Begins an upload.
   *
   * @throws {@link ProblemError} `storage-full`, and as {@link Uploads.begunBefore}.
   */
  async begin(id: string, padded: number): Promise<UploadState> {
    const { store, today } = this.#needs;
    return this.#turns.take("begin", async () => {
      await this.#requireRoom(padded);
      try {
        await durably(store, (tx) => addUpload(tx, id, padded, today()));
      } catch (cause) {
        const other = isTaken(cause) ? await this.begunBefore(id, padded) : undefined;
        if (!other) throw cause;
        return other;
      }
      return { paddedBytes: padded, receivedBytes: 0 };
    });
  }

  /**
   * Takes the next piece.
   *
   * @throws {@link ProblemError} `upload-unknown`, `upload-taken`, `upload-offset` with where the
   *   upload stands, `bad-request` for an empty piece or one beyond the end, `storage-full`.
   */
  async append(id: string, offset: number, piece: Uint8Array): Promise<UploadState> {
    const { store, files, today } = this.#needs;
    return this.#turns.take(id, async () => {
      const { caseId, padded, received } = await this.#find(id);
      if (caseId !== null) throw new ProblemError("upload-taken");
      const stands = await this.#arrived(id, received);
      if (offset !== stands) throw new ProblemError("upload-offset", { expected: stands });
      const end = offset + piece.length;
      if (piece.length === 0 || end > padded) throw new ProblemError("bad-request");
      await files.write(id, offset, piece, today());
      if (!(await durably(store, (tx) => setReceived(tx, id, end)))) {
        // It was erased while the piece was written.
        await files.remove([id]);
        throw new ProblemError("upload-unknown");
      }
      return { paddedBytes: padded, receivedBytes: end };
    });
  }

  /**
   * Cancels an upload, its bytes with it. One that does not exist counts as cancelled.
   *
   * @throws {@link ProblemError} `upload-taken` once it belongs to a case.
   */
  async cancel(id: string): Promise<void> {
    const { store, files } = this.#needs;
    await this.#turns.take(id, async () => {
      const isRemoved = await durably(store, (tx) => removeUnreferenced(tx, id));
      if (!isRemoved && (await findUpload(store, id))) throw new ProblemError("upload-taken");
      if (isRemoved) await files.remove([id]);
    });
  }

  async #find(id: string): Promise<StoredUpload> {
    const upload = await findUpload(this.#needs.store, id);
    if (!upload) throw new ProblemError("upload-unknown");
    return upload;
  }

  /** What both the disk and the database have. */
  async #arrived(id: string, received: number): Promise<number> {
    return Math.min(received, (await this.#needs.files.size(id)) ?? 0);
  }

  async #requireRoom(padded: number): Promise<void> {
    const { store, files, limits } = this.#needs;
    const [unreferenced, free] = await Promise.all([sumUnreferenced(store), files.free()]);
    const isTooMuch = unreferenced.padded + padded > limits.unreferencedBytes;
    if (isTooMuch || free - unreferenced.missing - padded < limits.reserveBytes) {
      throw new ProblemError("storage-full");
    }
  }
}
