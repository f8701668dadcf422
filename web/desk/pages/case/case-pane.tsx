/** The open case, in whatever state it is. */
import { ArrowLeft } from "lucide-preact";
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import * as m from "../../../../build/messages/messages.js";
import { ErrorState } from "../../components/error-state.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { nameOf } from "../../case-rows.ts";
import { closeCase, openCase, showCase } from "../../state/cases.ts";
import { language } from "../../state/language.ts";
import { CaseContent } from "./case-content.tsx";
import { DeclareConflict } from "./declare-conflict.tsx";

/** The pane. */
export function CasePane() {
  const open = openCase.value;
  if (open.kind === "none") return null;
  const name = nameOf(open.id, language.value);
  switch (open.kind) {
    case "loading":
      return (
        <Pane title={name}>
          <LoadingState shape="cards" />
        </Pane>
      );
    case "case":
      return (
        <Pane title={name}>
          <CaseContent shown={open.shown} />
        </Pane>
      );
    case "declare":
      return (
        <Pane title={name}>
          <DeclareConflict key={open.id} id={open.id} />
        </Pane>
      );
    case "gone":
      return (
        <Pane title={name}>
          <Notice tone="info" title={m.desk_case_gone_title()} isUrgent>
            <p>{m.desk_case_gone()}</p>
          </Notice>
        </Pane>
      );
    case "failed":
      return (
        <Pane title={name}>
          <ErrorState failure={open.failure} onRetry={() => void showCase(open.id)} />
        </Pane>
      );
  }
}

function Pane(props: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article class="case">
      <header class="case-head">
        <button
          type="button"
          class="button-icon case-back"
          aria-label={m.desk_back_to_list()}
          onClick={closeCase}
        >
          <ArrowLeft class="icon" aria-hidden="true" />
        </button>
        <h2 ref={heading} tabIndex={-1} class="case-name">
          {props.title}
        </h2>
      </header>
      {props.children}
    </article>
  );
}
