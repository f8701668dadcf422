/** The settings of reminders by e-mail, out of the environment's texts. */
import { isIP } from "node:net";
import { isMailAddress } from "../../domain/mail-address.ts";
import { SettingProblem } from "../setting-problem.ts";

/** The mail server that takes reminders, and how it is spoken to. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `from-start` and `upgraded` refuse to go on without TLS; `none` is for this machine alone. */
  readonly tls: "from-start" | "upgraded" | "none";
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

/** Everything that reminders need. There are none if it is not set. */
export interface DigestConfig {
  readonly server: MailServer;
  /** Address that reminders come from. */
  readonly from: string;
  /** Hours of the day in UTC, 0 to 23, ascending. */
  readonly hours: readonly number[];
}

const MOST_HOURS = 6;
const LAST_HOUR = 23;
const DEFAULT_PORTS = { "smtp:": 587, "smtps:": 465 } as const;
const HOST_NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;
const THIS_MACHINE: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "::1"]);

const SERVER_PROBLEM = new SettingProblem(
  "must be smtps://user:password@host:465, or smtp://user:password@host:587.",
);

/** Reads KIN_SMTP_URL. Anything but the machine itself is spoken to through TLS or not at all. */
export function parseMailServer(value: string): MailServer | SettingProblem {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== "smtp:" && url?.protocol !== "smtps:") return SERVER_PROBLEM;
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isBare = ["", "/"].includes(url.pathname) && url.search === "" && url.hash === "";
  const login = loginOf(url);
  const isHost = isIP(host) !== 0 || HOST_NAME.test(host);
  if (!isBare || !isHost || login instanceof SettingProblem) return SERVER_PROBLEM;
  const fallback = DEFAULT_PORTS[url.protocol];
  const tls = url.protocol === "smtps:" ? "from-start" : upgradeFor(host);
  return Object.freeze({ host, port: Number(url.port) || fallback, tls, login });
}

/** Reads KIN_SMTP_FROM. */
export function parseMailFrom(value: string): string | SettingProblem {
  if (isMailAddress(value)) return value;
  return new SettingProblem("must be an e-mail address alone, for example reminders@kin.example.");
}

/** Reads KIN_DIGEST_TIMES. */
export function parseDigestTimes(value: string): readonly number[] | SettingProblem {
  const texts = value.split(",").map((text) => text.trim());
  const hours = [...new Set(texts.map(Number))].sort((a, b) => a - b);
  const areHours = texts.every((text) => /^\d{1,2}$/.test(text) && Number(text) <= LAST_HOUR);
  if (areHours && hours.length <= MOST_HOURS && hours.length === texts.length) {
    return Object.freeze(hours);
  }
  return new SettingProblem(
    `must be up to ${MOST_HOURS} full hours in UTC from 0 to ${LAST_HOUR}, for example 1,7.`,
  );
}

function upgradeFor(host: string): MailServer["tls"] {
  return THIS_MACHINE.has(host.toLowerCase()) ? "none" : "upgraded";
}

function loginOf({ username, password }: URL): MailServer["login"] | SettingProblem {
  if (username === "" && password === "") return undefined;
  if (username === "" || password === "") return SERVER_PROBLEM;
  try {
    const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
    return Object.freeze({ user, password: secret });
  } catch {
    return SERVER_PROBLEM;
  }
}
