/** Taking a report down for somebody who called, wrote or came. */
import { storedReport } from "../../state/take-down.ts";
import { ReceiptToHandOver } from "./receipt-to-hand-over.tsx";
import { TakeDownForm } from "./take-down-form.tsx";

/** The form, and once it is stored, the receipt. */
export function TakeDownPage() {
  const stored = storedReport.value;
  return (
    <main class="page take-down">
      {stored ? <ReceiptToHandOver stored={stored} /> : <TakeDownForm />}
    </main>
  );
}
