/** The mailbox: whether the report was opened, the answers, a box to write, and erasing. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { isDistrust } from "../distrust.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";
import type { MailboxShown } from "../worker-api.ts";
import { ConsentSection } from "./consent-section.tsx";
import { EraseCase } from "./erase-case.tsx";
import { ErasedOn, ErasedSoon } from "./erased-on.tsx";
import { IdentityNotices } from "./identity-notices.tsx";
import { PromisesKept } from "./promises-kept.tsx";
import { ReplyList } from "./reply-list.tsx";
import { WriteMessage } from "./write-message.tsx";

/** Draws the page. */
export function MailboxPage({ mailbox }: { readonly mailbox: MailboxShown }) {
  const { worker, dispatch, language } = useVisit();
  const [failure, setFailure] = useState<Failure>();
  const [isLoading, setLoading] = useState(false);
  const day = (text: string): string => {
    const parsed = parseDay(text);
    return parsed ? formatDay(parsed, language) : text;
  };
  const run = async (load: () => Promise<MailboxShown | undefined>): Promise<void> => {
    setLoading(true);
    setFailure(undefined);
    try {
      const shown = await load();
      if (shown) dispatch({ type: "mailbox-shown", mailbox: shown });
    } catch (error) {
      const failed = failureOf(error);
      if (isDistrust(failed)) dispatch({ type: "refused", failure: failed });
      else setFailure(failed);
    }
    setLoading(false);
  };
  const leave = (): void => {
    void worker().forget();
    dispatch({ type: "forgotten", isIdle: false });
  };
  return (
    <>
      <PageHeading>{m.intake_mailbox_title()}</PageHeading>
      <dl class="facts">
        <div>
          <dt>{m.intake_mailbox_organisation()}</dt>
          <dd>{mailbox.organisation}</dd>
        </div>
        <ErasedOn mailbox={mailbox} day={day} />
      </dl>
      <ErasedSoon mailbox={mailbox} day={day} />
      <PromisesKept mailbox={mailbox} day={day} />
      <IdentityNotices mailbox={mailbox} day={day} />
      <ConsentSection mailbox={mailbox} day={day} />
      <ReplyList mailbox={mailbox} day={day} />
      {failure && (
        <p class="problem" role="alert">
          {failureText(failure, "mailbox")}
        </p>
      )}
      <div class="buttons">
        {mailbox.hasOlder && (
          <button
            type="button"
            class="button"
            aria-disabled={isLoading}
            onClick={() => void run(() => worker().olderReplies())}
          >
            {m.intake_mailbox_older()}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={isLoading}
          onClick={() =>
            void run(async () => {
              const opening = await worker().reloadMailbox();
              return opening.kind === "opened" ? opening.mailbox : undefined;
            })
          }
        >
          {isLoading ? m.intake_mailbox_loading() : m.intake_mailbox_reload()}
        </button>
      </div>
      {mailbox.canWrite ? <WriteMessage /> : <CannotWrite />}
      <EraseCase />
      <div class="buttons">
        <button type="button" class="button button-main" onClick={leave}>
          {m.intake_finish()}
        </button>
      </div>
      <p class="hint">{m.intake_mailbox_leave_hint()}</p>
    </>
  );
}

function CannotWrite() {
  return (
    <section aria-labelledby="message-title" class="write">
      <h2 id="message-title">{m.intake_message_title()}</h2>
      <div role="alert">
        <Note kind="danger">
          <p>{m.intake_message_no_key()}</p>
          <p>{m.intake_replies_missing_advice()}</p>
        </Note>
      </div>
    </section>
  );
}
