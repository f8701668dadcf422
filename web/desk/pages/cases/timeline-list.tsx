/** What was written, in order. What does not verify is shown loudly instead of hidden. */
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { refusalText } from "../../failure-words.ts";
import { dayText } from "../../state/language.ts";
import type { TimelineItem } from "../../worker-api.ts";
import { FileList } from "./file-list.tsx";

interface TimelineProps {
  readonly caseId: string;
  readonly items: readonly TimelineItem[];
}

/** The list. */
export function Timeline({ caseId, items }: TimelineProps) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={keyOf(item)} class={`item item-${item.kind}`}>
          <Item caseId={caseId} item={item} />
        </li>
      ))}
    </ol>
  );
}

function keyOf(item: TimelineItem): string {
  const what = "what" in item ? item.what : "";
  const number = "sequence" in item ? item.sequence : "";
  return `${item.kind}${what}${String(number)}`;
}

function Item({ caseId, item }: { readonly caseId: string; readonly item: TimelineItem }) {
  switch (item.kind) {
    case "received":
      return <p class="event">{m.desk_event_received({ day: dayText(item.day) })}</p>;
    case "opened":
      return <p class="event">{m.desk_event_opened({ day: dayText(item.day) })}</p>;
    case "message":
      return (
        <Written who={m.desk_complainant()} day={item.day} text={item.text}>
          {item.files.length > 0 && <FileList caseId={caseId} files={item.files} />}
        </Written>
      );
    case "reply":
      return <Written who={who(item.author, item.isMine)} day={item.day} text={item.text} />;
    case "note":
      return (
        <Written
          who={`${who(item.author, item.isMine)} · ${m.desk_note_label()}`}
          day={item.day}
          text={item.text}
        />
      );
    case "personal":
      return (
        <Written
          who={`${who(item.author, item.isMine)} · ${m.desk_note_label()}`}
          day={item.day}
          text={item.text ?? "…"}
        />
      );
    case "change":
      return null;
    case "not-for-me":
      return <p class="event">{m.desk_event_not_for_me({ day: dayText(item.day) })}</p>;
    case "refused":
      return (
        <Notice
          tone="danger"
          title={
            item.what === "message"
              ? m.desk_refused_message({ number: item.sequence })
              : m.desk_refused_entry({ number: item.sequence })
          }
        >
          <p>{refusalText(item.code)}</p>
        </Notice>
      );
    case "missing":
      return (
        <Notice tone="danger" title={m.desk_missing_title()}>
          <p>{missingText(item.what, item.sequences.join(", "))}</p>
        </Notice>
      );
  }
}

function who(author: string, isMine: boolean): string {
  return isMine ? m.desk_author_me({ name: author }) : author;
}

function missingText(what: "message" | "entry" | "reply", numbers: string): string {
  switch (what) {
    case "message":
      return m.desk_missing_messages({ numbers });
    case "entry":
      return m.desk_missing_entries({ numbers });
    case "reply":
      return m.desk_missing_replies({ numbers });
  }
}

function Written(props: {
  readonly who: string;
  readonly day: string;
  readonly text: string;
  readonly children?: preact.ComponentChildren;
}) {
  return (
    <>
      <p class="item-head">
        <span class="item-who">{props.who}</span>
        <span class="item-day">{dayText(props.day)}</span>
      </p>
      <p class="own-words" dir="auto">
        {props.text}
      </p>
      {props.children}
    </>
  );
}
