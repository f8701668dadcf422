/** What was written, in order. What does not verify is shown loudly instead of hidden. */
import * as m from "../../../../build/messages/messages.js";
import type { ReplyPurpose } from "../../../../src/domain/casework/events.ts";
import { Notice } from "../../components/notice.tsx";
import { eventText } from "../../event-words.ts";
import { refusalText } from "../../failure-words.ts";
import { refusalWhy } from "../../refusal-words.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText } from "../../state/language.ts";
import type { ErasedShown, TimelineItem } from "../../worker-api.ts";
import { saidText } from "./consent/consent-state.ts";
import { useCase, useEventWords } from "./case-context.ts";
import { ErasePassage } from "./erase-passage.tsx";
import { ErasedNote, MarkedText } from "./erased-passages.tsx";
import { FileList } from "./file-list.tsx";
import { isVeiled } from "./veil.tsx";

interface TimelineProps {
  readonly caseId: string;
  readonly items: readonly TimelineItem[];
  /** Whether passages can be erased here; not on paper. */
  readonly isErasable?: boolean;
}

/** The list. */
export function Timeline({ caseId, items, isErasable = false }: TimelineProps) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={keyOf(item)} class={`item item-${item.kind}`}>
          <Item caseId={caseId} item={item} isErasable={isErasable} />
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

interface ItemProps {
  readonly caseId: string;
  readonly item: TimelineItem;
  readonly isErasable: boolean;
}

function Item({ caseId, item, isErasable }: ItemProps) {
  switch (item.kind) {
    case "received":
      return <p class="event">{m.desk_event_received({ day: dayText(item.day) })}</p>;
    case "opened":
      return <p class="event">{m.desk_event_opened({ day: dayText(item.day) })}</p>;
    case "notice":
      return (
        <p class="event">{m.desk_event_notice({ name: item.author, day: dayText(item.day) })}</p>
      );
    case "message":
      return <Message caseId={caseId} item={item} isErasable={isErasable} />;
    case "reply":
      return (
        <Written
          who={who(item.author, item.isMine)}
          what={item.purpose && PURPOSES[item.purpose]()}
          day={item.day}
          text={item.text}
          erased={item.erased}
        >
          {isErasable && (
            <ErasePassage
              place={{ part: "entry", number: item.sequence }}
              text={item.text}
              notes={[m.desk_passage_copy()]}
            />
          )}
        </Written>
      );
    case "note":
      return (
        <Written
          who={who(item.author, item.isMine)}
          what={m.desk_note_label()}
          day={item.day}
          text={item.text}
          erased={item.erased}
        >
          {item.mentions.length > 0 && (
            <p class="hint">{item.mentions.map((id) => `@${memberName(id)}`).join(" ")}</p>
          )}
          {isErasable && (
            <ErasePassage place={{ part: "entry", number: item.sequence }} text={item.text} />
          )}
        </Written>
      );
    case "personal":
      return item.text === undefined ? (
        <p class="event">
          {m.desk_ev_personal({ name: item.author })} · {dayText(item.day)}
        </p>
      ) : (
        <Written
          who={who(item.author, item.isMine)}
          what={m.desk_note_personal_label()}
          day={item.day}
          text={item.text}
        />
      );
    case "change":
      return <Changes item={item} />;
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

const PURPOSES = {
  received: () => m.desk_reply_received(),
  need: () => m.desk_reply_need(),
  feedback: () => m.desk_reply_feedback(),
  closing: () => m.desk_reply_closing(),
} as const satisfies Record<ReplyPurpose, () => string>;

function Message(props: {
  readonly caseId: string;
  readonly item: Extract<TimelineItem, { readonly kind: "message" }>;
  readonly isErasable: boolean;
}) {
  const { shown } = useCase();
  const { caseId, item, isErasable } = props;
  const isHidden = isVeiled(shown);
  return (
    <Written
      who={m.desk_complainant()}
      what={item.said && saidText(item.said, shown.consents)}
      day={item.day}
      text={isHidden ? m.desk_veil_title() : item.text}
      erased={isHidden ? undefined : item.erased}
    >
      {!isHidden && item.files.length > 0 && <FileList caseId={caseId} files={item.files} />}
      {item.isUnderOldKey && (
        <Notice tone="warning">
          <p>{m.desk_message_old_key()}</p>
        </Notice>
      )}
      {!isHidden && isErasable && (
        <ErasePassage
          place={{ part: "message", number: item.sequence }}
          text={item.text}
          notes={item.said?.answer === "yes" ? [m.desk_passage_yes()] : []}
        />
      )}
    </Written>
  );
}

/** What one member changed at once; what counts for nothing says why. */
function Changes({ item }: { readonly item: Extract<TimelineItem, { readonly kind: "change" }> }) {
  const words = useEventWords();
  return (
    <div class="event">
      <ul class="plain-list">
        {item.events.map(({ event, refused }, index) => (
          <li key={index}>
            {refused === undefined ? (
              eventText(event, words)
            ) : (
              <>
                <s>{eventText(event, words)}</s>{" "}
                <span class="refused-why">{m.desk_not_counted({ why: refusalWhy(refused) })}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        {who(item.author, item.isMine)} · {dayText(item.day)}
      </p>
    </div>
  );
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
  readonly what?: string | undefined;
  readonly day: string;
  readonly text: string;
  readonly erased?: ErasedShown | undefined;
  readonly children?: preact.ComponentChildren;
}) {
  return (
    <>
      <p class="item-head">
        <span class="item-who">{props.who}</span>
        {props.what !== undefined && <span class="item-what">{props.what}</span>}
        <span class="item-day">{dayText(props.day)}</span>
      </p>
      <p class="own-words" dir="auto">
        <MarkedText text={props.text} isErased={props.erased !== undefined} />
      </p>
      <ErasedNote erased={props.erased} />
      {props.children}
    </>
  );
}
