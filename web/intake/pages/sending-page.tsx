/** Sending: the real steps, one after the other; and what to do when one does not work. */
import { useEffect, useRef } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { onComingBack } from "../../shared/coming-back.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { failureText, whatLeft } from "../failure-words.ts";
import type { Page } from "../visit-state.ts";
import { isWaitingForNetwork } from "../use-going-on.ts";
import { useSending } from "../use-sending.ts";
import { useVisit } from "../visit.ts";
import { SENDING_STEPS } from "../worker-api.ts";
import type { SendingStep } from "../worker-api.ts";

const stepText: Readonly<Record<SendingStep, () => string>> = {
  files: () => m.intake_sending_files(),
  roster: () => m.intake_sending_roster(),
  seal: () => m.intake_sending_seal(),
  pay: () => m.intake_sending_pay(),
  send: () => m.intake_sending_send(),
};

/** Draws the steps. */
export function SendingPage({ page }: { readonly page: Extract<Page, { at: "sending" }> }) {
  const { worker } = useVisit();
  const { step, form } = page;
  const hasFiles = form.files.length > 0;
  const isFileWaiting = form.files.some(({ state }) => state.kind === "sending" && state.isWaiting);
  const isWaiting = page.isWaiting || (step === "files" && isFileWaiting);
  const steps = SENDING_STEPS.filter((one) => hasFiles || one !== "files");
  const at = Math.max(0, steps.indexOf(step));
  return (
    <>
      <PageHeading>{m.intake_sending_title()}</PageHeading>
      <p class="lead">{m.intake_sending_lead()}</p>
      <progress class="wide" max={steps.length} value={at} aria-label={m.intake_sending_title()} />
      <ol class="steps">
        {steps.map((one, index) => (
          <li
            key={one}
            class={index < at ? "step-done" : index === at ? "step-now" : "step-later"}
            aria-current={index === at ? "step" : undefined}
          >
            {stepText[one]()}
            {index < at && <span class="step-mark"> {m.intake_sending_done()}</span>}
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {!isWaiting && stepText[step]()}
      </p>
      <div role="status">
        {isWaiting && (
          <Note kind="warning">
            <p>{m.intake_sending_waiting()}</p>
          </Note>
        )}
      </div>
      {isWaiting && (
        <div class="buttons">
          <button type="button" class="button" onClick={() => void worker().tryNow()}>
            {m.intake_sending_try_now()}
          </button>
        </div>
      )}
    </>
  );
}

/** Draws what went wrong, whether anything left the device, and the ways on. */
export function NotSentPage({ page }: { readonly page: Extract<Page, { at: "not-sent" }> }) {
  const { dispatch } = useVisit();
  const send = useSending();
  const hasFiles = page.form.files.length > 0;
  const goesOn = isWaitingForNetwork(page.failure);
  const again = useRef(() => send(page.form));
  again.current = () => send(page.form);
  useEffect(() => (goesOn ? onComingBack(() => again.current()) : undefined), [goesOn]);
  return (
    <>
      <PageHeading>{m.intake_not_sent_title()}</PageHeading>
      <Note kind="warning">
        <p>{failureText(page.failure, page.step === "files" ? "upload" : "send")}</p>
        <p>{whatLeft(page.failure, page.step, hasFiles)}</p>
        <p>
          <strong>{m.intake_not_sent_kept()}</strong>
        </p>
        {goesOn && <p>{m.intake_not_sent_goes_on()}</p>}
      </Note>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => send(page.form)}>
          {m.intake_retry()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
          {m.intake_back_to_review()}
        </button>
      </div>
    </>
  );
}
