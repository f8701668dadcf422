/**
 * Everything the server may ever write to its output.
 *
 * The table is closed on purpose: there is no free text and no level that says more. A line may
 * hold what the operator has set (an address, a path), the link for the set-up, and counts. It
 * never holds anything from a request: no path, no address, no id, no size, no time, and no text
 * of an error, because the texts of libraries quote what they were given.
 */

const LINES = {
  "database-starting": () => "Starting the database.",
  "database-migrated": (migrations: number) =>
    `Brought the database up to date (${migrations} migrations).`,
  "orphan-stopped": () => "Stopped a database that an earlier server had left behind.",
  "serving-intake": (address: string) => `Report page: ${address}/`,
  "serving-desk": (address: string) => `Desk:        ${address}/desk`,
  "setup-link": (link: string) =>
    `To set the organisation up, open this once, on your own device: ${link}`,
  "serving-stop": () => "Press Ctrl-C to stop.",
  stopping: () => "Stopping.",
  stopped: () => "Stopped.",
  "database-lost": () => "The connection to the database is lost. Stopping.",
  "digest-failed": () => "Reminders by e-mail could not be sent to everybody.",
  "backup-keys-failed": () =>
    "The folder with the keys of backups cannot be used. Check KIN_BACKUP_KEYS.",
  "audit-not-shortened": () =>
    "Old entries of the audit trail could not be removed. Do the clocks of server and database agree?",
  "internal-error": () => "A request failed because of an error in the server.",
} as const satisfies Readonly<Record<string, (...details: never[]) => string>>;

/** The events that may be logged. */
export type LogEvent = keyof typeof LINES;

/** Writes one event to the standard output, as one line. */
export type Log = <E extends LogEvent>(event: E, ...details: Parameters<(typeof LINES)[E]>) => void;

/** The server's log: lines on the standard output. */
export const log: Log = (event, ...details) => {
  // The compiler has matched the details to the event; a union of functions cannot say so.
  const line = LINES[event] as (...details: readonly unknown[]) => string;
  console.log(line(...details));
};

/** Tells the operator, on the standard error, why the server does not start. */
export function complain(...sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
}
