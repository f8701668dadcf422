/** Bars that lie: a name, its bar, its number. */
import { stackedLayout } from "../../overview/stacked-layout.ts";
import type { CountTable } from "../../overview/count-table.ts";
import { numberText } from "../../state/language.ts";
import { fillOf } from "./looks.tsx";

interface BarChartProps {
  readonly table: CountTable;
  readonly nameOfRow: (key: string) => string;
}

/** The chart. Its lengths are in hundredths, so it follows its room by itself. */
export function BarChart({ table, nameOfRow }: BarChartProps) {
  const { segments } = stackedLayout(table, 100, 100);
  return (
    <div class="bars">
      {table.rows.map(({ key, total }, index) => (
        <div key={key} class="bar">
          <span class="bar-name">{nameOfRow(key)}</span>
          <svg class="bar-track" width="100%" height="100%">
            <line class="bar-base" x1="0" x2="0" y1="0" y2="100%" />
            {segments
              .filter(({ row }) => row === index)
              .map(({ series, from, to }) => (
                <rect
                  key={series}
                  class="segment"
                  x={`${String(from)}%`}
                  width={`${String(to - from)}%`}
                  height="100%"
                  fill={fillOf(table.series[series] ?? "")}
                />
              ))}
          </svg>
          <span class="bar-number">{numberText(total)}</span>
        </div>
      ))}
    </div>
  );
}
