/**
 * How the series of a chart look: a colour and a pattern each, so that colour is not the only
 * sign. The patterns are drawn once and named by every bar.
 */
import type { ComponentChildren } from "preact";

/** The looks by series. Ids and classes are these names. */
const MARKS: Readonly<Record<string, ComponentChildren>> = {
  // Solid: what asks for the most.
  red: null,
  longer: null,
  new: null,
  orange: <path class="look-mark" d="M-2 10 10 -2M4 16 16 4" />,
  month: <path class="look-mark" d="M-2 10 10 -2M4 16 16 4" />,
  active: <path class="look-mark" d="M-2 10 10 -2M4 16 16 4" />,
  yellow: <path class="look-mark look-dots" d="M2 2h0M8 8h0" />,
  week: <path class="look-mark look-dots" d="M2 2h0M8 8h0" />,
  waiting: <path class="look-mark look-dots" d="M2 2h0M8 8h0" />,
  green: <path class="look-mark" d="M0 3h12M0 9h12" />,
  unknown: <path class="look-mark" d="M0 0 12 12M0 12 12 0" />,
};

const nameOf = (series: string): string => (series === "" ? "unknown" : series);

/** What a shape of a series is filled with. */
export const fillOf = (series: string): string => `url(#look-${nameOf(series)})`;

/** The patterns. They must stand in the page, but take no room. */
export function Looks() {
  return (
    <svg class="looks" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(MARKS).map(([name, mark]) => (
          <pattern
            key={name}
            id={`look-${name}`}
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
          >
            <rect class={`look look-${name}`} width="12" height="12" />
            {mark}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** Which look is which series. */
export function Legend(props: {
  readonly series: readonly string[];
  readonly nameOfSeries: (series: string) => string;
}) {
  return (
    <ul class="legend" aria-hidden="true">
      {props.series.map((series) => (
        <li key={series}>
          <svg class="legend-look" width="16" height="16">
            <rect width="16" height="16" rx="2" fill={fillOf(series)} />
          </svg>
          {props.nameOfSeries(series)}
        </li>
      ))}
    </ul>
  );
}
