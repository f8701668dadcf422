/** A whole case for a caseworker: facts, answers, files, conversation, and the two boxes. */
import { MailCheck, MailOpen } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { isLanguage } from "../../../../src/domain/language.ts";
import { systemClock, today } from "../../../../src/domain/day.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { flagsOf } from "../../case-rows.ts";
import { LANGUAGE_NAMES } from "../../../shared/language.ts";
import { openRow } from "../../state/cases.ts";
import { worker } from "../../state/desk.ts";
import { dayText } from "../../state/language.ts";
import type { CaseShown, ReaderShown } from "../../worker-api.ts";
import { AnswerList } from "./answer-list.tsx";
import { Flags } from "./case-line.tsx";
import { FileList } from "./file-list.tsx";
import { Timeline } from "./timeline-list.tsx";
import { WriteBoxes } from "./write-boxes.tsx";

/** The case. */
export function CaseContent({ shown }: { readonly shown: CaseShown }) {
  const row = openRow.value;
  return (
    <>
      <div class="case-facts">
        {row && <Flags flags={flagsOf(row)} />}
        <ReadMark id={shown.id} />
      </div>
      <Facts shown={shown} />
      {!shown.isThisForm && (
        <Notice tone="info">
          <p>{m.desk_other_form()}</p>
        </Notice>
      )}
      <section class="panel" aria-labelledby="conversation">
        <h3 id="conversation">{m.desk_conversation()}</h3>
        <Timeline caseId={shown.id} items={shown.timeline} />
        <WriteBoxes key={shown.id} id={shown.id} language={languageName(shown.language)} />
      </section>
      {shown.files.length > 0 && (
        <section class="panel" aria-labelledby="files">
          <h3 id="files">{m.desk_files()}</h3>
          <FileList caseId={shown.id} files={shown.files} />
        </section>
      )}
      <section class="panel" aria-labelledby="answers">
        <h3 id="answers">{m.desk_answers()}</h3>
        <AnswerList answers={shown.answers} />
      </section>
    </>
  );
}

function languageName(id: string): string {
  return isLanguage(id) ? LANGUAGE_NAMES[id] : id;
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
