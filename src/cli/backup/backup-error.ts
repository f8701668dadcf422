/** Why there is no backup, or why none could be restored, for the person who asked for it. */

const SENTENCES = {
  "backup-folder-failed": "The folder for the backup cannot be written",
  "keys-folder-failed": "The folder for the keys cannot be used. Name another one with --keys",
  "no-data": "There is nothing to back up: no server has kept anything in this data folder yet",
  "file-missing": "This file cannot be read",
  foreign: "This file is no backup of Kín. Nothing was restored",
  newer: "This backup was made by a newer version of Kín. Install that version and try again",
  damaged:
    "This backup is damaged or cut. Nothing was restored. Use another copy of it, or another one",
  "key-missing":
    "The key of this backup is not there, so nobody can read it. It was destroyed on its last day," +
    " or it lies in another folder: name that with --keys. Looked in",
  "not-empty":
    "Records are here already, and a backup is never put over them. Move the folder away, or set" +
    " KIN_DATA to another one",
  "database-not-empty":
    "The database of DATABASE_URL has tables already, and a backup is never put over them.",
  differs: "What was restored to check the backup is not what was backed up. Differing",
  "file-gone": "The backup is written, but these encrypted files of cases were missing on the disk",
} as const satisfies Readonly<Record<string, string>>;

/** What can go wrong. */
export type BackupErrorCode = keyof typeof SENTENCES;

/** A backup that could not be made or restored. Its message is for the operator. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  /** @param detail - What it concerns: a folder or a file. */
  constructor(code: BackupErrorCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? SENTENCES[code] : `${SENTENCES[code]}: ${detail}`, options);
    this.code = code;
  }
}
