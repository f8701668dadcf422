/** Coming back: the receipt in any spelling. Mistakes are found here, before any request. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { ErrorSummary } from "../../shared/components/error-summary.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { TextBox } from "../../shared/components/text-box.tsx";
import { isDistrust } from "../distrust.ts";
import { failureOf } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { useVisit } from "../visit.ts";
import type { MailboxOpening } from "../worker-api.ts";

type Trouble = Exclude<MailboxOpening, { kind: "opened" }>;

function troubleText(trouble: Trouble): string {
  switch (trouble.kind) {
    case "empty":
      return m.intake_return_empty();
    case "unknown-word":
      return m.intake_return_unknown_word({ position: trouble.position, word: trouble.typed });
    case "too-few":
      return trouble.unit === "words"
        ? m.intake_return_few_words({ found: trouble.found })
        : m.intake_return_few_digits({ found: trouble.found });
    case "too-many":
      return trouble.unit === "words"
        ? m.intake_return_many_words({ found: trouble.found })
        : m.intake_return_many_digits({ found: trouble.found });
    case "mistyped":
      return m.intake_return_mistyped();
    case "not-found":
      return m.intake_return_not_found();
  }
}

/** Draws the page. */
export function ReturnPage() {
  const { worker, dispatch } = useVisit();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    if (isOpening) return;
    setOpening(true);
    setProblem(undefined);
    try {
      const opening = await worker().openMailbox(typed);
      if (opening.kind === "opened") dispatch({ type: "mailbox-shown", mailbox: opening.mailbox });
      else setProblem(troubleText(opening));
    } catch (error) {
      const failure = failureOf(error);
      if (isDistrust(failure)) dispatch({ type: "refused", failure });
      else setProblem(failureText(failure, "mailbox"));
    }
    setOpening(false);
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ErrorSummary
        title={m.intake_problem_title()}
        attempt={problem}
        mistakes={problem === undefined ? [] : [{ target: "receipt", text: problem }]}
      />
      <PageHeading>
        <label for="receipt">{m.intake_return_title()}</label>
      </PageHeading>
      <p class="hint" id="receipt-hint">
        {m.intake_return_hint()}
      </p>
      {problem !== undefined && (
        <p class="problem" id="receipt-problem">
          {problem}
        </p>
      )}
      <TextBox
        id="receipt"
        initial=""
        onText={setTyped}
        describedBy={problem === undefined ? "receipt-hint" : "receipt-hint receipt-problem"}
        isWrong={problem !== undefined}
      />
      <p class="hint room" role="status">
        {isOpening && m.intake_return_opening()}
      </p>
      {isOpening && <progress class="wide" aria-label={m.intake_return_opening()} />}
      <div class="buttons">
        <button type="submit" class="button button-main" aria-disabled={isOpening}>
          {m.intake_return_open()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
          {m.intake_back()}
        </button>
      </div>
      <details class="why">
        <summary>{m.intake_return_lost()}</summary>
        <p>{m.intake_return_lost_text()}</p>
      </details>
    </form>
  );
}
