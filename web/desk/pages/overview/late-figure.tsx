/** What is late, and for how long. */
import * as m from "../../../../build/messages/messages.js";
import { DUTY_KINDS } from "../../case-list/row-facts.ts";
import { LATENESS } from "../../overview/late-duties.ts";
import type { Lateness } from "../../overview/late-duties.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { lateFigure, openRowOf } from "../../state/overview.ts";
import { Figure } from "./figure.tsx";

const LATENESS_WORDS = {
  longer: () => m.desk_overview_late_longer(),
  month: () => m.desk_overview_late_month(),
  week: () => m.desk_overview_late_week(),
} as const satisfies Record<Lateness, () => string>;

function latenessName(series: string): string {
  const lateness = LATENESS.find((one) => one === series);
  return lateness ? LATENESS_WORDS[lateness]() : series;
}

function dutyKindName(key: string): string {
  const kind = DUTY_KINDS.find((one) => one === key);
  return (kind && caseLabels.value?.duties[kind]) ?? key;
}

/** The figure. */
export function LateFigure() {
  return (
    <Figure
      title={m.desk_overview_late()}
      note={m.desk_overview_late_note()}
      table={lateFigure.value}
      rowHead={m.desk_overview_duty()}
      nameOfRow={dutyKindName}
      nameOfSeries={latenessName}
      onOpen={({ key }) =>
        () =>
          openRowOf("open", { late: [key] })
        }
      extraHeads={[m.desk_overview_late_longest()]}
    />
  );
}
