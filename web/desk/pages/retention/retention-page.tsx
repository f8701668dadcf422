/** What goes next: everything that is erased by itself, by day; and the rules by which it is. */
import { useState } from "preact/hooks";
import { Hourglass } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { addDays } from "../../../../src/domain/day.ts";
import { NOTICE_DAYS } from "../../../../src/domain/retention.ts";
import { RETENTION_SCHEDULE } from "../../../../src/domain/retention-schedule.ts";
import { erasingsUntil } from "../../case-list/erase-days.ts";
import type { Erasing } from "../../case-list/erase-days.ts";
import { nameOf } from "../../case-rows.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { Table } from "../../components/table.tsx";
import { erasedName, keptEnd, keptName, keptTerm } from "../../retention-words.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { rows, showCase } from "../../state/cases.ts";
import { section } from "../../state/desk.ts";
import { dayText, language, numberText } from "../../state/language.ts";
import { today } from "../../state/today.ts";

const SPANS = { soon: NOTICE_DAYS, quarter: 90, year: 365, all: undefined } as const;
type Span = keyof typeof SPANS;
/** So many lines are drawn until somebody asks for more. */
const AT_ONCE = 50;

/** The page. */
export function RetentionPage() {
  return (
    <main class="page retention">
      <div class="page-head">
        <h1>{m.desk_nav_retention()}</h1>
      </div>
      <p>{m.desk_retention_lead()}</p>
      <Next />
      <Schedule />
    </main>
  );
}

function Next() {
  const [span, setSpan] = useState<Span>("soon");
  const [most, setMost] = useState(AT_ONCE);
  const days = SPANS[span];
  const erasings = erasingsUntil(rows.value, days && addDays(today.value, days));
  const held = rows.value.filter(({ retention }) => retention.isHeld).length;
  return (
    <section class="stack" aria-labelledby="next-title">
      <h2 id="next-title">{m.desk_retention_next()}</h2>
      <SegmentedControl
        label={m.desk_retention_span()}
        segments={[
          { id: "soon", label: m.desk_keep_days({ count: numberText(NOTICE_DAYS) }) },
          { id: "quarter", label: m.desk_keep_days({ count: numberText(SPANS.quarter) }) },
          { id: "year", label: m.desk_keep_months({ count: numberText(12) }) },
          { id: "all", label: m.desk_retention_all() },
        ]}
        selected={span}
        onSelect={setSpan}
      />
      {erasings.length === 0 ? (
        <EmptyState icon={Hourglass} title={m.desk_retention_nothing()} />
      ) : (
        <Erasings erasings={erasings.slice(0, most)} />
      )}
      {erasings.length > most && (
        <button type="button" class="button button-quiet" onClick={() => setMost(most + AT_ONCE)}>
          {m.desk_calendar_more({ count: numberText(erasings.length - most) })}
        </button>
      )}
      {held > 0 && <p class="hint">{m.desk_retention_held_count({ count: numberText(held) })}</p>}
    </section>
  );
}

function Erasings({ erasings }: { readonly erasings: readonly Erasing[] }) {
  const states = caseLabels.value?.states;
  return (
    <Table
      caption={m.desk_retention_next()}
      isCaptionHidden
      keyOf={({ row, item }) => `${row.id} ${item}`}
      rows={erasings}
      columns={[
        {
          id: "case",
          head: m.desk_retention_case(),
          cell: ({ row }) => (
            <button type="button" class="row-link" onClick={() => open(row.id)}>
              {nameOf(row.id, language.value)}
            </button>
          ),
        },
        { id: "day", head: m.desk_retention_day(), cell: ({ day }) => dayText(day) },
        { id: "what", head: m.desk_retention_what(), cell: ({ item }) => erasedName(item) },
        {
          id: "state",
          head: m.desk_retention_state(),
          cell: ({ row }) => (row.card && states ? states[row.card.state] : ""),
        },
      ]}
    />
  );
}

function open(id: string): void {
  section.value = "cases";
  void showCase(id);
}

/** The same table that the rules follow. */
function Schedule() {
  return (
    <section class="stack" aria-labelledby="schedule-title">
      <h2 id="schedule-title">{m.desk_retention_schedule()}</h2>
      <Table
        caption={m.desk_retention_schedule()}
        isCaptionHidden
        keyOf={({ item }) => item}
        rows={RETENTION_SCHEDULE}
        columns={[
          { id: "item", head: m.desk_retention_what(), cell: keptName },
          { id: "term", head: m.desk_retention_kept(), cell: keptTerm },
          { id: "then", head: m.desk_retention_then(), cell: keptEnd },
        ]}
      />
      <p class="hint">{m.desk_retention_person()}</p>
    </section>
  );
}
