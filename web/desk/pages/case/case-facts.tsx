/** What a case is, at a glance: beside the tabs where there is room, otherwise a tab of its own. */
import * as m from "../../../../build/messages/messages.js";
import { languageName } from "../../language-name.ts";
import { dayText } from "../../state/language.ts";
import { useCase } from "./case-context.ts";
import { CaseIdentity } from "./case-identity.tsx";
import { CaseReaders } from "./case-readers.tsx";
import { CaseRetention } from "./case-retention.tsx";
import { CodeFacts } from "./code-facts.tsx";
import { JudgementFacts } from "./judgement-facts.tsx";
import { LinkedCases } from "./linked-cases.tsx";

/** All facts. */
export function CaseFacts() {
  const { shown } = useCase();
  return (
    <div class="case-facts">
      <section aria-label={m.desk_fact_section()}>
        <dl class="fact-list">
          <CodeFacts />
          <JudgementFacts />
          <Fact label={m.desk_fact_received()} text={dayText(shown.receivedDay)} />
          <Fact label={m.desk_fact_language()} text={languageName(shown.language)} />
        </dl>
      </section>
      <CaseRetention />
      <CaseReaders />
      <CaseIdentity />
      <LinkedCases />
    </div>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
