/** Bars that stand, for months: time goes from left to right. */
import { stackedLayout } from "../../overview/stacked-layout.ts";
import type { CountTable } from "../../overview/count-table.ts";
import { numberText } from "../../state/language.ts";
import { useWidth } from "../case/use-width.ts";
import { fillOf } from "./looks.tsx";

/** Sizes in sixteenths of a rem, so that the chart grows with the text. */
const REM = 16;
const PLOT_HEIGHT = 176;
const LEFT = 30;
const TOP = 20;
const BOTTOM = 36;
/** So much room the name of a month needs, and a number over its column. */
const NAME_WIDTH = 60;
const NUMBER_WIDTH = 22;

interface ColumnChartProps {
  readonly table: CountTable;
  /** The name below a column, and a second line where a year begins. */
  readonly nameOfRow: (key: string, index: number) => readonly [string, string];
}

/** The chart. */
export function ColumnChart({ table, nameOfRow }: ColumnChartProps) {
  const { ref, rem } = useWidth<HTMLDivElement>();
  const width = Math.max(rem * REM, LEFT + 1);
  const height = TOP + PLOT_HEIGHT + BOTTOM;
  const layout = stackedLayout(table, PLOT_HEIGHT, width - LEFT);
  const { segments, ticks, bars, barSize } = layout;
  const step = (width - LEFT) / Math.max(1, table.rows.length);
  const every = Math.ceil(NAME_WIDTH / step);
  const top = (at: number): number => TOP + PLOT_HEIGHT - at;
  return (
    <div ref={ref} class="columns">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width="100%">
        {ticks.map(({ value, at }) => (
          <g key={value}>
            <line class="grid-line" x1={LEFT} x2={width} y1={top(at)} y2={top(at)} />
            <text class="tick" x={LEFT - 6} y={top(at)} text-anchor="end" dy="0.35em">
              {numberText(value)}
            </text>
          </g>
        ))}
        {segments.map(({ row, series, from, to }) => (
          <rect
            key={`${String(row)} ${String(series)}`}
            class="segment"
            x={LEFT + (bars[row] ?? 0)}
            y={top(to)}
            width={barSize}
            height={to - from}
            fill={fillOf(table.series[series] ?? "")}
          />
        ))}
        {table.rows.map(({ key, total }, index) => {
          const middle = LEFT + (bars[index] ?? 0) + barSize / 2;
          const [name, year] = nameOfRow(key, index);
          const highest = Math.max(
            0,
            ...segments.filter(({ row }) => row === index).map(({ to }) => to),
          );
          return (
            <g key={key} text-anchor="middle">
              {total > 0 && step >= NUMBER_WIDTH && (
                <text class="tick column-number" x={middle} y={top(highest) - 6}>
                  {numberText(total)}
                </text>
              )}
              {(table.rows.length - 1 - index) % every === 0 && (
                <>
                  <text class="tick" {...nameAt(middle, width)} y={top(0) + 16}>
                    {name}
                  </text>
                  <text class="tick" {...nameAt(middle, width)} y={top(0) + 31}>
                    {year}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Under its column, but never beyond the edge. */
function nameAt(middle: number, width: number) {
  return middle + NAME_WIDTH / 2 > width
    ? ({ x: width, "text-anchor": "end" } as const)
    : ({ x: middle, "text-anchor": "middle" } as const);
}
