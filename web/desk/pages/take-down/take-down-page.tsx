/** Taking a report down for somebody who called, wrote or came. */
import { useEffect, useRef } from "preact/hooks";
import { storedReport, takenRound } from "../../state/take-down.ts";
import { ReceiptToHandOver } from "./receipt-to-hand-over.tsx";
import { TakeDownForm } from "./take-down-form.tsx";

/** The form, and once it is stored, the receipt. */
export function TakeDownPage() {
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const stored = storedReport.value;
  const round = takenRound.value;
  useEffect(() => {
    // What was pressed has gone: keys and whoever listens go on at the new heading.
    if (!isFirst.current) main.current?.querySelector("h1")?.focus();
    isFirst.current = false;
  }, [stored, round]);
  return (
    <main ref={main} class="page take-down">
      {stored ? <ReceiptToHandOver stored={stored} /> : <TakeDownForm key={round} />}
    </main>
  );
}
