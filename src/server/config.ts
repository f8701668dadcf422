/**
 * The settings, read from the environment once, at the start.
 *
 * Nothing else reads the environment. All problems are collected and told together, each as one
 * sentence without the value, because a value may be a password.
 */
import { isIP } from "node:net";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDigestTimes, parseMailFrom, parseMailServer } from "./mail/mail-settings.ts";
import type { DigestConfig, MailServer } from "./mail/mail-settings.ts";
import { SettingProblem } from "./setting-problem.ts";

/** The project's folder. The same from the source, src/server, and the bundle, build/server. */
export const PROJECT_FOLDER: string = fileURLToPath(new URL("../../", import.meta.url));

/** Where the records are. */
export type DatabaseConfig =
  { readonly kind: "embedded" } | { readonly kind: "external"; readonly url: string };

/** The checked, frozen settings. */
export interface Config {
  /** The address to listen on. Port 0 lets the system choose a free one. */
  readonly listen: { readonly host: string; readonly port: number };
  /** The origin that browsers see, if it was set. `isHttps` decides whether HSTS is sent. */
  readonly origin: { readonly url: string; readonly isHttps: boolean } | undefined;
  readonly database: DatabaseConfig;
  /** Absolute path of the folder that holds everything the server keeps. */
  readonly dataFolder: string;
  /** Absolute path of the folder with the keys of backups; it exists where backups are made. */
  readonly backupKeys: string;
  /** Rounds for one try at a proof of work; 0 asks for none, and is for trying out only. */
  readonly proofCost: number;
  /** The address to which the exit of the complainant's page leads. */
  readonly exitUrl: string;
  /** Reminders by e-mail; `undefined` where the operator offers none. */
  readonly digests: DigestConfig | undefined;
}

/** Settings that cannot be used. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code = "config-invalid";
  /** One sentence for each problem, without values. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = 8080;
/**
 * Rounds of PBKDF2-SHA-256 for one of the 60 to 100 tries that a proof of work takes: 0.1 to 0.2
 * seconds in all on a desktop computer, about a second on a cheap phone.
 */
const DEFAULT_PROOF_COST = 5000;
const MAX_PROOF_COST = 100_000;
/** Beside the data folder, not in it: it has to outlive it. */
const KEYS_SUFFIX = "-backup-keys";
/** A page about the weather looks ordinary wherever somebody may be watching. */
const DEFAULT_EXIT_URL = "https://www.accuweather.com/";
const HOST_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

/**
 * Reads the settings.
 *
 * @param environment - HOST, PORT, DATABASE_URL, KIN_DATA, KIN_BACKUP_KEYS, KIN_ORIGIN,
 *   KIN_PROOF_COST, KIN_EXIT_URL, KIN_SMTP_URL, KIN_SMTP_FROM and KIN_DIGEST_TIMES; an empty value counts as not
 *   set.
 * @throws {@link ConfigError} with every problem.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems: string[] = [];
  const read = <T>(name: string, parse: (value: string) => T | SettingProblem, absent: T): T => {
    const value = environment[name]?.trim();
    if (value === undefined || value === "") return absent;
    const parsed = parse(value);
    if (!(parsed instanceof SettingProblem)) return parsed;
    problems.push(`${name} ${parsed.sentence}`);
    return absent;
  };

  const dataFolder = read("KIN_DATA", parseFolder, join(PROJECT_FOLDER, "data"));
  const config: Config = {
    listen: Object.freeze({
      host: read("HOST", parseHost, DEFAULT_HOST),
      port: read("PORT", parsePort, DEFAULT_PORT),
    }),
    origin: read<Config["origin"]>("KIN_ORIGIN", parseOrigin, undefined),
    database: read<DatabaseConfig>("DATABASE_URL", parseDatabaseUrl, EMBEDDED),
    dataFolder,
    backupKeys: read("KIN_BACKUP_KEYS", parseFolder, `${resolve(dataFolder)}${KEYS_SUFFIX}`),
    proofCost: read("KIN_PROOF_COST", parseProofCost, DEFAULT_PROOF_COST),
    exitUrl: read("KIN_EXIT_URL", parseExitUrl, DEFAULT_EXIT_URL),
    digests: readDigests(read, environment, problems),
  };
  if (config.origin && config.proofCost === 0) {
    problems.push("KIN_PROOF_COST must not be 0 together with KIN_ORIGIN.");
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

type Read = <T>(name: string, parse: (value: string) => T | SettingProblem, absent: T) => T;

/** Off unless everything is said: half of it would be reminders that somebody waits for in vain. */
function readDigests(
  read: Read,
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): DigestConfig | undefined {
  const isSet = DIGEST_SETTINGS.map((name) => (environment[name]?.trim() ?? "") !== "");
  if (isSet.includes(true) && isSet.includes(false)) {
    problems.push(`${DIGEST_SETTINGS.join(", ")} must be set together, or none of them.`);
  }
  const server = read<MailServer | undefined>("KIN_SMTP_URL", parseMailServer, undefined);
  const from = read("KIN_SMTP_FROM", parseMailFrom, "");
  const hours = read("KIN_DIGEST_TIMES", parseDigestTimes, []);
  return server && Object.freeze({ server, from, hours });
}

const DIGEST_SETTINGS = ["KIN_SMTP_URL", "KIN_SMTP_FROM", "KIN_DIGEST_TIMES"] as const;

const EMBEDDED: DatabaseConfig = Object.freeze({ kind: "embedded" });

function parseHost(value: string): string | SettingProblem {
  if (isIP(value) !== 0 || HOST_NAME.test(value)) return value;
  return new SettingProblem("must be an IP address or a host name, for example 127.0.0.1.");
}

function parsePort(value: string): number | SettingProblem {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port;
  return new SettingProblem("must be a number from 0 to 65535, for example 8080.");
}

function parseOrigin(value: string): Config["origin"] | SettingProblem {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  // An origin has no path, no name and password and no query: then the two spellings agree.
  if (url && isWeb && url.href === `${url.origin}/`) {
    return Object.freeze({ url: url.origin, isHttps: url.protocol === "https:" });
  }
  return new SettingProblem("must be an origin without a path, for example https://kin.example.");
}

function parseDatabaseUrl(value: string): DatabaseConfig | SettingProblem {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isPostgres = url?.protocol === "postgresql:" || url?.protocol === "postgres:";
  if (url && isPostgres && url.pathname.length > 1) {
    return Object.freeze({ kind: "external", url: value });
  }
  return new SettingProblem("must be postgresql://user:password@host:5432/database.");
}

function parseFolder(value: string): string | SettingProblem {
  if (value.includes("\0")) return new SettingProblem("must be the path of a folder.");
  return isAbsolute(value) ? value : resolve(value);
}

/** HTTPS only: whoever watches the network must not be able to put another page in its place. */
function parseExitUrl(value: string): string | SettingProblem {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === "https:" && url.username === "" && url.password === "") return url.href;
  return new SettingProblem(
    "must be the https address of a plain page, for example one about the weather.",
  );
}

function parseProofCost(value: string): number | SettingProblem {
  const cost = Number(value);
  if (/^\d{1,6}$/.test(value) && cost <= MAX_PROOF_COST) return cost;
  return new SettingProblem(`must be a number from 0 to ${MAX_PROOF_COST}, for example 5000.`);
}
