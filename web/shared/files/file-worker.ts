/** What a page may ask of its worker about files that were chosen, and what it gets. */
import type { CleanResult } from "../hidden-details/details.ts";

type Cleaned = Extract<CleanResult, { kind: "cleaned" }>;

/** What became of a file's hidden details. */
export type FileDetails =
  /** The person wants them to stay: the file goes as it is. */
  | { readonly kind: "kept" }
  /** Its clean copy goes. Here without the copy itself. */
  | Omit<Cleaned, "file">
  | Exclude<CleanResult, Cleaned>;

/** How far an upload is, in bytes of the encrypted file. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly isWaiting: boolean;
}

/** The calls. Every one may throw `ApiError` or `ProtocolError`. */
export interface FileWorker {
  /** Gives the id of a file that was chosen; nothing is sent yet. */
  takeFile(file: File): Promise<string>;
  /**
   * Takes the same file anew, with another choice about its hidden details. What the server has of
   * it is erased.
   *
   * @returns Its new id; the old one is forgotten.
   */
  retakeFile(id: string, keepsDetails: boolean): Promise<string>;
  /** Takes the hidden details out, once; again only if that has failed. Nothing is sent. */
  cleanFile(id: string): Promise<FileDetails>;
  /**
   * Encrypts and uploads a file, or goes on where it stopped. Ends when all of it is stored. A file
   * that could not be cleaned goes only after {@link FileWorker.retakeFile}.
   */
  uploadFile(id: string, onProgress: (progress: UploadProgress) => void): Promise<void>;
  /** Stops an upload; it can go on later. */
  pauseFile(id: string): Promise<void>;
  /** Forgets a file and erases what the server has of it. */
  removeFile(id: string): Promise<void>;
}
