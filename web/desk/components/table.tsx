/** A table that can be put in order by its columns. */
import type { ComponentChildren } from "preact";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-preact";

/** One column. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand on the right, digit below digit. */
  readonly isNumber?: boolean;
  /** Whether the table can be put in order by it. */
  readonly canSort?: boolean;
}

/** How a table is in order. */
export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

interface TableProps<Row> {
  /** Says what the table is of; seen unless `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  /** In their order; the table does not sort them itself. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
}

/** The table. It scrolls sideways by itself where it is too wide. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, order, onOrder } = props;
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class={props.isCaptionHidden === true ? "visually-hidden" : ""}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, cell, isNumber = false }, index) =>
                index === 0 ? (
                  <th key={id} scope="row" class={isNumber ? "is-number" : ""}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} class={isNumber ? "is-number" : ""}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>(props: {
  readonly column: Column<Row>;
  readonly order: Order | undefined;
  readonly onOrder: ((order: Order) => void) | undefined;
}) {
  const { column, order, onOrder } = props;
  const is = order?.column === column.id ? order : undefined;
  const look = column.isNumber === true ? "is-number" : "";
  if (column.canSort !== true || !onOrder) {
    return (
      <th scope="col" class={look}>
        {column.head}
      </th>
    );
  }
  const Icon = !is ? ChevronsUpDown : is.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      class={look}
      aria-sort={!is ? "none" : is.isDescending ? "descending" : "ascending"}
    >
      <button
        type="button"
        class="table-sort"
        onClick={() => onOrder({ column: column.id, isDescending: is ? !is.isDescending : false })}
      >
        {column.head}
        <Icon class="icon" aria-hidden="true" />
      </button>
    </th>
  );
}
