/** The numbers of a figure as a table that can be put in order; each name opens its cases. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { Table } from "../../components/table.tsx";
import type { Column, Order } from "../../components/table.tsx";
import { sortRows } from "../../overview/sort-rows.ts";
import type { CountColumn } from "../../overview/sort-rows.ts";
import type { CountRow } from "../../overview/count-table.ts";
import { language, numberText } from "../../state/language.ts";
import type { FigureProps } from "./figure.tsx";

/** The columns of a figure's numbers: its rows' names, sum, further numbers and series. */
export function columnsOf(props: FigureProps): readonly Column<CountRow>[] {
  const { table, rowHead, nameOfRow, nameOfSeries, extraHeads = [], onOpen } = props;
  const number = (id: CountColumn, head: string, of: (row: CountRow) => number) => ({
    id,
    head,
    cell: (row: CountRow) => numberText(of(row)),
    isNumber: true,
    canSort: true,
  });
  return [
    {
      id: "name" satisfies CountColumn,
      head: rowHead,
      canSort: true,
      cell: (row) => {
        const open = onOpen?.(row);
        if (!open || row.total === 0) return nameOfRow(row.key);
        return (
          <button type="button" class="row-link" title={m.desk_overview_open()} onClick={open}>
            {nameOfRow(row.key)}
          </button>
        );
      },
    },
    number("total", m.desk_overview_total(), ({ total }) => total),
    ...extraHeads.map((head, index) =>
      number(`extra ${index}`, head, ({ extras }) => extras[index] ?? 0),
    ),
    ...table.series.map((series, index) =>
      number(`value ${index}`, nameOfSeries(series), ({ values }) => values[index] ?? 0),
    ),
  ];
}

/** The table. */
export function NumbersTable(props: FigureProps) {
  const [order, setOrder] = useState<Order | undefined>(undefined);
  const { table, title, nameOfRow } = props;
  const columns = columnsOf(props);
  const column = columns.find(({ id }) => id === order?.column)?.id as CountColumn | undefined;
  const byName = new Intl.Collator(language.value);
  const rows =
    order && column
      ? sortRows(table.rows, column, order.isDescending, (a, b) =>
          // Months are in order by their key.
          props.isTime === true
            ? table.rows.indexOf(a) - table.rows.indexOf(b)
            : byName.compare(nameOfRow(a.key), nameOfRow(b.key)),
        )
      : table.rows;
  return (
    <Table
      caption={title}
      isCaptionHidden
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      {...(order && { order })}
      onOrder={setOrder}
    />
  );
}
