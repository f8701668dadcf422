/** Things that are due, each leading to its case. */
import { useId, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { Avatar } from "../../components/avatar.tsx";
import { BandChip } from "../../components/case-chips.tsx";
import { nameOf, placeOf } from "../../case-rows.ts";
import { whoDoes } from "../../case-list/due-days.ts";
import type { DueThing } from "../../case-list/due-days.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { showCase } from "../../state/cases.ts";
import { memberName } from "../../state/colleagues.ts";
import { section } from "../../state/desk.ts";
import { language, numberText, shortDayText } from "../../state/language.ts";
import { dutyName } from "../cases/duty-name.ts";

/** So many are drawn until somebody asks for more; of a day to come, fewer. */
const AT_ONCE = 20;
const AT_ONCE_OF_A_DAY = 8;

interface DueListProps {
  readonly title: string;
  readonly things: readonly DueThing[];
  /** Late things show their day. */
  readonly tone?: "late";
  readonly empty?: string;
}

/** The list under its day. */
export function DueList({ title, things, tone, empty }: DueListProps) {
  const [most, setMost] = useState(tone === "late" ? AT_ONCE : AT_ONCE_OF_A_DAY);
  const id = useId();
  return (
    <section class={tone === "late" ? "due-list due-list-late" : "due-list"} aria-labelledby={id}>
      <h2 id={id}>
        {title} {things.length > 0 && <span class="hint">{numberText(things.length)}</span>}
      </h2>
      {things.length === 0 && <p class="hint">{empty}</p>}
      {things.length > 0 && (
        <ul>
          {things.slice(0, most).map((thing) => (
            <li key={keyOf(thing)}>
              <Thing thing={thing} withDay={tone === "late"} />
            </li>
          ))}
        </ul>
      )}
      {things.length > most && (
        <button type="button" class="button button-quiet" onClick={() => setMost(most + AT_ONCE)}>
          {m.desk_calendar_more({ count: numberText(things.length - most) })}
        </button>
      )}
    </section>
  );
}

function keyOf({ facts, duty }: DueThing): string {
  const id = duty.kind === "deadline" ? duty.deadline.id : duty.kind === "task" ? duty.task.id : "";
  return `${facts.row.id} ${duty.kind} ${id}`;
}

function Thing({ thing, withDay }: { readonly thing: DueThing; readonly withDay: boolean }) {
  const { row } = thing.facts;
  const { card } = row;
  const place = placeOf(row, language.value);
  const who = whoDoes(thing);
  return (
    <button
      type="button"
      class="due-thing"
      onClick={() => {
        section.value = "cases";
        void showCase(row.id);
      }}
    >
      <span class="due-thing-what">{dutyName(thing.duty, caseLabels.value)}</span>
      {withDay && <span class="due-word">{shortDayText(thing.duty.day)}</span>}
      <span class="due-thing-case">
        {card && <BandChip band={card.band} isBare />}
        <span class="cut">
          {nameOf(row.id, language.value)}
          {place !== "" && <span class="hint"> · {place}</span>}
        </span>
      </span>
      {who !== undefined && <Avatar name={memberName(who)} size="small" isAlone />}
    </button>
  );
}
