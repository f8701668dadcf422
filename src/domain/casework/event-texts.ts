/** Texts inside events: how long they may be, and in which form. */
import { CARD_LIMITS } from "./card.ts";

/** The longest texts, in UTF-16 units, by what they say. */
export const EVENT_TEXT_LIMITS = {
  tag: CARD_LIMITS.tagLength,
  deadline: CARD_LIMITS.deadlineTextLength,
  receiver: 120,
  task: 300,
  reason: 1000,
  erasure: 300,
  consentWords: 600,
  closing: 4000,
} as const;

/** What a text of an event says. */
export type EventText = keyof typeof EVENT_TEXT_LIMITS;

const ONE_LINE: readonly EventText[] = ["tag", "deadline", "receiver", "task"];

/**
 * Brings a text into the form that events have: composed letters, no signs that nobody sees or
 * that turn letters around, no space around it, and one line where a line is asked for.
 *
 * @returns The text; may be empty or too long, which {@link isEventText} tells.
 */
export function tidyEventText(kind: EventText, text: string): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, "")
    .normalize("NFC");
  return (ONE_LINE.includes(kind) ? plain.replace(/\s+/g, " ") : plain).trim();
}

/** Tells whether a value is a text as events have it: tidy, not empty, not too long. */
export function isEventText(kind: EventText, value: unknown): value is string {
  return (
    typeof value === "string" &&
    value !== "" &&
    value.length <= EVENT_TEXT_LIMITS[kind] &&
    value === tidyEventText(kind, value)
  );
}
