/** A whole case for a caseworker: facts, answers, files, conversation, and the two boxes. */
import type { ComponentChildren } from "preact";
import { MailCheck, MailOpen } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { LANGUAGE_FACTS, isLanguage } from "../../../../src/domain/language.ts";
import { systemClock, today } from "../../../../src/domain/day.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { openRow } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { dayText, numberText } from "../../state/language.ts";
import type { CaseShown, ReaderShown } from "../../worker-api.ts";
import { AnswerList } from "./answer-list.tsx";
import { CaseMarks } from "./case-marks.tsx";
import { FileList } from "./file-list.tsx";
import { Timeline } from "./timeline-list.tsx";
import { WriteBoxes } from "./write-boxes.tsx";

/** The case. */
export function CaseContent({ shown }: { readonly shown: CaseShown }) {
  const row = openRow.value;
  return (
    <>
      <div class="case-facts">
        {row && <CaseMarks row={row} />}
        <ReadMark id={shown.id} />
      </div>
      <Facts shown={shown} />
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
      <Jumps shown={shown} />
      <Part id="answers" title={m.desk_answers()}>
        <AnswerList answers={shown.answers} />
      </Part>
      {shown.files.length > 0 && (
        <Part id="files" title={m.desk_files()}>
          <FileList caseId={shown.id} files={shown.files} />
        </Part>
      )}
      <Part id="conversation" title={m.desk_conversation()}>
        <Timeline caseId={shown.id} items={shown.timeline} />
        <WriteBoxes key={shown.id} id={shown.id} language={languageName(shown.language)} />
      </Part>
    </>
  );
}

function Part(props: {
  readonly id: PartId;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="panel" aria-labelledby={props.id}>
      <h3 id={props.id} tabIndex={-1}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}

type PartId = "answers" | "files" | "conversation";

/** Ways past a long report. Buttons, because the address must not change. */
function Jumps({ shown }: { readonly shown: CaseShown }) {
  const written = shown.timeline.filter(({ kind }) => kind !== "received").length;
  const parts: readonly (readonly [PartId, string, number])[] = [
    ["answers", m.desk_answers(), 0],
    ["files", m.desk_files(), shown.files.length],
    ["conversation", m.desk_conversation(), written],
  ];
  return (
    <nav class="jumps" aria-label={m.desk_jump()}>
      {parts
        .filter(([id]) => id !== "files" || shown.files.length > 0)
        .map(([id, title, count]) => (
          <button key={id} type="button" onClick={() => goTo(id)}>
            {title}
            {count > 0 && <span class="jump-count">{numberText(count)}</span>}
          </button>
        ))}
    </nav>
  );
}

function goTo(id: PartId): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

function languageName(id: string): string {
  return isLanguage(id) ? LANGUAGE_FACTS[id].name : id;
}

function Facts({ shown }: { readonly shown: CaseShown }) {
  const isLate = !shown.isAnswered && shown.feedbackByDay < today(systemClock);
  return (
    <dl class="facts facts-row">
      <div>
        <dt>{m.desk_fact_received()}</dt>
        <dd>{dayText(shown.receivedDay)}</dd>
      </div>
      <div>
        <dt>{m.desk_fact_acknowledge()}</dt>
        <dd>{dayText(shown.acknowledgeByDay)}</dd>
      </div>
      <div>
        <dt>{m.desk_fact_feedback()}</dt>
        <dd class={isLate ? "late" : ""}>{dayText(shown.feedbackByDay)}</dd>
      </div>
      <div>
        <dt>{m.desk_fact_erase()}</dt>
        <dd>{dayText(shown.eraseDay)}</dd>
      </div>
      <div>
        <dt>{m.desk_fact_language()}</dt>
        <dd>{languageName(shown.language)}</dd>
      </div>
      <div class="facts-readers">
        <dt>{m.desk_fact_readers()}</dt>
        <dd>{shown.readers.map(readerName).join(", ")}</dd>
      </div>
    </dl>
  );
}

function readerName(reader: ReaderShown): string {
  switch (reader.kind) {
    case "member":
      return reader.isActive
        ? reader.displayName
        : m.desk_reader_suspended({ name: reader.displayName });
    case "recovery":
      return m.desk_reader_recovery();
    case "unknown":
      return m.desk_reader_unknown();
  }
}

function ReadMark({ id }: { readonly id: string }) {
  const action = useAction();
  const row = openRow.value;
  if (!row) return null;
  const hasNews = row.isUnread || row.newMessages > 0 || row.newEntries > 0;
  const Icon = hasNews ? MailOpen : MailCheck;
  return (
    <div class="read-mark">
      <ActionButton
        type="button"
        kind="plain"
        isBusy={action.isBusy}
        onClick={() => void action.run(() => worker().setRead(id, hasNews))}
      >
        <Icon class="icon" aria-hidden="true" />
        {hasNews ? m.desk_mark_read() : m.desk_mark_unread()}
      </ActionButton>
      <FailureNotice failure={action.failure} />
    </div>
  );
}
