/** The list of cases: a table while it has the page for itself, lines beside the open case. */
import { useEffect, useRef } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { useIsWide } from "../../components/use-is-wide.ts";
import { view } from "../../state/case-list.ts";
import { openCase, openId } from "../../state/cases.ts";
import { BulkAsideDialog } from "./bulk-aside-dialog.tsx";
import { BulkResult } from "./bulk-result.tsx";
import { CasePane } from "../case/case-pane.tsx";
import { CaseListPanel } from "./case-list-panel.tsx";
import { columnWidths } from "./column-widths.ts";
import { watchBack } from "./back.ts";
import { watchKeys } from "./keys.ts";

/** The room that a table needs, in root letters. */
const TABLE_FROM_REM = 52;

/** The page. On a narrow screen either part is shown alone. */
export function CasesPage() {
  const box = useRef<HTMLElement>(null);
  useEffect(watchKeys, []);
  useEffect(watchBack, []);
  const isRoomy = useIsWide(box, TABLE_FROM_REM);
  const isOpen = openCase.value.kind !== "none";
  const isWide = isRoomy && !isOpen;
  return (
    <main
      ref={box}
      class={isOpen ? "cases cases-open" : "cases"}
      style={{ "--columns": columnWidths(view.value.columns) }}
    >
      {/* On a phone the list, with the heading that is seen, gives way to the case. */}
      <h1 class="visually-hidden">{m.desk_nav_cases()}</h1>
      <CaseListPanel isWide={isWide} />
      {isOpen && (
        <div class="case-side">
          <CasePane key={openId.value} />
        </div>
      )}
      <BulkAsideDialog />
      <BulkResult />
    </main>
  );
}
