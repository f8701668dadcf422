/** When a case is erased, and what can be done about it, by one person or by two. */
import { useEffect, useState } from "preact/hooks";
import { Hourglass } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { isPending } from "../../../../src/domain/casework/retention-acts.ts";
import { parseDay } from "../../../../src/domain/day.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { isAnnounced } from "../../../../src/domain/retention.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { refreshCase } from "../../state/cases.ts";
import { memberName } from "../../state/colleagues.ts";
import { worker } from "../../state/desk.ts";
import { dayText } from "../../state/language.ts";
import type { RetentionAskedShown } from "../../worker-api.ts";
import { useCase } from "./case-context.ts";
import { dueActsOf } from "../../due-retention.ts";
import { AskExtensionDialog, EraseDialog, ExtendDialog } from "./retention-dialogs.tsx";
import type { EraseQuestion } from "./retention-dialogs.tsx";

type Asked = "ask" | "extend" | EraseQuestion;

/** The part. */
export function CaseRetention() {
  const { shown, me } = useCase();
  const { retention } = shown;
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const waiting = useWaiting();
  const close = (): void => setAsked(undefined);
  const othersAsked = waiting?.extensionBy.filter((keyId) => keyId !== me) ?? [];
  const othersSet = waiting?.daySetBy.filter((keyId) => keyId !== me) ?? [];
  return (
    <section class="retention-facts" aria-label={m.desk_retention_title()}>
      <h3>{m.desk_retention_title()}</h3>
      <Days />
      <Unsettled />
      {othersAsked.length > 0 && (
        <Notice tone="info">
          <p>{m.desk_extension_waits({ names: othersAsked.map(memberName).join(", ") })}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => setAsked("extend")}>
              {m.desk_extension_decide()}
            </button>
          </div>
        </Notice>
      )}
      {waiting?.extensionBy.includes(me) === true && <p class="hint">{m.desk_extension_own()}</p>}
      <div class="actions">
        <button type="button" class="button button-plain" onClick={() => setAsked("ask")}>
          <Hourglass class="icon" aria-hidden="true" />
          <span>{m.desk_extension_ask()}</span>
        </button>
        {!retention.isIdentityErased && !retention.isHeld && (
          <button type="button" class="button button-plain" onClick={() => setAsked("identity")}>
            {m.desk_erase_identity_ask()}
          </button>
        )}
        {!retention.isHeld && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => setAsked(othersSet.length > 0 ? "now" : "sooner")}
          >
            {othersSet.length > 0 ? m.desk_erase_now_ask() : m.desk_erase_sooner_ask()}
          </button>
        )}
      </div>
      {asked === "ask" && <AskExtensionDialog onClose={close} />}
      {asked === "extend" && <ExtendDialog onClose={close} />}
      {(asked === "identity" || asked === "now" || asked === "sooner") && (
        <EraseDialog question={asked} onClose={close} />
      )}
    </section>
  );
}

function Days() {
  const { shown, today } = useCase();
  const { eraseDay, identityEraseDay, mailboxEraseDay, isIdentityErased, isHeld } = shown.retention;
  return (
    <>
      {isHeld && (
        <Notice tone="info">
          <p>{m.desk_retention_held()}</p>
        </Notice>
      )}
      <dl class="fact-list">
        <Line label={m.desk_erase_case()} day={eraseDay} today={today} />
        <Line
          label={m.desk_erase_identity()}
          day={identityEraseDay}
          today={today}
          text={isIdentityErased ? m.desk_retention_identity_gone() : m.desk_retention_open()}
        />
        <Line
          label={m.desk_erase_mailbox()}
          day={mailboxEraseDay}
          today={today}
          text={m.desk_retention_mailbox_gone()}
        />
      </dl>
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly day: string | null;
  readonly today: Day;
  /** What is said where there is no day. */
  readonly text?: string;
}

function Line({ label, day, today, text = "" }: LineProps) {
  const parsed = parseDay(day ?? "");
  const isSoon = parsed !== undefined && isAnnounced(parsed, today);
  const isGone = text === m.desk_retention_identity_gone();
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        {day === null || isGone ? text : dayText(day)}
        {isSoon && !isGone && <span class="due-word"> {m.desk_retention_soon()}</span>}
      </dd>
    </div>
  );
}

/** The state asks for something that the server was not told: the connection broke, for example. */
function Unsettled() {
  const { shown, today } = useCase();
  const action = useAction();
  if (dueActsOf(shown.card, shown.retention, today).length === 0) return null;
  const settle = (): Promise<boolean> =>
    action.run(async () => {
      await worker().settleRetention(shown.id);
      await refreshCase(shown.id);
    });
  const text = isPending(shown.card.state)
    ? m.desk_retention_unsettled_hold()
    : m.desk_retention_unsettled();
  return (
    <Notice tone="warning">
      <p>{text}</p>
      <FailureNotice failure={action.failure} />
      <ActionButton type="button" kind="plain" isBusy={action.isBusy} onClick={() => void settle()}>
        {m.desk_retention_settle()}
      </ActionButton>
    </Notice>
  );
}

/** Who waits for a second person; asked anew whenever the case is. */
function useWaiting(): RetentionAskedShown | undefined {
  const { shown } = useCase();
  const [waiting, setWaiting] = useState<RetentionAskedShown | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    worker()
      .askedRetention(shown.id)
      .then((asked) => {
        if (!isStale) setWaiting(asked);
      })
      // The page says elsewhere that the server cannot be reached.
      .catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [shown]);
  return waiting;
}
