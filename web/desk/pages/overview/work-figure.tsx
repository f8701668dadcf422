/** Who has how much to do. */
import * as m from "../../../../build/messages/messages.js";
import { openWorkOf, workFigure } from "../../state/overview.ts";
import { scopeName, sideName } from "../../view-words.ts";
import { Figure } from "./figure.tsx";
import { bandSeriesName, rowNameBy } from "./series-words.ts";

/** The figure; the cases that nobody has stand in a row of their own. */
export function WorkFigure() {
  return (
    <Figure
      title={m.desk_overview_work()}
      note={m.desk_overview_work_note()}
      table={workFigure.value}
      rowHead={sideName("assignee")}
      nameOfRow={rowNameBy("assignee")}
      nameOfSeries={bandSeriesName}
      extraHeads={[scopeName("overdue"), scopeName("waiting")]}
      onOpen={({ key }) =>
        () =>
          openWorkOf(key)
        }
    />
  );
}
