/** Words for the series and rows of figures. */
import * as m from "../../../../build/messages/messages.js";
import type { Dimension } from "../../case-list/dimensions.ts";
import { OTHERS } from "../../overview/figures.ts";
import { valueName } from "../../state/value-words.ts";

/** The name of a band, or of "not known". */
export const bandSeriesName = (series: string): string => valueName("band", series);

/** Names rows by a side of the list. */
export const rowNameBy =
  (dimension: Dimension) =>
  (key: string): string =>
    key === OTHERS ? m.desk_overview_others() : valueName(dimension, key);
