/** What one case's line says: cells under columns, or two lines where there is little room. */
import { Avatar } from "../../components/avatar.tsx";
import { BandChip, StateChip } from "../../components/case-chips.tsx";
import * as m from "../../../../build/messages/messages.js";
import { nameOf, placeOf, tilesOf } from "../../case-rows.ts";
import type { Column } from "../../case-list/list-view.ts";
import type { RowFacts } from "../../case-list/row-facts.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText, formTexts, language, shortDayText } from "../../state/language.ts";
import type { CaseRow } from "../../worker-api.ts";
import { CaseMarks } from "./case-marks.tsx";
import { DueText } from "./due-text.tsx";

interface LineProps {
  readonly facts: RowFacts;
}

/** Two lines. */
export function ShortLine({ facts }: LineProps) {
  const { row } = facts;
  const { card } = row;
  return (
    <span class="row-lines">
      <span class="row-first">
        {card && (
          <span class="band-only">
            <BandChip band={card.band} isBare />
          </span>
        )}
        <Name row={row} />
        <CaseMarks row={row} />
        <span class="row-end">
          {facts.due ? (
            <DueText facts={facts} isShort />
          ) : (
            <span class="row-day">{shortDayText(row.receivedDay)}</span>
          )}
        </span>
      </span>
      <span class="row-second">
        {card && <StateChip state={card.state} isBare />}
        <span class="row-about">{aboutOf(row, true)}</span>
        <span class="row-end">
          <Assignee row={row} />
        </span>
      </span>
    </span>
  );
}

/** Cells, in the order of the columns. */
export function WideLine({ facts, columns }: LineProps & { readonly columns: readonly Column[] }) {
  return (
    <>
      <span class="cell cell-name">
        <Name row={facts.row} />
        <CaseMarks row={facts.row} />
      </span>
      {columns.map((column) => (
        <span key={column} class={`cell cell-${column}`}>
          <Cell facts={facts} column={column} />
        </span>
      ))}
    </>
  );
}

function Cell({ facts, column }: LineProps & { readonly column: Column }) {
  const { row } = facts;
  const { card } = row;
  switch (column) {
    case "band":
      return card ? <BandChip band={card.band} isBare /> : null;
    case "about":
      return <span class="cut">{aboutOf(row, false)}</span>;
    case "place":
      return <span class="cut">{placeOf(row, language.value)}</span>;
    case "state":
      return card ? <StateChip state={card.state} isBare /> : null;
    case "assignee":
      return <Assignee row={row} isNamed />;
    case "due":
      return <DueText facts={facts} />;
    case "tags":
      return (
        <span class="cut tags">
          {card?.tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </span>
      );
    case "received":
      return <span class="cut">{dayText(row.receivedDay)}</span>;
  }
}

function aboutOf(row: CaseRow, withPlace: boolean): string {
  if (row.isClosed) return m.desk_row_closed();
  const tiles = tilesOf(row, formTexts.value);
  const place = withPlace ? placeOf(row, language.value) : "";
  return [...(place === "" ? [] : [place]), ...tiles].join(" · ");
}

function Name({ row }: { readonly row: CaseRow }) {
  return (
    <>
      {row.isUnread && <span class="dot" aria-hidden="true" />}
      <span class="row-name">{nameOf(row.id, language.value)}</span>
      {row.isUnread && <span class="visually-hidden">{m.desk_unread()}</span>}
    </>
  );
}

function Assignee({ row, isNamed = false }: { readonly row: CaseRow; readonly isNamed?: boolean }) {
  const keyId = row.card?.assignee;
  if (keyId === undefined) return isNamed ? <span class="nobody">–</span> : null;
  const name = memberName(keyId);
  return (
    <span class="person" title={name}>
      <Avatar name={name} size="small" isAlone={!isNamed} />
      {isNamed && <span class="cut">{name}</span>}
    </span>
  );
}
