/** The list of cases and, beside it, the one that is open. */
import { useEffect, useState } from "preact/hooks";
import { Inbox } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { EmptyState } from "../../components/empty-state.tsx";
import { listState, openCase, openId, rows } from "../../state/cases.ts";
import { CasePane } from "./case-pane.tsx";
import { CaseListPanel } from "./case-list-panel.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { watchBack } from "./back.ts";
import { watchKeys } from "./keys.ts";

/** The page. On a narrow screen either part is shown alone. */
export function CasesPage() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => watchKeys(() => setHelpOpen(true)), []);
  useEffect(watchBack, []);
  const isOpen = openCase.value.kind !== "none";
  return (
    <main class={isOpen ? "cases cases-open" : "cases"}>
      {/* On a phone the list, with the heading that is seen, gives way to the case. */}
      <h1 class="visually-hidden">{m.desk_nav_cases()}</h1>
      <CaseListPanel onHelp={() => setHelpOpen(true)} />
      <div class="case-side">{isOpen ? <CasePane key={openId.value} /> : <NothingOpen />}</div>
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </main>
  );
}

function NothingOpen() {
  if (listState.value.kind === "loading" || rows.value.length === 0) return null;
  return <EmptyState icon={Inbox} title={m.desk_choose_case()} hint={m.desk_choose_case_keys()} />;
}
