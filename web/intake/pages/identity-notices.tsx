/** Who was let see how to reach the person, and why: told in the mailbox, and never left out. */
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { fieldText, useVisit } from "../visit.ts";
import type { MailboxShown, ReplyShown } from "../worker-api.ts";

type NoticeShown = Extract<ReplyShown, { readonly kind: "notice" }>;

interface IdentityNoticesProps {
  readonly mailbox: MailboxShown;
  readonly day: (text: string) => string;
}

/** Draws them, newest first; nothing where there are none. */
export function IdentityNotices({ mailbox, day }: IdentityNoticesProps) {
  const notices = mailbox.replies.filter((reply) => reply.kind === "notice");
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices-title">
      <h2 id="notices-title">{m.intake_notices_title()}</h2>
      <p>{m.intake_notices_intro()}</p>
      <ol class="replies" reversed>
        {notices.map((one) => (
          <li key={one.sequence}>
            <OneNotice shown={one} day={day} />
          </li>
        ))}
      </ol>
      <Note>
        <p>{m.intake_notices_object()}</p>
        <p>{m.intake_notices_erase()}</p>
      </Note>
    </section>
  );
}

function OneNotice({
  shown,
  day,
}: {
  readonly shown: NoticeShown;
  readonly day: (text: string) => string;
}) {
  const { notice, author } = shown;
  const isEmergency = notice.type === "identity-opened" || notice.isEmergency;
  return (
    <article class="reply">
      <p class="reply-head">{m.intake_notice_head({ name: author, day: day(shown.day) })}</p>
      {isEmergency && <p>{m.intake_notice_emergency()}</p>}
      {notice.type === "identity-granted" ? (
        <Granted fields={notice.fields} lastDay={day(notice.lastDay)} />
      ) : (
        <p>{m.intake_notice_opened({ name: author })}</p>
      )}
      <p class="notice-why">{m.intake_notice_why()}</p>
      <p class="reply-text" dir="auto">
        {notice.words}
      </p>
      <p class="hint">{m.intake_notice_verified()}</p>
    </article>
  );
}

function Granted(props: { readonly fields: readonly string[]; readonly lastDay: string }) {
  const { texts } = useVisit();
  return (
    <>
      <p>{m.intake_notice_fields()}</p>
      <ul>
        {props.fields.map((id) => (
          <li key={id}>{fieldText(texts, id).question}</li>
        ))}
      </ul>
      <p>{m.intake_notice_until({ day: props.lastDay })}</p>
    </>
  );
}
