/**
 * The one message that this server sends. It says nothing but that something needs the member:
 * no name, no number, no link. Every reminder, a trial too, has the same size, whatever its
 * language and its recipient's address, so that whoever sees it pass learns nothing from that.
 */
import { REMINDERS } from "../../domain/generated/reminders.ts";
import type { Language } from "../../domain/language.ts";
import { blind } from "../../protocol/blind.ts";
import type { Hour } from "../clock.ts";
import { hexOf } from "../http/text.ts";

/** What differs from one to the next. */
export interface Reminder {
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** The hour that its date names. */
  readonly hour: Hour;
}

/** Fills a subject's one encoded word: 45 bytes are 60 letters, of 63 that the format allows. */
const WORDS_BYTES = 45;
const LONGEST_ADDRESS = 254;
const ID_BYTES = 16;

/**
 * Writes a reminder as it travels (RFC 5322).
 *
 * @throws RangeError if the language's words are too long for it.
 */
export function writeReminder({ from, to, language, hour }: Reminder): string {
  const words = paddedWords(language);
  const domain = from.slice(from.indexOf("@") + 1);
  const id = hexOf(blind().randomBytes(ID_BYTES));
  return [
    `Date: ${dateText(hour)}`,
    `From: <${from}>`,
    // Spaces at the end mean nothing.
    `To: <${to}>${" ".repeat(LONGEST_ADDRESS - to.length)}`,
    `Message-ID: <${id}@${domain}>`,
    `Subject: =?utf-8?B?${words}?=`,
    // Asks machines not to answer that somebody is away.
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    words,
    "",
  ].join("\r\n");
}

function paddedWords(language: Language): string {
  const bytes = Buffer.from(REMINDERS[language], "utf8");
  if (bytes.length > WORDS_BYTES) throw new RangeError("The words of the reminder are too long");
  return Buffer.concat([bytes, Buffer.alloc(WORDS_BYTES - bytes.length, " ")]).toString("base64");
}

/** A mail must carry a time. It is the full hour, never the moment of sending. */
function dateText({ day, hour }: Hour): string {
  const moment = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  return moment.toUTCString().replace("GMT", "+0000");
}
