/** What the organisation promised, and whether it kept it: in words, with a sign beside them. */
import * as m from "../../../build/messages/messages.js";
import { systemClock, today } from "../../../src/domain/day.ts";
import { PROMISES, promisedDay, promiseState, type PromiseState } from "../promise-state.ts";
import type { MailboxShown } from "../worker-api.ts";

const SIGNS: Readonly<Record<PromiseState["kind"], string>> = {
  kept: "✓",
  "kept-late": "✓",
  waiting: "…",
  late: "!",
  unknown: "?",
};

interface PromisesKeptProps {
  readonly mailbox: MailboxShown;
  readonly day: (text: string) => string;
}

/** Draws the list. */
export function PromisesKept({ mailbox, day }: PromisesKeptProps) {
  const now = today(systemClock);
  const opened = mailbox.replies.find(({ kind }) => kind === "opened");
  return (
    <section aria-labelledby="promises-title">
      <h2 id="promises-title">{m.intake_promises_title()}</h2>
      <ul class="promises">
        <li class="promise promise-kept">
          <Sign kind="kept" />
          <div>
            <p class="promise-what">{m.intake_promise_received()}</p>
            <p>{m.intake_promise_kept({ day: day(mailbox.receivedDay) })}</p>
          </div>
        </li>
        {PROMISES.map((promise) => {
          const state = promiseState(mailbox, promise, now);
          const by = day(promisedDay(mailbox, promise));
          return (
            <li key={promise} class={`promise promise-${state.kind}`}>
              <Sign kind={state.kind} />
              <div>
                <p class="promise-what">
                  {promise === "acknowledged"
                    ? m.intake_promise_acknowledged({ day: by })
                    : m.intake_promise_feedback({ day: by })}
                </p>
                <p>{stateText(state, day)}</p>
                {promise === "acknowledged" && opened?.kind === "opened" && (
                  <p class="hint">{m.intake_promise_opened_by({ name: opened.author })}</p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sign({ kind }: { readonly kind: PromiseState["kind"] }) {
  return (
    <span class="promise-sign" aria-hidden="true">
      {SIGNS[kind]}
    </span>
  );
}

function stateText(state: PromiseState, day: (text: string) => string): string {
  switch (state.kind) {
    case "kept":
      return m.intake_promise_kept({ day: day(state.day) });
    case "kept-late":
      return m.intake_promise_kept_late({ day: day(state.day) });
    case "waiting":
      return m.intake_promise_waiting();
    case "late":
      return m.intake_promise_late();
    case "unknown":
      return m.intake_promise_unknown();
  }
}
