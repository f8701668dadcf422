/** One figure: a heading, a chart, and the same numbers as a table. */
import { useId, useState } from "preact/hooks";
import { ChartColumn, Table2 } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { isEmpty } from "../../overview/count-table.ts";
import type { CountRow, CountTable } from "../../overview/count-table.ts";
import { numberText } from "../../state/language.ts";
import { BarChart } from "./bar-chart.tsx";
import { ColumnChart } from "./column-chart.tsx";
import { Legend } from "./looks.tsx";
import { columnsOf, NumbersTable } from "./numbers-table.tsx";

/** What a figure shows. */
export interface FigureProps {
  readonly title: string;
  /** What has to be known to read it. */
  readonly note?: string;
  readonly table: CountTable;
  /** The head of the column of names. */
  readonly rowHead: string;
  readonly nameOfRow: (key: string) => string;
  readonly nameOfSeries: (series: string) => string;
  readonly extraHeads?: readonly string[];
  /** What opens the cases of a row in the list; none where the list cannot show just these. */
  readonly onOpen?: (row: CountRow) => (() => void) | undefined;
  /** Rows are months: bars stand. */
  readonly isTime?: boolean;
  /** So many bars are drawn at most; the table has all rows. */
  readonly mostBars?: number;
  /** The name below a column where there is little room. */
  readonly shortNameOfRow?: (key: string, index: number) => readonly [string, string];
}

/** The figure. */
export function Figure(props: FigureProps) {
  const [shape, setShape] = useState<"chart" | "table">("chart");
  const id = useId();
  const { title, note, table } = props;
  const { series, rows } = table;
  const bars = rows.slice(0, props.mostBars);
  if (isEmpty(table)) {
    return (
      <section class="figure" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p class="hint">{m.desk_overview_nothing()}</p>
      </section>
    );
  }
  return (
    <section class="figure" aria-labelledby={id}>
      <div class="figure-head">
        <h2 id={id}>{title}</h2>
        <SegmentedControl
          label={m.desk_overview_shape({ title })}
          segments={[
            { id: "chart", label: m.desk_overview_chart(), icon: ChartColumn },
            { id: "table", label: m.desk_overview_table(), icon: Table2 },
          ]}
          selected={shape}
          onSelect={setShape}
        />
      </div>
      {note !== undefined && <p class="hint">{note}</p>}
      {shape === "table" ? (
        <NumbersTable {...props} />
      ) : (
        <>
          <Legend series={series} nameOfSeries={props.nameOfSeries} />
          <div class="chart" role="img" aria-label={m.desk_overview_chart_of({ title })}>
            {props.isTime === true ? (
              <ColumnChart
                table={table}
                nameOfRow={props.shortNameOfRow ?? ((key) => [props.nameOfRow(key), ""])}
              />
            ) : (
              <BarChart table={{ series, rows: bars }} nameOfRow={props.nameOfRow} />
            )}
          </div>
          {bars.length < rows.length && (
            <p class="hint">{m.desk_overview_more({ count: numberText(rows.length) })}</p>
          )}
          <PlainTable {...props} />
        </>
      )}
    </section>
  );
}

/** Beside the chart, for whoever listens, and on paper: the numbers, without anything to press. */
function PlainTable(props: FigureProps) {
  const { table, title, nameOfRow } = props;
  const [name, ...numbers] = columnsOf(props);
  return (
    <div class="chart-numbers">
      <table class="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{name?.head}</th>
            {numbers.map(({ id, head }) => (
              <th key={id} scope="col" class="is-number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOfRow(row.key)}</th>
              {numbers.map(({ id, cell }) => (
                <td key={id} class="is-number">
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
