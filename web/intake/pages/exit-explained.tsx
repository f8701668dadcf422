/** How to leave at once, and what leaving does not do: the same frame for page and offline form. */
import type { ComponentChildren } from "preact";
import * as m from "../../../build/messages/messages.js";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { useVisit } from "../visit.ts";

interface ExitExplainedProps {
  /** What the exit does, a sentence each. */
  readonly does: readonly string[];
  /** What it does not do. */
  readonly doesNot: readonly string[];
  readonly children?: ComponentChildren;
}

/** Draws the page. */
export function ExitExplained({ does, doesNot, children }: ExitExplainedProps) {
  const { dispatch } = useVisit();
  return (
    <>
      <PageHeading>{m.intake_exit_title()}</PageHeading>
      <p>{m.intake_exit_how()}</p>
      <Sentences of={does} />
      <h2>{m.intake_exit_not_title()}</h2>
      <Sentences of={doesNot} />
      {children}
      <div class="buttons">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "exit-understood" })}
        >
          {m.intake_exit_understood()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
          {m.intake_back()}
        </button>
      </div>
    </>
  );
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
