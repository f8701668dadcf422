/** Handing mail to the operator's mail server. */
import { createTransport } from "nodemailer";
import type { SMTPTransportOptions } from "nodemailer";
import type { DigestConfig } from "./mail-settings.ts";

/**
 * What became of a mail. `refused`: for good. `later`: the server would not take it now.
 * `unreachable`: it is the server, not this mail; others would fare the same.
 */
export type MailOutcome = "sent" | "refused" | "later" | "unreachable";

/** Sends one mail, complete with its headers, to one address. */
export type SendMail = (to: string, message: string) => Promise<MailOutcome>;

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
const ABOUT_THIS_MAIL: ReadonlySet<unknown> = new Set(["EENVELOPE", "EMESSAGE"]);
const FOR_GOOD = 500;

/** Gives what sends. Nothing is connected before there is a mail. */
export function openMail({ server, from }: DigestConfig): SendMail {
  const transport = createTransport(optionsFor(server, from));
  return async (to, message) => {
    try {
      await transport.sendMail({ envelope: { from, to: [to] }, raw: message });
      return "sent";
    } catch (error) {
      return outcomeOf(error);
    }
  };
}

function optionsFor(
  { host, port, tls, login }: DigestConfig["server"],
  from: string,
): SMTPTransportOptions {
  return {
    host,
    port,
    secure: tls === "from-start",
    requireTLS: tls === "upgraded",
    ignoreTLS: tls === "none",
    // Otherwise the name of this machine.
    name: from.slice(from.indexOf("@") + 1),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(login && { auth: { user: login.user, pass: login.password } }),
  };
}

/** The texts of these errors quote addresses, so nothing but the outcome leaves this module. */
function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (!ABOUT_THIS_MAIL.has(code)) return "unreachable";
  return typeof responseCode === "number" && responseCode >= FOR_GOOD ? "refused" : "later";
}
