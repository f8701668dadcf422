/** What one row says. */
import {
  Baby,
  CalendarClock,
  FileText,
  Link2,
  MessageSquare,
  Reply,
  Siren,
  TimerReset,
} from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { flagsOf, nameOf, placeOf, tilesOf } from "../../case-rows.ts";
import type { Flag } from "../../case-rows.ts";
import { dayText, formTexts, language, numberText } from "../../state/language.ts";
import type { CaseRow } from "../../worker-api.ts";

const FLAGS = {
  danger: { icon: Siren, text: () => m.desk_flag_danger() },
  held: { icon: Link2, text: () => m.desk_flag_held() },
  child: { icon: Baby, text: () => m.desk_flag_child() },
  date: { icon: CalendarClock, text: () => m.desk_flag_date() },
  ongoing: { icon: TimerReset, text: () => m.desk_flag_ongoing() },
} as const satisfies Record<Flag, unknown>;

interface CaseLineProps {
  readonly row: CaseRow;
  /** Custodians see the name and the day only. */
  readonly isPlain: boolean;
}

/** Three lines at most, each cut where it is too long. */
export function CaseLine({ row, isPlain }: CaseLineProps) {
  const tiles = tilesOf(row, formTexts.value);
  return (
    <>
      <span class="row-first">
        {row.isUnread && <span class="dot" aria-hidden="true" />}
        <span class="row-name">{nameOf(row.id, language.value)}</span>
        {row.isUnread && <span class="visually-hidden">{m.desk_unread()}</span>}
        {!row.isUnread && row.newMessages > 0 && (
          <span class="badge badge-new">{m.desk_new_message()}</span>
        )}
        <span class="row-day">{dayText(row.receivedDay)}</span>
      </span>
      {!isPlain && (
        <>
          <span class="row-second">{row.isClosed ? m.desk_row_closed() : tiles.join(" · ")}</span>
          <span class="row-third">
            <span class="row-place">{placeOf(row, language.value)}</span>
            <Flags flags={flagsOf(row)} />
            <Counts row={row} />
          </span>
        </>
      )}
    </>
  );
}

/** Marks of danger: an icon and, for who cannot see it, a word. The first also shows its word. */
export function Flags({ flags }: { readonly flags: readonly Flag[] }) {
  return (
    <span class="flags">
      {flags.map((flag) => {
        const { icon: Icon, text } = FLAGS[flag];
        return (
          <span key={flag} class={`flag flag-${flag}`} title={text()}>
            <Icon class="icon" aria-hidden="true" />
            <span class="visually-hidden">{text()}</span>
          </span>
        );
      })}
    </span>
  );
}

function Counts({ row }: { readonly row: CaseRow }) {
  const counts = [
    { icon: MessageSquare, count: row.messageCount, text: m.desk_count_messages },
    { icon: Reply, count: row.replyCount, text: m.desk_count_replies },
    { icon: FileText, count: row.fileCount, text: m.desk_count_files },
  ];
  return (
    <span class="counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ icon: Icon, count, text }, index) => (
          <span key={index} class="number" title={text({ count })}>
            <Icon class="icon" aria-hidden="true" />
            <span aria-hidden="true">{numberText(count)}</span>
            <span class="visually-hidden">{text({ count })}</span>
          </span>
        ))}
    </span>
  );
}
