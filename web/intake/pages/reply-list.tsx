/** The answers, newest first. What did not verify is named and not shown. */
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { failureText } from "../failure-words.ts";
import type { MailboxShown, ReplyShown } from "../worker-api.ts";

/** Draws the list. */
export function ReplyList({
  mailbox,
  day,
}: {
  readonly mailbox: MailboxShown;
  readonly day: (text: string) => string;
}) {
  // The others stand in parts of their own.
  const answers = mailbox.replies.filter(({ kind }) => kind === "answer" || kind === "refused");
  return (
    <section aria-labelledby="replies-title">
      <h2 id="replies-title">{m.intake_replies_title()}</h2>
      {mailbox.missing.length > 0 && (
        <div role="alert">
          <Note kind="danger">
            <p>{m.intake_replies_missing({ count: mailbox.missing.length })}</p>
            <p>{m.intake_replies_missing_advice()}</p>
          </Note>
        </div>
      )}
      {answers.length === 0 && <p>{m.intake_replies_none()}</p>}
      <ol class="replies" reversed>
        {answers.map((reply) => (
          <li key={reply.sequence}>
            <OneReply reply={reply} day={day} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneReply({
  reply,
  day,
}: {
  readonly reply: ReplyShown;
  readonly day: (text: string) => string;
}) {
  if (reply.kind === "refused") {
    return (
      <Note kind="danger">
        <p>{failureText({ kind: "protocol", code: reply.code }, "mailbox")}</p>
        <p>{m.intake_reply_refused()}</p>
      </Note>
    );
  }
  if (reply.kind !== "answer") return null;
  return (
    <article class="reply">
      <p class="reply-head">{m.intake_reply_from({ name: reply.author, day: day(reply.day) })}</p>
      <p class="reply-text" dir="auto">
        {reply.text}
      </p>
      <p class="hint">{m.intake_reply_verified()}</p>
    </article>
  );
}
