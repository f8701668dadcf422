/** The order of a table of numbers; nothing here draws. */
import type { CountRow } from "./count-table.ts";

/** The column by which rows are in order: their name, their sum, a series or a further number. */
export type CountColumn = "name" | "total" | `value ${number}` | `extra ${number}`;

/** Tells which number a column has of a row. */
export function numberIn(row: CountRow, column: CountColumn): number {
  const [kind, index] = column.split(" ");
  if (kind === "total") return row.total;
  const list = kind === "extra" ? row.extras : row.values;
  return list[Number(index)] ?? 0;
}

/** Puts rows in order. Where numbers are the same, rows stay as they were. */
export function sortRows(
  rows: readonly CountRow[],
  column: CountColumn,
  isDescending: boolean,
  compareNames: (a: CountRow, b: CountRow) => number,
): readonly CountRow[] {
  const direction = isDescending ? -1 : 1;
  const compare = (a: CountRow, b: CountRow): number =>
    column === "name" ? compareNames(a, b) : numberIn(a, column) - numberIn(b, column);
  return [...rows].sort((a, b) => direction * compare(a, b));
}
