/** What is due, by day: what is late, today, the next two weeks, and a month. */
import { CalendarCheck } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { EmptyState } from "../../components/empty-state.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { AHEAD_DAYS, overdueThings } from "../../case-list/due-days.ts";
import type { DueThing } from "../../case-list/due-days.ts";
import { addDays, formatWeekday } from "../../../../src/domain/day.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { calendarDay, calendarFor, dueDays, isDayAlone } from "../../state/calendar.ts";
import { dayText, language } from "../../state/language.ts";
import { today } from "../../state/today.ts";
import { DueList } from "./due-list.tsx";
import { MonthGrid } from "./month-grid.tsx";

/** The page. */
export function CalendarPage() {
  return (
    <main class="calendar">
      <div class="page-head calendar-head">
        <h1>{m.desk_nav_calendar()}</h1>
        <SegmentedControl
          label={m.desk_calendar_for()}
          segments={[
            { id: "me", label: m.desk_calendar_me() },
            { id: "all", label: m.desk_calendar_all() },
          ]}
          selected={calendarFor.value}
          onSelect={(id) => {
            calendarFor.value = id;
          }}
        />
      </div>
      <MonthGrid />
      <div class="agenda">{isDayAlone.value ? <OneDay /> : <Ahead />}</div>
    </main>
  );
}

function OneDay() {
  const day = calendarDay.value;
  const things = dueDays.value.get(day) ?? [];
  return (
    <>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          isDayAlone.value = false;
        }}
      >
        {m.desk_calendar_back()}
      </button>
      <DueList title={dayTitle(day)} things={things} empty={m.desk_calendar_day_empty()} />
    </>
  );
}

function Ahead() {
  const [now, days] = [today.value, dueDays.value];
  const late = overdueThings(days, now);
  const todays = days.get(now) ?? [];
  const coming = Array.from({ length: AHEAD_DAYS }, (_, index) => addDays(now, index + 1))
    .map((day): readonly [Day, readonly DueThing[]] => [day, days.get(day) ?? []])
    .filter(([, things]) => things.length > 0);
  if (late.length + todays.length + coming.length === 0) {
    return (
      <EmptyState
        icon={CalendarCheck}
        title={m.desk_calendar_empty()}
        hint={calendarFor.value === "me" ? m.desk_calendar_empty_me() : undefined}
      />
    );
  }
  return (
    <>
      {late.length > 0 && <DueList title={m.desk_calendar_late()} things={late} tone="late" />}
      <DueList
        title={m.desk_calendar_today({ day: dayTitle(now) })}
        things={todays}
        empty={m.desk_calendar_day_empty()}
      />
      {coming.map(([day, things]) => (
        <DueList key={day} title={dayTitle(day)} things={things} />
      ))}
    </>
  );
}

function dayTitle(day: Day): string {
  return `${formatWeekday(day, language.value, "long")}, ${dayText(day)}`;
}
