/** A month, day by day, with how much is due. Arrows move, Enter shows a day alone. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { ChevronLeft, ChevronRight } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { IconButton } from "../../components/icon-button.tsx";
import { weeksOf } from "../../case-list/due-days.ts";
import type { DueThing } from "../../case-list/due-days.ts";
import { addDays, addMonths, formatMonth, formatWeekday } from "../../../../src/domain/day.ts";
import type { Band } from "../../../../src/domain/casework/urgency-scale.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { calendarDay, dueDays, isDayAlone } from "../../state/calendar.ts";
import { dayText, language, numberText } from "../../state/language.ts";
import { today } from "../../state/today.ts";

/** The month in which the chosen day lies. */
export function MonthGrid() {
  const grid = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  const chosen = calendarDay.value;
  const weeks = weeksOf(chosen);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, calendarDay.peek());
    if (!next) return;
    event.preventDefault();
    isMoving.current = true;
    calendarDay.value = next;
  };
  return (
    <div class="month">
      <div class="month-head">
        <h2 aria-live="polite">
          {formatMonth(Number(chosen.slice(0, 4)), Number(chosen.slice(5, 7)), language.value)}
        </h2>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            calendarDay.value = today.peek();
            isDayAlone.value = false;
          }}
        >
          {m.desk_calendar_go_today()}
        </button>
        <IconButton
          icon={ChevronLeft}
          label={m.desk_calendar_month_before()}
          onClick={() => {
            calendarDay.value = addMonths(chosen, -1);
          }}
        />
        <IconButton
          icon={ChevronRight}
          label={m.desk_calendar_month_after()}
          onClick={() => {
            calendarDay.value = addMonths(chosen, 1);
          }}
        />
      </div>
      <table ref={grid} role="grid" aria-label={m.desk_calendar_month()} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={formatWeekday(day, language.value, "long")}>
                {formatWeekday(day, language.value, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell key={day} day={day} things={dueDays.value.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, things }: { readonly day: Day; readonly things: readonly DueThing[] }) {
  const isChosen = calendarDay.value === day;
  const isOther = day.slice(0, 7) !== calendarDay.value.slice(0, 7);
  const isLate = day < today.value && things.length > 0;
  const names = [
    "day",
    isOther && "day-other",
    day === today.value && "day-today",
    isLate && "day-late",
    isChosen && isDayAlone.value && "day-chosen",
  ];
  const count = m.desk_calendar_count({ count: numberText(things.length) });
  return (
    <td aria-selected={isChosen && isDayAlone.value}>
      <button
        type="button"
        class={names.filter(Boolean).join(" ")}
        tabIndex={isChosen ? 0 : -1}
        aria-label={`${dayText(day)}, ${count}`}
        {...(day === today.value && { "aria-current": "date" })}
        onClick={() => {
          calendarDay.value = day;
          isDayAlone.value = true;
        }}
      >
        <span class="day-number">{Number(day.slice(8))}</span>
        {things.length > 0 && <span class="day-count">{numberText(things.length)}</span>}
        <Bands things={things} />
      </button>
    </td>
  );
}

/** One stroke for each band of the cases, so that a red day is seen from afar. */
function Bands({ things }: { readonly things: readonly DueThing[] }) {
  const bands = new Set<Band>();
  for (const { facts } of things) if (facts.row.card) bands.add(facts.row.card.band);
  return (
    <span class="day-bands" aria-hidden="true">
      {[...bands].map((band) => (
        <span key={band} class={`day-band day-band-${band}`} />
      ))}
    </span>
  );
}

function moved(key: string, day: Day): Day | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    default:
      return undefined;
  }
}
