/** A whole case for a caseworker: what it stands at, its parts as tabs, its facts beside them. */
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { view } from "../../state/case-list.ts";
import type { CaseShown, TimelineItem } from "../../worker-api.ts";
import { AnswerList } from "./answer-list.tsx";
import { CaseProvider, caseContext } from "./case-context.ts";
import { CaseFacts } from "./case-facts.tsx";
import { CaseHead } from "./case-head.tsx";
import { watchCaseKeys } from "./case-keys.ts";
import { CASE_TABS, caseTab } from "./case-tabs.ts";
import type { CaseTab } from "./case-tabs.ts";
import { ChangeTroubles } from "./change-troubles.tsx";
import { ConsentAlarms } from "./consent/consent-alarms.tsx";
import { ConsentPanel } from "./consent/consent-panel.tsx";
import { FileList } from "./file-list.tsx";
import { MentionsSeen } from "./mentions-seen.tsx";
import { NoteBox } from "./note-box.tsx";
import { PrintView } from "./print-view.tsx";
import { Proposals } from "./proposals.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { TaskList } from "./task-list.tsx";
import { Timeline } from "./history-list.tsx";
import { useWidth } from "./use-width.ts";
import { Veil } from "./veil.tsx";

/** With so much room the facts stand beside the tabs. */
const WIDE_REM = 56;

/** The case. */
export function CaseContent({ shown }: { readonly shown: CaseShown }) {
  const { ref, rem } = useWidth<HTMLDivElement>();
  const [isPrinting, setPrinting] = useState(false);
  const isWide = rem >= WIDE_REM;
  const tabs = CASE_TABS.filter((id) => !isWide || id !== "overview");
  const latest = useRef(tabs);
  latest.current = tabs;
  useEffect(() => watchCaseKeys(() => latest.current), []);
  useEffect(() => {
    // Whoever comes from there looks for the note.
    if (view.peek().scope === "mentions") caseTab.value = "notes";
  }, []);
  const context = caseContext(shown);
  if (!context) return <LoadingState shape="cards" />;
  const selected = tabs.includes(caseTab.value) ? caseTab.value : "report";
  return (
    <CaseProvider.Provider value={context}>
      <CaseHead onPrint={() => setPrinting(true)} />
      <ChangeTroubles />
      <Proposals />
      {selected !== "timeline" && <Alarms shown={shown} />}
      <Warnings shown={shown} />
      {selected !== "consent" && <ConsentAlarms />}
      <div ref={ref} class={isWide ? "case-body case-body-wide" : "case-body"}>
        <Tabs
          label={m.desk_case_tabs()}
          tabs={tabs.map((id) => ({ id, label: TAB_WORDS[id](), count: countOf(id, shown) }))}
          selected={selected}
          onSelect={(id) => {
            caseTab.value = id;
          }}
        >
          <Panel tab={selected} shown={shown} />
          {SHOW_NOTES.includes(selected) && <MentionsSeen id={shown.id} />}
        </Tabs>
        {isWide && (
          <aside class="case-aside" aria-label={m.desk_tab_overview()}>
            <CaseFacts />
          </aside>
        )}
      </div>
      {isPrinting && <PrintView onClose={() => setPrinting(false)} />}
    </CaseProvider.Provider>
  );
}

const TAB_WORDS = {
  overview: () => m.desk_tab_overview(),
  report: () => m.desk_tab_report(),
  conversation: () => m.desk_tab_conversation(),
  notes: () => m.desk_tab_notes(),
  timeline: () => m.desk_tab_timeline(),
  tasks: () => m.desk_tab_tasks(),
  files: () => m.desk_tab_files(),
  consent: () => m.desk_tab_consent(),
} as const satisfies Record<CaseTab, () => string>;

const CONVERSATION: readonly TimelineItem["kind"][] = [
  "received",
  "opened",
  "notice",
  "message",
  "reply",
];
/** What does not verify is never behind a tab. */
const ALARMING: readonly TimelineItem["kind"][] = ["refused", "missing"];
/** Tabs on which notes are read. */
const SHOW_NOTES: readonly CaseTab[] = ["notes", "timeline"];
const NOTES: readonly TimelineItem["kind"][] = ["note", "personal"];

function itemsOf(
  shown: CaseShown,
  kinds: readonly TimelineItem["kind"][],
): readonly TimelineItem[] {
  return shown.timeline.filter(({ kind }) => kinds.includes(kind));
}

function countOf(tab: CaseTab, shown: CaseShown): number {
  switch (tab) {
    case "conversation":
      return itemsOf(shown, ["message", "reply"]).length;
    case "notes":
      return itemsOf(shown, NOTES).length;
    case "tasks":
      return shown.details.tasks.filter(({ isDone }) => !isDone).length;
    case "files":
      return shown.files.length;
    case "consent":
      return shown.consents.consents.length;
    case "overview":
    case "report":
    case "timeline":
      return 0;
  }
}

function Panel({ tab, shown }: { readonly tab: CaseTab; readonly shown: CaseShown }) {
  switch (tab) {
    case "overview":
      return <CaseFacts />;
    case "report":
      return (
        <Veil>
          <AnswerList answers={shown.answers} erased={shown.erased} isErasable />
        </Veil>
      );
    case "conversation":
      return (
        <div class="stack">
          <Veil>
            <Timeline caseId={shown.id} items={itemsOf(shown, CONVERSATION)} isErasable />
          </Veil>
          <ReplyBox key={shown.id} />
        </div>
      );
    case "notes": {
      const notes = itemsOf(shown, NOTES);
      return (
        <div class="stack">
          {notes.length === 0 && <p class="hint">{m.desk_notes_none()}</p>}
          <Timeline caseId={shown.id} items={notes} isErasable />
          <NoteBox key={shown.id} />
        </div>
      );
    }
    case "timeline":
      return <Timeline caseId={shown.id} items={shown.timeline} />;
    case "tasks":
      return <TaskList />;
    case "consent":
      return <ConsentPanel />;
    case "files":
      return shown.files.length === 0 ? (
        <p class="hint">{m.desk_files_none()}</p>
      ) : (
        <FileList caseId={shown.id} files={shown.files} />
      );
  }
}

function Alarms({ shown }: { readonly shown: CaseShown }) {
  const items = itemsOf(shown, ALARMING);
  return items.length === 0 ? null : <Timeline caseId={shown.id} items={items} />;
}

function Warnings({ shown }: { readonly shown: CaseShown }) {
  return (
    <>
      {!shown.isCardRight && (
        <Notice tone="warning">
          <p>{m.desk_case_card_wrong()}</p>
        </Notice>
      )}
      {!shown.isOpeningTold && (
        <Notice tone="info">
          <p>{m.desk_opening_not_told()}</p>
        </Notice>
      )}
      {!shown.isThisForm && (
        <Notice tone="info">
          <p>{m.desk_other_form()}</p>
        </Notice>
      )}
    </>
  );
}
