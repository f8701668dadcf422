/** When the case and its mailbox are erased by themselves; said loudly two weeks before. */
import * as m from "../../../build/messages/messages.js";
import { parseDay, systemClock, today } from "../../../src/domain/day.ts";
import { isAnnounced } from "../../../src/domain/retention.ts";
import { Note } from "../../shared/components/note.tsx";
import type { MailboxShown } from "../worker-api.ts";

interface ErasedProps {
  readonly mailbox: MailboxShown;
  /** Writes a day out. */
  readonly day: (text: string) => string;
}

/** The days, among the facts. */
export function ErasedOn({ mailbox, day }: ErasedProps) {
  const { eraseDay, mailboxEraseDay, isHeld } = mailbox;
  // The case goes with its mailbox in it; later than that the mailbox has no day of its own.
  const isMailboxFirst = isHeld || mailboxEraseDay < eraseDay;
  return (
    <>
      <div>
        <dt>{m.intake_mailbox_erase_day()}</dt>
        <dd>{isHeld ? m.intake_mailbox_held() : day(eraseDay)}</dd>
      </div>
      {isMailboxFirst && !isHeld && (
        <div>
          <dt>{m.intake_mailbox_own_day()}</dt>
          <dd>{day(mailboxEraseDay)}</dd>
        </div>
      )}
    </>
  );
}

/** What goes within two weeks, and what can be done about it. */
export function ErasedSoon({ mailbox: { eraseDay, isHeld }, day }: ErasedProps) {
  const parsed = parseDay(eraseDay);
  if (isHeld || !parsed || !isAnnounced(parsed, today(systemClock))) return null;
  return (
    <div class="erased-soon">
      <Note kind="warning">
        <p>
          <strong>{m.intake_mailbox_soon({ day: day(eraseDay) })}</strong>
        </p>
        <p>{m.intake_mailbox_soon_advice()}</p>
      </Note>
    </div>
  );
}
