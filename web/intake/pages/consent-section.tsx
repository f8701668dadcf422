/**
 * What the organisation asks to hand on, and what was answered. Three ways of equal weight; what
 * was chosen is shown once more and can be changed before anything is sent.
 */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { systemClock, today } from "../../../src/domain/day.ts";
import type { ConsentAnswer } from "../../../src/domain/consent/record.ts";
import { wayText } from "../../shared/consent-words.ts";
import { Note } from "../../shared/components/note.tsx";
import { isDistrust } from "../distrust.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";
import type { ConsentInMailbox, MailboxShown } from "../worker-api.ts";
import { ConsentTermsList } from "./consent-terms.tsx";

interface ConsentSectionProps {
  readonly mailbox: MailboxShown;
  readonly day: (text: string) => string;
}

/** Draws the section; nothing where nobody has asked for anything. */
export function ConsentSection({ mailbox, day }: ConsentSectionProps) {
  const [isSent, setSent] = useState(false);
  const now = today(systemClock);
  const isOpen = ({ standing, terms }: ConsentInMailbox): boolean =>
    standing === "asked" && terms.until >= now;
  const unreadable = mailbox.replies.filter(({ kind }) => kind === "unreadable-consent");
  const { consents, canWrite } = mailbox;
  if (consents.length === 0 && unreadable.length === 0) return null;
  const asked = consents.filter(isOpen);
  const answered = consents.filter((one) => !isOpen(one));
  const common = { day, canWrite, onSent: () => setSent(true) };
  return (
    <section aria-labelledby="consent-title" class="consents">
      <h2 id="consent-title">{m.intake_consent_section()}</h2>
      <p>{m.intake_consent_lead()}</p>
      <div role="status">{isSent && <Note kind="good">{m.intake_consent_sent()}</Note>}</div>
      {unreadable.length > 0 && (
        <Note kind="warning">
          <p>{m.intake_consent_unreadable()}</p>
        </Note>
      )}
      {asked.map((consent) => (
        <Asked key={consent.hash} consent={consent} {...common} />
      ))}
      {answered.length > 0 && (
        <>
          <h3>{m.intake_consent_list()}</h3>
          <ul class="consent-list">
            {answered.map((consent) => (
              <li key={consent.hash}>
                <Answered consent={consent} isLapsed={consent.terms.until < now} {...common} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface OneProps {
  readonly consent: ConsentInMailbox;
  readonly day: (text: string) => string;
  /** False: nobody can say to whom to seal. */
  readonly canWrite: boolean;
  readonly onSent: () => void;
}

function Asked({ consent, day, canWrite, onSent }: OneProps) {
  const [chosen, setChosen] = useState<ConsentAnswer>();
  const { terms, hash, author } = consent;
  const titleId = `consent-${hash}`;
  return (
    <article class="consent" aria-labelledby={titleId}>
      <h3 id={titleId}>{m.intake_consent_ask_title({ receiver: terms.receiver })}</h3>
      <p class="hint">{m.intake_consent_from({ name: author, day: day(consent.day) })}</p>
      <ConsentTermsList terms={terms} day={day} />
      <p>{m.intake_consent_no_hurry()}</p>
      <p class="hint">{m.intake_consent_unsure()}</p>
      {chosen === undefined ? (
        <div class="buttons buttons-equal">
          {canWrite && (
            <>
              <button type="button" class="button" onClick={() => setChosen("yes")}>
                {m.intake_consent_yes()}
              </button>
              <button type="button" class="button" onClick={() => setChosen("no")}>
                {m.intake_consent_no()}
              </button>
            </>
          )}
          <button type="button" class="button" onClick={toMessage}>
            {m.intake_consent_question()}
          </button>
        </div>
      ) : (
        <Confirm
          answer={chosen}
          consent={consent}
          onBack={() => setChosen(undefined)}
          onSent={onSent}
        />
      )}
    </article>
  );
}

function Answered({ consent, day, canWrite, isLapsed, onSent }: OneProps & { isLapsed: boolean }) {
  const [isAsked, setAsked] = useState(false);
  const { terms, standing, isConfirmed, endDay } = consent;
  const isGiven = standing === "given" && !isLapsed;
  return (
    <article class="consent">
      <p class="consent-receiver" dir="auto">
        {terms.receiver}
      </p>
      <p>{standingText(consent, isLapsed, day)}</p>
      {!isConfirmed && <p class="hint">{m.intake_consent_unconfirmed()}</p>}
      {isConfirmed && endDay !== undefined && (
        <p class="hint">{m.intake_consent_confirmed({ day: day(endDay) })}</p>
      )}
      {!isGiven && <p class="hint">{m.intake_consent_changed_mind()}</p>}
      <details>
        <summary>{m.intake_consent_details()}</summary>
        <ConsentTermsList terms={terms} day={day} />
      </details>
      {isGiven && canWrite && !isAsked && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            aria-label={`${m.intake_consent_withdraw()}: ${terms.receiver}`}
            onClick={() => setAsked(true)}
          >
            {m.intake_consent_withdraw()}
          </button>
        </div>
      )}
      {isGiven && isAsked && (
        <Confirm
          answer="withdrawn"
          consent={consent}
          onBack={() => setAsked(false)}
          onSent={onSent}
        />
      )}
    </article>
  );
}

interface ConfirmProps {
  readonly answer: ConsentAnswer;
  readonly consent: ConsentInMailbox;
  readonly onBack: () => void;
  readonly onSent: () => void;
}

function Confirm({ answer, consent, onBack, onSent }: ConfirmProps) {
  const { worker, dispatch } = useVisit();
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const mailbox = await worker().answerConsent(consent.hash, answer);
      onSent();
      dispatch({ type: "mailbox-shown", mailbox });
    } catch (error) {
      const failed = failureOf(error);
      if (isDistrust(failed)) dispatch({ type: "refused", failure: failed });
      else setFailure(failed);
      setSending(false);
    }
  };
  return (
    <div role="alert" class="consent-confirm">
      <Note>
        <p>{CHOSEN[answer]({ receiver: consent.terms.receiver })}</p>
        {failure && <p class="problem">{failureText(failure, "mailbox")}</p>}
        <div class="buttons buttons-equal">
          <button
            type="button"
            class="button"
            aria-disabled={isSending}
            onClick={() => void send()}
          >
            {isSending ? m.intake_consent_sending() : m.intake_consent_send()}
          </button>
          <button type="button" class="button" aria-disabled={isSending} onClick={onBack}>
            {m.intake_consent_back()}
          </button>
        </div>
      </Note>
    </div>
  );
}

const CHOSEN: Readonly<Record<ConsentAnswer, (inputs: { receiver: string }) => string>> = {
  yes: (inputs) => m.intake_consent_chosen_yes(inputs),
  no: (inputs) => m.intake_consent_chosen_no(inputs),
  withdrawn: (inputs) => m.intake_consent_chosen_withdrawn(inputs),
};

function standingText(
  { standing, how, author, terms }: ConsentInMailbox,
  isLapsed: boolean,
  day: (text: string) => string,
): string {
  const until = day(terms.until);
  if (standing === "refused") return m.intake_consent_state_refused();
  if (standing === "withdrawn") return m.intake_consent_state_withdrawn();
  if (isLapsed) return m.intake_consent_state_lapsed({ day: until });
  return how
    ? m.intake_consent_state_told({ name: author, way: wayText(how), day: until })
    : m.intake_consent_state_given({ day: until });
}

/** To ask is to write; the box is further down. */
function toMessage(): void {
  const box = document.querySelector<HTMLElement>("#message");
  box?.focus();
  box?.scrollIntoView({ block: "center" });
}
