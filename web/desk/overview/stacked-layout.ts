/** Where the parts of a bar chart lie. The chart library computes it; nothing here draws. */
import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import type { CountRow, CountTable } from "./count-table.ts";

/** A part of a bar: one series of one row, from and to along the axis of numbers. */
export interface Segment {
  readonly row: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** A chart's parts, in the unit of the lengths that were given. */
export interface StackedLayout {
  readonly segments: readonly Segment[];
  /** Whole numbers along the axis. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  /** Where the bar of each row begins along the other axis. */
  readonly bars: readonly number[];
  /** How broad a bar is. */
  readonly barSize: number;
}

/** About so many numbers stand along the axis. */
const TICKS = 4;
const PADDING = 0.3;

/**
 * Lays bars out whose series lie one after the other.
 *
 * @param valueLength - How long the axis of numbers is.
 * @param rowLength - How much room all rows have along the other axis.
 */
export function stackedLayout(
  { series, rows }: CountTable,
  valueLength: number,
  rowLength: number,
): StackedLayout {
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const value = scaleLinear().domain([0, most]).nice(TICKS).range([0, valueLength]);
  const place = scaleBand<number>()
    .domain(rows.map((_, index) => index))
    .range([0, rowLength])
    .padding(PADDING);
  const stacked = stack<CountRow, number>()
    .keys(series.map((_, index) => index))
    .value((row, index) => row.values[index] ?? 0)([...rows]);
  return {
    segments: stacked.flatMap((points, index) =>
      points.flatMap(([from, to], row) =>
        to > from ? [{ row, series: index, from: value(from), to: value(to) }] : [],
      ),
    ),
    ticks: value
      .ticks(TICKS)
      .filter(Number.isInteger)
      .map((tick) => ({ value: tick, at: value(tick) })),
    bars: rows.map((_, index) => place(index) ?? 0),
    barSize: place.bandwidth(),
  };
}
