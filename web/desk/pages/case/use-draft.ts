/** Words that are typed and not sent: closing a dialog, or another case, does not lose them. */
import { useState } from "preact/hooks";
import { draftOf, setDraft } from "../../state/drafts.ts";
import type { DraftKind } from "../../state/drafts.ts";

/**
 * The words, and what keeps them. Whoever sends them sets them to nothing.
 *
 * @param id - The case's id.
 */
export function useDraft(
  id: string,
  kind: DraftKind,
): readonly [text: string, type: (text: string) => void] {
  const [text, setText] = useState(() => draftOf(id, kind));
  return [
    text,
    (typed) => {
      setText(typed);
      setDraft(id, kind, typed);
    },
  ];
}
