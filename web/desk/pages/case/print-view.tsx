/** The case for paper: first what is to be on it, then the browser's own print window. */
import { render } from "preact";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Printer } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { nameOf } from "../../case-rows.ts";
import { bandWord } from "../../band-words.ts";
import { memberName } from "../../state/colleagues.ts";
import { dayText, language } from "../../state/language.ts";
import { AnswerList } from "./answer-list.tsx";
import { CaseProvider, useCase } from "./case-context.ts";
import { CaseFacts } from "./case-facts.tsx";
import { Timeline } from "./history-list.tsx";

const PARTS = ["overview", "report", "timeline"] as const;
type Part = (typeof PARTS)[number];

/** The dialog, and the paper that only print shows. */
export function PrintView({ onClose }: { readonly onClose: () => void }) {
  const context = useCase();
  const [parts, setParts] = useState<readonly Part[]>(["overview", "report"]);
  useEffect(() => {
    // Outside of the page's frame, whose parts scroll: paper has to hold all of it.
    const paper = document.createElement("div");
    paper.className = "paper";
    document.body.append(paper);
    document.documentElement.classList.add("prints-case");
    render(
      <CaseProvider.Provider value={context}>
        <Paper parts={parts} />
      </CaseProvider.Provider>,
      paper,
    );
    return () => {
      document.documentElement.classList.remove("prints-case");
      render(null, paper);
      paper.remove();
    };
  }, [context, parts]);
  return (
    <Dialog title={m.desk_print_title()} onClose={onClose}>
      <Notice tone="warning">
        <p>{m.desk_print_how()}</p>
        <p>{m.desk_print_inside()}</p>
      </Notice>
      <fieldset class="choices">
        <legend>{m.desk_print_parts()}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={({ currentTarget }) =>
                setParts(
                  PARTS.filter((one) =>
                    one === part ? currentTarget.checked : parts.includes(one),
                  ),
                )
              }
            />
            <span>{PART_WORDS[part]()}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => print()}>
          <Printer class="icon" aria-hidden="true" />
          <span>{m.desk_print_now()}</span>
        </button>
        <button type="button" class="button button-plain" onClick={onClose}>
          {m.desk_close()}
        </button>
      </div>
    </Dialog>
  );
}

function Paper({ parts }: { readonly parts: readonly Part[] }) {
  const { shown } = useCase();
  return (
    <>
      <p class="paper-inside">{m.desk_print_inside()}</p>
      <h1>{nameOf(shown.id, language.value)}</h1>
      <Stand />
      {parts.includes("overview") && (
        <Section title={PART_WORDS.overview()}>
          <CaseFacts />
        </Section>
      )}
      {parts.includes("report") && (
        <Section title={PART_WORDS.report()}>
          <AnswerList answers={shown.answers} erased={shown.erased} />
        </Section>
      )}
      {parts.includes("timeline") && (
        <Section title={PART_WORDS.timeline()}>
          <Timeline caseId={shown.id} items={shown.timeline} />
        </Section>
      )}
    </>
  );
}

const PART_WORDS = {
  overview: () => m.desk_tab_overview(),
  report: () => m.desk_tab_report(),
  timeline: () => m.desk_tab_timeline(),
} as const satisfies Record<Part, () => string>;

function Stand() {
  const { shown, labels, today } = useCase();
  const { card } = shown;
  return (
    <p>
      {[
        dayText(today),
        labels.states[card.state],
        bandWord(card.band),
        card.assignee === undefined ? m.desk_case_nobody() : memberName(card.assignee),
        ...shown.details.tags,
      ].join(" · ")}
    </p>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
