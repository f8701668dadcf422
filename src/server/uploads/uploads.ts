/**
 * Uploads in pieces. A piece is acknowledged when it is on the disk and the database knows of it;
 * after a crash an upload goes on where both agree.
 */
import type { UploadState } from "../../api/intake.ts";
import { UPLOAD_PIECE_BYTES } from "../../api/routes.ts";
import type { DayClock, Stopwatch } from "../clock.ts";
import { ProblemError } from "../http/problems.ts";
import type { StoreClient } from "../store/client.ts";
import { durably, isTaken } from "../store/transaction.ts";
import {
  addUpload,
  findUpload,
  listEmpty,
  removeEmpty,
  removeUnreferenced,
  setReceived,
  sumUnreferenced,
} from "../store/uploads.ts";
import type { StoredUpload } from "../store/uploads.ts";
import { Activity } from "./activity.ts";
import { Turns } from "./turns.ts";
import type { UploadFiles } from "./upload-files.ts";

/** How much room uploads may take. */
export interface UploadLimits {
  /**
   * Bytes of the disk that uploads leave free. Reports and messages may use half of them, so that
   * uploads which fill the disk do not stop reports.
   */
  readonly reserveBytes: number;
  /** Bytes of uploads that no report names yet. */
  readonly unreferencedBytes: number;
}

const GIB = 1024 ** 3;
/** Unless it was set otherwise. */
export const UPLOAD_LIMITS: UploadLimits = {
  reserveBytes: GIB,
  unreferencedBytes: 64 * GIB,
};

/** What an upload that goes on is counted with, beyond what has come: a promise is not room. */
const BYTES_AHEAD = 4 * UPLOAD_PIECE_BYTES;

/** What it needs. */
interface Needs {
  readonly store: StoreClient;
  readonly files: UploadFiles;
  readonly today: DayClock;
  readonly stopwatch: Stopwatch;
  readonly limits: UploadLimits;
}

/** Begins, continues and cancels uploads. */
export class Uploads {
  readonly #needs: Needs;
  readonly #turns = new Turns();
  readonly #activity: Activity;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#activity = new Activity(needs.stopwatch);
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
   * Begins an upload, and forgets those that were begun a while ago and never came.
   *
   * @throws {@link ProblemError} `storage-full`, and as {@link Uploads.begunBefore}.
   */
  async begin(id: string, padded: number): Promise<UploadState> {
    const { store, today } = this.#needs;
    return this.#turns.take("begin", async () => {
      await this.#forgetEmpty();
      await this.#requireRoom(Math.min(padded, BYTES_AHEAD), BYTES_AHEAD);
      try {
        await durably(store, (tx) => addUpload(tx, id, padded, today()));
        this.#activity.note(id);
      } catch (cause) {
        const other = isTaken(cause) ? await this.begunBefore(id, padded) : undefined;
        if (!other) throw cause;
        return other;
      }
      return { paddedBytes: padded, receivedBytes: 0 };
    });
  }

  /**
   * Checks that the disk has room for something that is no upload.
   *
   * @param bytes - How large it is.
   * @throws {@link ProblemError} `storage-full`.
   */
  async requireReserve(bytes: number): Promise<void> {
    const { files, limits } = this.#needs;
    if ((await files.free()) - bytes < limits.reserveBytes / 2) {
      throw new ProblemError("storage-full");
    }
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
      await this.#requireRoom(piece.length, 0);
      this.#activity.note(id);
      await files.write(id, offset, piece, today());
      if (!(await setReceived(store, id, end))) {
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

  async #forgetEmpty(): Promise<void> {
    const { store } = this.#needs;
    const quiet = this.#activity.takeQuiet(await listEmpty(store));
    if (quiet.length > 0) await durably(store, (tx) => removeEmpty(tx, quiet));
  }

  async #requireRoom(bytes: number, ahead: number): Promise<void> {
    const { store, files, limits } = this.#needs;
    const [{ received, coming }, free] = await Promise.all([
      sumUnreferenced(store, this.#activity.ids(), ahead),
      files.free(),
    ]);
    const isTooMuch = received + coming + bytes > limits.unreferencedBytes;
    if (isTooMuch || free - coming - bytes < limits.reserveBytes) {
      throw new ProblemError("storage-full");
    }
  }
}
