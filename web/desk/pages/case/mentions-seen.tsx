/** Where notes are in view, what mentions the member there was seen. */
import { useEffect } from "preact/hooks";
import { openRow } from "../../state/cases.ts";
import { sawMentions } from "../../state/mentions.ts";

/** Draws nothing. */
export function MentionsSeen({ id }: { readonly id: string }) {
  const newest = openRow.value?.mentionedIn ?? 0;
  useEffect(() => sawMentions(id), [id, newest]);
  return null;
}
