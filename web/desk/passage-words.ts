/** Words for passages that were erased: of what, and why. */
import * as m from "../../build/messages/messages.js";
import type { ErasureReason, PassageErasedEvent } from "../../src/domain/casework/events.ts";

const REASONS = {
  "not-needed": () => m.desk_passage_not_needed(),
  "about-others": () => m.desk_passage_about_others(),
  "never-told": () => m.desk_passage_never_told(),
  other: () => m.desk_passage_other(),
} as const satisfies Record<ErasureReason, () => string>;

/** What a reason is called. */
export function reasonName(reason: ErasureReason): string {
  return REASONS[reason]();
}

/** Why a passage was erased: the words that were found for it, if there are any. */
export function erasureReason(erased: {
  readonly reason: ErasureReason;
  readonly words?: string;
}): string {
  const { reason, words } = erased;
  if (words === undefined) return reasonName(reason);
  return reason === "other" ? words : `${reasonName(reason)} · ${words}`;
}

/** Of which part of a case. */
export function erasedPart({ part, number = 0 }: PassageErasedEvent): string {
  switch (part) {
    case "report":
      return m.desk_passage_of_report();
    case "message":
      return m.desk_passage_of_message({ number });
    case "entry":
      return m.desk_passage_of_entry({ number });
  }
}
