/** Why the server could not start, for the person who runs it. */

/** What a start can fail of. Each has a sentence below that says what to do. */
export type StartErrorCode =
  | "platform-not-supported"
  | "binaries-missing"
  | "postgres-cannot-enter"
  | "no-postgres-account"
  | "temporary-folder-path-too-long"
  | "data-folder-not-writable"
  | "data-folder-in-use"
  | "database-in-use"
  | "database-version"
  | "database-failed"
  | "database-unreachable"
  | "migration-failed"
  | "build-missing"
  | "port-in-use"
  | "address-not-available";

const SENTENCES: Readonly<Record<StartErrorCode, string>> = {
  "platform-not-supported":
    "The embedded database does not run on this system. Set DATABASE_URL to a PostgreSQL database.",
  "binaries-missing": "The embedded database is not installed. Run npm start again to install it.",
  "postgres-cannot-enter":
    "PostgreSQL does not run as root, and its account cannot enter these folders. " +
    "Run npm start as an ordinary user, move the project and KIN_DATA out of the private folder, " +
    "or set DATABASE_URL",
  "no-postgres-account":
    "PostgreSQL does not run as root, and the account postgres could not be made. " +
    "Run npm start as an ordinary user or set DATABASE_URL.",
  "temporary-folder-path-too-long":
    "The path of the folder for temporary files is too long for a socket. Set TMPDIR to a shorter one",
  "data-folder-not-writable": "The data folder cannot be made or written. Check KIN_DATA",
  "data-folder-in-use":
    "Another server is using this data folder. Stop it first, or set KIN_DATA to another folder",
  "database-in-use": "Another server is using this database. Stop it first.",
  "database-version":
    "The data folder was made by another major version of PostgreSQL. See docs/operations.md",
  "database-failed": "The embedded database did not start. It said",
  "database-unreachable": "The database of DATABASE_URL cannot be reached. It said",
  "migration-failed": "The database could not be brought up to date. The engine said",
  "build-missing": "The server has not been built. Use npm start, which builds it first.",
  "port-in-use": "Another program is using this port. Stop it or set PORT to another one",
  "address-not-available": "The server cannot listen on this address. Check HOST and PORT",
};

/** A start that failed. Its message is one line, made for the operator, without any secret. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly code: StartErrorCode;

  /**
   * @param code - What failed.
   * @param detail - What it concerns: a path, a port or the words of another program. Never a
   *   connection string.
   */
  constructor(code: StartErrorCode, detail?: string, options?: ErrorOptions) {
    const oneLine = detail?.trim().replaceAll(/\s*\n\s*/g, " ");
    super(SENTENCES[code] + (oneLine ? `: ${oneLine}` : ""), options);
    this.code = code;
  }
}
