/** What is open: by urgency, rights area and place. */
import * as m from "../../../../build/messages/messages.js";
import { STAGES } from "../../overview/figures.ts";
import type { Stage } from "../../overview/figures.ts";
import { areaFigure, bandFigure, openRowOf, placeFigure } from "../../state/overview.ts";
import { scopeName, sideName } from "../../view-words.ts";
import { Figure } from "./figure.tsx";
import { bandSeriesName, rowNameBy } from "./series-words.ts";

/** Cases touch many areas; the chart shows those with the most cases. */
const MOST_AREAS = 10;

const STAGE_WORDS = {
  new: () => scopeName("new"),
  active: () => m.desk_overview_active(),
  waiting: () => scopeName("waiting"),
} as const satisfies Record<Stage, () => string>;

function stageName(series: string): string {
  const stage = STAGES.find((one) => one === series);
  return stage ? STAGE_WORDS[stage]() : series;
}

/** By urgency, and what the cases wait for. */
export function BandFigure() {
  return (
    <Figure
      title={m.desk_overview_by_band()}
      table={bandFigure.value}
      rowHead={sideName("band")}
      nameOfRow={rowNameBy("band")}
      nameOfSeries={stageName}
      onOpen={({ key }) =>
        () =>
          openRowOf("open", { band: [key] })
        }
    />
  );
}

/** By rights area. */
export function AreaFigure() {
  return (
    <Figure
      title={m.desk_overview_by_area()}
      note={m.desk_overview_by_area_note()}
      table={areaFigure.value}
      mostBars={MOST_AREAS}
      rowHead={sideName("area")}
      nameOfRow={rowNameBy("area")}
      nameOfSeries={bandSeriesName}
      onOpen={({ key }) =>
        () =>
          openRowOf("open", { area: [key] })
        }
    />
  );
}

/** By province or country. */
export function PlaceFigure() {
  return (
    <Figure
      title={m.desk_overview_by_place()}
      table={placeFigure.value}
      rowHead={sideName("place")}
      nameOfRow={rowNameBy("place")}
      nameOfSeries={bandSeriesName}
      onOpen={({ key, members }) =>
        () =>
          openRowOf("open", { place: members ?? [key] })
        }
    />
  );
}
