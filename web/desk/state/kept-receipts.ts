/**
 * Receipts that were not handed over yet, sealed for whoever took the report down. They outlive the
 * locking of the desk, and nothing else: nobody could give the person another receipt.
 */
import { effect, signal } from "@preact/signals";
import type { KeptReceipt } from "../take-down-api.ts";

export const keptReceipts = signal<readonly KeptReceipt[]>([]);

/** Keeps one until {@link dropReceipt}, or until the page is closed. */
export function keepReceipt(kept: KeptReceipt): void {
  keptReceipts.value = [...keptReceipts.peek(), kept];
}

/** Forgets the receipt of a report: it was handed over. */
export function dropReceipt(caseId: string): void {
  keptReceipts.value = keptReceipts.peek().filter((kept) => kept.caseId !== caseId);
}

// Reloading the page, or closing it, loses them.
effect(() => {
  if (keptReceipts.value.length === 0) return;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
});
