/** Small marks of a case: what is new, what is heavy to read, who is in danger. */
import {
  AtSign,
  Eye,
  EyeOff,
  Hourglass,
  MailWarning,
  MessageSquare,
  PenLine,
  ShieldAlert,
  ShieldHalf,
  Siren,
  TriangleAlert,
} from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { addDays } from "../../../../src/domain/day.ts";
import { UNOPENED_DAYS } from "../../../../src/domain/retention.ts";
import { announcedOf } from "../../case-list/erase-days.ts";
import { hasUnseenMention } from "../../case-list/scopes.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { dayText, numberText } from "../../state/language.ts";
import { preferences } from "../../state/preferences.ts";
import { othersAt } from "../../state/presence.ts";
import { erasedName } from "../../retention-words.ts";
import { today } from "../../state/today.ts";
import type { CaseRow } from "../../worker-api.ts";

interface Mark {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly text: string;
  /** A number that is shown beside the icon. */
  readonly count?: number;
}

/** The marks: an icon, and words for who points at it or hears it. */
export function CaseMarks({ row }: { readonly row: CaseRow }) {
  return (
    <span class="marks">
      {marksOf(row).map(({ id, icon: Icon, text, count }) => (
        <span key={id} class={`mark mark-${id}`} title={text}>
          <Icon class="icon" aria-hidden="true" />
          {count !== undefined && <span aria-hidden="true">{numberText(count)}</span>}
          <span class="visually-hidden">{text}</span>
        </span>
      ))}
    </span>
  );
}

function marksOf(row: CaseRow): readonly Mark[] {
  const { card, newMessages, newEntries, isUnread } = row;
  const labels = caseLabels.value;
  const marks: Mark[] = [];
  const others = othersAt(row.id);
  if (others.length > 0) {
    const text = m.desk_mark_here({ names: others.join(", ") });
    marks.push({ id: "here", icon: Eye, text });
  }
  if (hasUnseenMention(row, preferences.value.seenMentions)) {
    marks.push({ id: "mention", icon: AtSign, text: m.desk_mark_mention() });
  }
  if (!isUnread && newMessages > 0) {
    const text = m.desk_mark_messages({ count: numberText(newMessages) });
    marks.push({ id: "messages", icon: MessageSquare, text, count: newMessages });
  }
  if (!isUnread && newEntries > 0) {
    const text = m.desk_mark_entries({ count: numberText(newEntries) });
    marks.push({ id: "entries", icon: PenLine, text, count: newEntries });
  }
  const erasing = announcedOf(row, today.value);
  if (erasing) {
    const text = m.desk_mark_erased({ what: erasedName(erasing.item), day: dayText(erasing.day) });
    marks.push({ id: "erased", icon: Hourglass, text });
  }
  if (isLongUnopened(row)) {
    marks.push({ id: "unopened", icon: MailWarning, text: m.desk_mark_unopened() });
  }
  if (!row.isCardRight) {
    marks.push({ id: "doubt", icon: TriangleAlert, text: m.desk_mark_doubt() });
  }
  if (!card) return marks;
  if (card.gates.length > 0) {
    const text = card.gates.map((gate) => labels?.gates[gate] ?? gate).join(", ");
    marks.push({ id: "gates", icon: Siren, text });
  }
  if (card.exposure !== "low") {
    const level = (labels?.exposures[card.exposure] ?? card.exposure).toLocaleLowerCase();
    const icon = card.exposure === "high" ? ShieldAlert : ShieldHalf;
    marks.push({ id: `exposure-${card.exposure}`, icon, text: m.desk_exposure({ level }) });
  }
  if (card.heavy.length > 0) {
    const what = card.heavy.map((id) => labels?.heavy[id] ?? id).join(", ");
    marks.push({ id: "heavy", icon: EyeOff, text: m.desk_mark_heavy({ what }) });
  }
  return marks;
}

/** Nobody has opened it, and somebody waits. */
function isLongUnopened({ replyCount, receivedDay }: CaseRow): boolean {
  return replyCount === 0 && receivedDay <= addDays(today.value, -UNOPENED_DAYS);
}
