/**
 * Puts messages, replies and notes of a case into one order, and finds what is missing.
 *
 * Days are the finest time there is. Within a day, a message comes after the replies that its
 * author had seen; otherwise messages come first.
 */
import type { ConsentSaidShown, ErasedShown, FileShown, TimelineItem } from "../worker-api.ts";

/** A message in its place: opened, or the reason why not. */
export type TimelineMessage =
  | {
      readonly kind: "message";
      readonly sequence: number;
      readonly day: string;
      readonly text: string;
      readonly files: readonly FileShown[];
      readonly isUnderOldKey: boolean;
      readonly said?: ConsentSaidShown;
      readonly erased?: ErasedShown | undefined;
      /** Highest number of a reply that its author had seen. */
      readonly repliesSeen: number;
    }
  | Extract<TimelineItem, { readonly kind: "refused" }>;

/** An entry in its place. `reply` is the number of the reply of which it is the copy. */
export type TimelineEntry =
  | (Extract<TimelineItem, { readonly kind: "reply" }> & { readonly reply: number })
  | Extract<TimelineItem, { readonly kind: "note" | "refused" | "personal" | "change" }>;

/** A reply as the server counts it. */
export interface TimelineReply {
  readonly sequence: number;
  readonly sentDay: string;
  /** Name of the custodian who has signed it, where it is a notice. */
  readonly noticeFrom?: string;
}

/** Everything of a case, each list in order of its numbers. */
export interface TimelineParts {
  readonly receivedDay: string;
  readonly messages: readonly TimelineMessage[];
  readonly entries: readonly TimelineEntry[];
  readonly replies: readonly TimelineReply[];
  /** True: the letters were erased with the mailbox, so nobody can tell notices from others. */
  readonly areLettersErased?: boolean;
  /** Numbers of replies whose copy is a change: of the case's keys, or of a consent. */
  readonly otherReplies: readonly number[];
}

/** Merges everything. What is missing stands at the end, where it is seen. */
export function mergeTimeline(parts: TimelineParts): TimelineItem[] {
  const items: TimelineItem[] = [{ kind: "received", day: parts.receivedDay }];
  const copies = new Set([
    ...parts.entries.flatMap((entry) => (entry.kind === "reply" ? [entry.reply] : [])),
    ...parts.otherReplies,
  ]);
  const notices = parts.replies.filter(({ noticeFrom }) => noticeFrom !== undefined);
  const [first] = parts.replies.filter(({ noticeFrom }) => noticeFrom === undefined);
  const isFirstWord = first && first.sequence <= notices.length + 1 && !copies.has(first.sequence);
  const opened = isFirstWord ? first : undefined;
  if (opened) items.push({ kind: "opened", day: opened.sentDay });

  const messages = [...parts.messages];
  const entries = [...parts.entries];
  const toldBefore = (day: string | undefined): void => {
    while (notices[0] && (day === undefined || notices[0].sentDay <= day)) {
      const { sequence, sentDay, noticeFrom = "" } = notices[0];
      items.push({ kind: "notice", sequence, day: sentDay, author: noticeFrom });
      notices.shift();
    }
  };
  while (messages.length > 0 || entries.length > 0) {
    const [message] = messages;
    const [entry] = entries;
    const isMessage = message && (!entry || isFirst(message, entries));
    const next = isMessage ? message : entry;
    if (next && next.kind !== "refused") toldBefore(next.day);
    if (isMessage) {
      items.push(withoutNumbers(message));
      messages.shift();
    } else if (entry) {
      items.push(withoutNumbers(entry));
      entries.shift();
    }
  }
  toldBefore(undefined);
  const uncopied = parts.replies
    .filter(({ noticeFrom }) => noticeFrom === undefined && parts.areLettersErased !== true)
    .map(({ sequence }) => sequence)
    .filter((sequence) => sequence !== opened?.sequence && !copies.has(sequence));
  return [
    ...items,
    ...missingOf("message", gapsIn(parts.messages)),
    ...missingOf("entry", gapsIn(parts.entries)),
    ...missingOf(
      "reply",
      [...gapsIn(parts.replies), ...uncopied].sort((a, b) => a - b),
    ),
  ];
}

function isFirst(message: TimelineMessage, entries: readonly TimelineEntry[]): boolean {
  const [entry] = entries;
  if (!entry || message.kind === "refused") return true;
  if (entry.kind === "refused") return false;
  if (message.day !== entry.day) return message.day < entry.day;
  // The author had seen a reply that still waits in the other list: that one comes first.
  return !entries.some(
    (one) => one.kind === "reply" && one.day <= message.day && one.reply <= message.repliesSeen,
  );
}

/** What the page shows of it; the numbers that only order it are left out. */
function withoutNumbers(item: TimelineMessage | TimelineEntry): TimelineItem {
  switch (item.kind) {
    case "message": {
      const { repliesSeen: _seen, ...shown } = item;
      return shown;
    }
    case "reply": {
      const { reply: _reply, ...shown } = item;
      return shown;
    }
    case "note":
    case "personal":
    case "change":
    case "refused":
      return item;
  }
}

/** Numbers from 1 to the highest that do not occur. */
function gapsIn(list: readonly { readonly sequence: number }[]): number[] {
  const there = new Set(list.map(({ sequence }) => sequence));
  const highest = Math.max(0, ...there);
  return Array.from({ length: highest }, (_, i) => i + 1).filter((number) => !there.has(number));
}

function missingOf(
  what: "message" | "entry" | "reply",
  sequences: readonly number[],
): TimelineItem[] {
  return sequences.length === 0 ? [] : [{ kind: "missing", what, sequences }];
}
