/** Word lists for receipts and fingerprints, loaded while the person reads the first page. */
import type { WordList } from "../../../src/protocol/receipt.ts";

/** Both lists. */
export interface WordLists {
  readonly vi: WordList;
  readonly en: WordList;
}

let loading: Promise<WordLists> | undefined;

/** Loads both lists once. */
export function loadWordLists(): Promise<WordLists> {
  loading ??= Promise.all([
    import("../../../src/protocol/receipt-words/vietnamese.ts"),
    import("../../../src/protocol/receipt-words/english.ts"),
  ]).then(([{ vietnameseWords: vi }, { englishWords: en }]) => ({ vi, en }));
  // A list that could not be fetched is asked for again.
  loading.catch(() => (loading = undefined));
  return loading;
}
