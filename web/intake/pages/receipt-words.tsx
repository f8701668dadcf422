/** A receipt in the spelling that the person chose, with the ways to keep it. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import type { Spelling } from "../visit-state.ts";
import { useVisit } from "../visit.ts";
import type { ReceiptShown } from "../worker-api.ts";

const SPELLINGS: readonly Spelling[] = ["vi", "en", "digits"];

/** Draws the receipt. The print style shows nothing else of the page. */
export function ReceiptWords({
  receipt,
  spelling,
}: {
  readonly receipt: ReceiptShown;
  readonly spelling: Spelling;
}) {
  const { dispatch } = useVisit();
  const [isCopied, setCopied] = useState(false);
  const parts = receipt[spelling];
  const labels = {
    vi: m.intake_receipt_words_vi(),
    en: m.intake_receipt_words_en(),
    digits: m.intake_receipt_digits(),
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(parts.join(spelling === "digits" ? " " : ", "));
    setCopied(true);
  };
  return (
    <>
      <div class="spellings" role="group" aria-label={m.intake_receipt_spelling()}>
        {SPELLINGS.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === spelling ? "true" : "false"}
            onClick={() => {
              setCopied(false);
              dispatch({ type: "spelling-chosen", spelling: one });
            }}
          >
            {labels[one]}
          </button>
        ))}
      </div>
      <ol
        class={`receipt receipt-${spelling}`}
        lang={spelling === "digits" ? undefined : spelling}
        dir="ltr"
        translate={false}
        data-receipt
      >
        {parts.map((part, index) => (
          <li key={`${String(index)}${part}`}>{part}</li>
        ))}
      </ol>
      <p class="print-only">{m.intake_receipt_print_hint()}</p>
      <div class="buttons buttons-equal">
        <button type="button" class="button" onClick={() => void copy().catch(() => undefined)}>
          {isCopied ? m.intake_receipt_copied() : m.intake_receipt_copy()}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {m.intake_receipt_print()}
        </button>
      </div>
    </>
  );
}
