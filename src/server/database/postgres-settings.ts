/** The settings PostgreSQL is started with. They win over the files in its folder. */

/** What differs from one cluster to the next. */
export interface PostgresSettings {
  /** Folder of the socket; the server listens nowhere else. */
  readonly socketFolder: string;
  /** Whether what was stored survives a power cut. Only tests say no. */
  readonly isDurable: boolean;
}

/** The number in the name of the socket. No network port is opened. */
export const SOCKET_PORT = 5432;

/** How the name of the socket's folder begins, in the folder for temporary files. */
export const SOCKET_FOLDER_PREFIX = "kin-socket-";

/*
 * PostgreSQL must not become the log that the server itself does not keep: no statement, no
 * parameter, no connection and no time is written, and the server throws its output away once it
 * runs.
 */
const SILENT: Readonly<Record<string, string>> = {
  logging_collector: "off",
  log_destination: "stderr",
  log_line_prefix: "",
  log_statement: "none",
  log_min_messages: "fatal",
  log_min_error_statement: "panic",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_connections: "",
  log_disconnections: "off",
  log_checkpoints: "off",
  log_lock_waits: "off",
  log_temp_files: "-1",
  log_autovacuum_min_duration: "-1",
  track_activities: "off",
};

const SMALL: Readonly<Record<string, string>> = {
  max_connections: "50",
  shared_buffers: "64MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  // Else files of the log are used again as they are, with what was erased in them.
  wal_recycle: "off",
  max_wal_size: "256MB",
  min_wal_size: "80MB",
  timezone: "UTC",
};

const DURABLE: Readonly<Record<string, string>> = { fsync: "on", full_page_writes: "on" };
const FLEETING: Readonly<Record<string, string>> = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
};

/** Gives the arguments for `postgres`. */
export function postgresArguments(folder: string, settings: PostgresSettings): string[] {
  const values: Readonly<Record<string, string>> = {
    ...SILENT,
    ...SMALL,
    ...(settings.isDurable ? DURABLE : FLEETING),
    listen_addresses: "",
    port: String(SOCKET_PORT),
    unix_socket_directories: settings.socketFolder,
    unix_socket_permissions: "0700",
  };
  return [
    "-D",
    folder,
    ...Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Gives the arguments for `initdb`: UTF-8, sorted by code point alike on every system. */
export function initdbArguments(folder: string, user: string, isDurable: boolean): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${user}`,
    // The socket lies in a folder of mode 0700, which decides who may connect.
    "--auth-local=trust",
    "--auth-host=reject",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(isDurable ? [] : ["--no-sync"]),
  ];
}
