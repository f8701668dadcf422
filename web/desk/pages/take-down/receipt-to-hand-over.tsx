/** The receipt of a report that was taken down: shown once, to be read out, copied or printed. */
import { useState } from "preact/hooks";
import { Printer } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Notice } from "../../components/notice.tsx";
import { SegmentedControl } from "../../components/segmented-control.tsx";
import { showCase } from "../../state/cases.ts";
import { me, section } from "../../state/desk.ts";
import { handOver } from "../../state/take-down.ts";
import type { StoredReport } from "../../take-down-api.ts";
import { wordListOf } from "../../../../src/domain/language.ts";

type Spelling = keyof StoredReport["receipt"];

/** The receipt, what to tell the person, and the way to the case. */
export function ReceiptToHandOver({ stored }: { readonly stored: StoredReport }) {
  const [spelling, setSpelling] = useState<Spelling>(wordListOf(stored.language));
  const parts = stored.receipt[spelling];
  const openCase = (): void => {
    handOver(stored);
    section.value = "cases";
    void showCase(stored.caseId);
  };
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{m.desk_take_stored_title()}</h1>
      <Notice tone="success">
        <p>{m.desk_take_stored()}</p>
      </Notice>
      {stored.isEarlierVersion && (
        <Notice tone="warning" isUrgent>
          <p>{m.desk_take_earlier()}</p>
        </Notice>
      )}
      <SegmentedControl
        label={m.intake_receipt_spelling()}
        segments={[
          { id: "vi", label: m.intake_receipt_words_vi() },
          { id: "en", label: m.intake_receipt_words_en() },
          { id: "digits", label: m.intake_receipt_digits() },
        ]}
        selected={spelling}
        onSelect={setSpelling}
      />
      <section class="sheet" aria-label={m.desk_take_sheet_heading()}>
        <h2>{m.desk_take_sheet_heading()}</h2>
        <p>{m.desk_take_sheet_organisation({ name: me.value?.organisation.name ?? "" })}</p>
        <ol
          class="sheet-words"
          data-testid="receipt"
          {...(spelling !== "digits" && { lang: spelling })}
          translate={false}
        >
          {parts.map((part, index) => (
            <li key={`${String(index)}${part}`}>{part}</li>
          ))}
        </ol>
        <ul>
          <li>{m.desk_take_tell_only()}</li>
          <li>{m.desk_take_tell_where({ address: location.origin })}</li>
          <li>{m.desk_take_tell_safe()}</li>
        </ul>
      </section>
      <div class="actions">
        <button type="button" class="button button-plain" onClick={() => print()}>
          <Printer class="icon" aria-hidden="true" />
          <span>{m.intake_receipt_print()}</span>
        </button>
        <button type="button" class="button button-primary" onClick={openCase}>
          {m.desk_take_handed_over()}
        </button>
        <button type="button" class="button button-plain" onClick={() => handOver(stored)}>
          {m.desk_take_another()}
        </button>
      </div>
      <p class="hint">{m.desk_take_once()}</p>
    </div>
  );
}
