/** What came, month by month. */
import * as m from "../../../../build/messages/messages.js";
import { OTHERS } from "../../overview/figures.ts";
import { monthText, shortMonthText } from "../../state/language.ts";
import { monthFigure, openRowOf } from "../../state/overview.ts";
import { Figure } from "./figure.tsx";
import { bandSeriesName } from "./series-words.ts";

/** The figure. */
export function MonthFigure() {
  const table = monthFigure.value;
  const nameOfRow = (key: string): string =>
    key === OTHERS ? m.desk_overview_earlier() : monthText(key);
  return (
    <Figure
      title={m.desk_overview_by_month()}
      table={table}
      rowHead={m.desk_calendar_month()}
      nameOfRow={nameOfRow}
      shortNameOfRow={(key) => (key === OTHERS ? [nameOfRow(key), ""] : shortName(key))}
      nameOfSeries={bandSeriesName}
      isTime
      onOpen={({ key, members }) =>
        () =>
          openRowOf("all", { received: members ?? [key] })
        }
    />
  );
}

function shortName(month: string): readonly [string, string] {
  return [shortMonthText(month), month.slice(0, 4)];
}
