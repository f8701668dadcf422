/**
 * Hands in an offline file, whoever wrote it (docs/protocol.md, "Offline file"). It is passed on
 * unread: there is no key here that opens anything of it.
 */
import { OFFSET_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../../src/api/routes.ts";
import type { ReportReceived, UploadState } from "../../../src/api/intake.ts";
import { activeMembers, equalBytes, readOfflineFile } from "../../../src/protocol/index.ts";
import type { CarriedFile, OfflineFile, VerifiedRoster } from "../../../src/protocol/index.ts";
import {
  ApiError,
  isPassing,
  requestAnswer,
  requestJson,
  withRetries,
} from "../../shared/api-client.ts";
import { proofHeader } from "../../shared/proof.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { UploadProgress } from "../../shared/files/file-worker.ts";
import type { HandedIn } from "../worker-api.ts";
import { promisedDays } from "./promised-days.ts";
import { readPart } from "../../shared/files/read-part.ts";
import type { TrustedRoster } from "./trusted-roster.ts";

const CREATED = 201;
const TRIES = 3;
const nothing = (): void => undefined;

/** An offline file that was chosen and is whole. */
export class HandIn {
  readonly #file: File;
  readonly #parsed: OfflineFile;
  readonly #stop = new AbortController();
  /** The submission was sent in this visit, and no answer came: then what is there is from now. */
  #isUncertain = false;

  private constructor(file: File, parsed: OfflineFile) {
    this.#file = file;
    this.#parsed = parsed;
  }

  /**
   * Checks structure and signature. Nothing is sent.
   *
   * @throws {@link ProtocolError} as `readOfflineFile`.
   */
  static async read(file: File): Promise<HandIn> {
    const parsed = await readOfflineFile(file.size, (start, end) => readPart(file, start, end));
    return new HandIn(file, parsed);
  }

  /**
   * Uploads what is missing and sends the submission. After a failure it goes on where it stopped.
   *
   * @throws {@link ApiError}, `unknown-recipient` if somebody whom it was sealed to reads no more;
   *   {@link ProtocolError} if the roster cannot be trusted, or the file can be read no more.
   */
  async send(
    rosters: TrustedRoster,
    onProgress: (progress: UploadProgress) => void,
  ): Promise<HandedIn> {
    const roster = await withRetries(() => rosters.refresh(), nothing, TRIES);
    const { submission, files } = this.#parsed;
    if (!equalBytes(submission.reportParts.organisationId, roster.organisationId)) {
      return { kind: "other-organisation" };
    }
    // The server checks too; but large files are not sent for nothing.
    if (!isStillRead(this.#parsed, roster)) throw new ApiError("unknown-recipient");
    const totalBytes = files.reduce((sum, { length }) => sum + length, 0);
    let before = 0;
    for (const file of files) {
      await this.#upload(file, (sent, isWaiting) => {
        onProgress({ sentBytes: before + sent, totalBytes, isWaiting });
      });
      before += file.length;
    }
    const { status, body } = await withRetries(() => this.#put(), nothing, TRIES);
    const { receivedDay } = promisedDays(body.receivedDay, roster.policies);
    const isRepeated = status !== CREATED && !this.#isUncertain;
    return { kind: "handed-in", receivedDay, isRepeated };
  }

  /** Stops what is under way. */
  stop(): void {
    this.#stop.abort();
  }

  async #upload(
    file: CarriedFile,
    tell: (sentBytes: number, isWaiting: boolean) => void,
  ): Promise<void> {
    let at = 0;
    const waiting = (): void => tell(at, true);
    try {
      at = await withRetries(() => this.#begin(file), waiting);
      while (at < file.length) {
        tell(at, false);
        at = await withRetries(() => this.#sendPiece(file, at), waiting);
      }
    } catch (error) {
      // It belongs to a case already: most likely to this one, which the submission will tell.
      if (!(error instanceof ApiError) || error.code !== "upload-taken") throw error;
    }
    tell(file.length, false);
  }

  /** Where the upload stands, begun if it was not. */
  async #begin({ uploadId, length }: CarriedFile): Promise<number> {
    const { signal } = this.#stop;
    const headers = await proofHeader("upload", signal);
    const { receivedBytes } = await requestJson<UploadState>({
      method: "POST",
      route: ROUTES.upload,
      parameters: { uploadId: uuidText(uploadId) },
      json: { paddedBytes: length },
      headers,
      signal,
    });
    return receivedBytes;
  }

  async #sendPiece({ uploadId, start, length }: CarriedFile, at: number): Promise<number> {
    const end = Math.min(at + UPLOAD_PIECE_BYTES, length);
    const bytes = await readPart(this.#file, start + at, start + end);
    try {
      const { receivedBytes } = await requestJson<UploadState>({
        method: "PATCH",
        route: ROUTES.upload,
        parameters: { uploadId: uuidText(uploadId) },
        bytes,
        headers: { [OFFSET_HEADER]: String(at) },
        signal: this.#stop.signal,
      });
      return receivedBytes;
    } catch (error) {
      // The answer to an earlier try was lost: go on where the server stands.
      const isElsewhere = error instanceof ApiError && error.code === "upload-offset";
      if (!isElsewhere || error.expected === undefined) throw error;
      return error.expected;
    }
  }

  async #put(): Promise<{ readonly status: number; readonly body: ReportReceived }> {
    const { submission, submissionBytes } = this.#parsed;
    const { signal } = this.#stop;
    const headers = await proofHeader("report", signal);
    const sent = requestAnswer<ReportReceived>({
      method: "PUT",
      route: ROUTES.report,
      parameters: { caseId: uuidText(submission.caseId) },
      bytes: submissionBytes,
      headers,
      signal,
    });
    return sent.catch((error: unknown) => {
      if (error instanceof ApiError && isPassing(error.code)) this.#isUncertain = true;
      throw error;
    });
  }
}

/** Whether everybody whom it was sealed to reads for this organisation now. */
function isStillRead({ submission }: OfflineFile, roster: VerifiedRoster): boolean {
  const { reportParts, identityParts } = submission;
  return (
    [
      [reportParts, "caseworker"],
      [identityParts, "custodian"],
    ] as const
  ).every(([{ wraps }, role]) => {
    const readers = [
      ...activeMembers(roster, role).map(({ keyId }) => keyId),
      roster.recoveryKeyId,
    ];
    return wraps.every(({ keyId }) => readers.some((reader) => equalBytes(reader, keyId)));
  });
}
