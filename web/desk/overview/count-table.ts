/** Numbers in rows and columns: what a chart draws, and what its table says. */

/** One row. */
export interface CountRow {
  readonly key: string;
  /** By series. */
  readonly values: readonly number[];
  readonly total: number;
  /** Further numbers, which the table has and the chart leaves out. */
  readonly extras: readonly number[];
  /** The values of a side of the list that this row stands for, where it stands for several. */
  readonly members?: readonly string[];
}

/** Rows, each divided into the same series. */
export interface CountTable {
  readonly series: readonly string[];
  readonly rows: readonly CountRow[];
}

/** How things are counted. */
export interface Counting<Thing> {
  readonly series: readonly string[];
  /** The rows that a thing belongs to. */
  readonly keysOf: (thing: Thing) => readonly string[];
  /** The series that it belongs to; what is of none of them is left out. */
  readonly seriesOf: (thing: Thing) => string;
  /** Rows that are there even where nothing belongs to them; they come first, in this order. */
  readonly keys?: readonly string[];
}

/** Counts things into rows and series. */
export function countInto<Thing>(
  things: readonly Thing[],
  { series, keysOf, seriesOf, keys = [] }: Counting<Thing>,
): CountTable {
  const columns = new Map(series.map((id, index) => [id, index]));
  const counts = new Map(keys.map((key) => [key, series.map(() => 0)]));
  for (const thing of things) {
    const column = columns.get(seriesOf(thing));
    if (column === undefined) continue;
    for (const key of keysOf(thing)) {
      const values = counts.get(key) ?? series.map(() => 0);
      values[column] = (values[column] ?? 0) + 1;
      counts.set(key, values);
    }
  }
  return { series, rows: [...counts].map(([key, values]) => rowOf(key, values)) };
}

/** A row with its sum. */
export function rowOf(
  key: string,
  values: readonly number[],
  rest: Partial<Pick<CountRow, "extras" | "members">> = {},
): CountRow {
  const total = values.reduce((sum, value) => sum + value, 0);
  return { key, values, total, extras: [], ...rest };
}

/** Adds rows up into one. */
export function mergeRows(key: string, rows: readonly CountRow[]): CountRow {
  const width = rows[0]?.values.length ?? 0;
  const values = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row.values[column] ?? 0), 0),
  );
  return rowOf(key, values, { members: rows.map((row) => row.key) });
}

/** Whether there is nothing to show. */
export function isEmpty({ rows }: CountTable): boolean {
  return rows.every(({ total, extras }) => total === 0 && extras.every((extra) => extra === 0));
}
