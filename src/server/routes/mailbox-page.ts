/**
 * What a mailbox answers: always the same size, whether there is such a mailbox, whether replies
 * wait, and whatever they say.
 */
import type { MailboxPage } from "../../api/mailbox.ts";
import { MAILBOX_PAGE_BYTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import { DEFAULT_RETENTION_TERMS, mailboxEraseDay } from "../../domain/retention.ts";
import type { RosterPolicies } from "../../protocol/blind.ts";
import { textOf } from "../http/text.ts";
import type { StoreClient } from "../store/client.ts";
import type { Mailbox } from "../store/mailboxes.ts";
import { countMessages } from "../store/messages.ts";
import { countReplies, listNewestReplies } from "../store/replies.ts";
import { promise } from "./reports.ts";

const LENGTH_BYTES = 4;
/** More than fit one page when each is as short as replies can be. */
const MOST_REPLIES = 16;
/** What a reply adds to the page's JSON besides its bytes: names, number, comma. */
const REPLY_FRAME_LETTERS = 48;

/** The page that says nothing. */
export const EMPTY_PAGE: MailboxPage = { found: false };

/** Shows a mailbox with as many of the newest replies as fit. */
export async function showMailbox(
  store: StoreClient,
  mailbox: Mailbox,
  policies: RosterPolicies,
  before: number | undefined,
  today: Day,
): Promise<MailboxPage> {
  const { caseId, note, caseEncryptionKey, receivedDay, eraseDay, isHeld } = mailbox;
  const [messageCount, replyCount, newest] = await Promise.all([
    countMessages(store, caseId),
    countReplies(store, caseId),
    listNewestReplies(store, caseId, before, MOST_REPLIES),
  ]);
  const shown = {
    found: true as const,
    caseId,
    note: textOf(note),
    caseEncryptionKey: textOf(caseEncryptionKey),
    ...promise(receivedDay, policies),
    eraseDay,
    mailboxEraseDay: mailboxEraseDay(today, DEFAULT_RETENTION_TERMS),
    isHeld,
    messageCount,
    replyCount,
  };
  let left = MAILBOX_PAGE_BYTES - LENGTH_BYTES - JSON.stringify({ ...shown, replies: [] }).length;
  const replies: { sequence: number; bytes: string }[] = [];
  for (const { sequence, bytes } of newest) {
    const text = textOf(bytes);
    left -= text.length + REPLY_FRAME_LETTERS;
    // One is shown in any case: a reply too long for the page makes the page longer.
    if (left < 0 && replies.length > 0) break;
    replies.unshift({ sequence, bytes: text });
  }
  return { ...shown, replies };
}

/** Writes a page as `length (4) || JSON || zeros`, of one size or the next power of two. */
export function encodePage(page: MailboxPage): Buffer {
  const json = Buffer.from(JSON.stringify(page));
  let size = MAILBOX_PAGE_BYTES;
  while (size < LENGTH_BYTES + json.length) size *= 2;
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32BE(json.length);
  json.copy(bytes, LENGTH_BYTES);
  return bytes;
}
