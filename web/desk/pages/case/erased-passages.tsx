/** Words of which some were erased: marks in their places, who did it, and who vouches for the rest. */
import * as m from "../../../../build/messages/messages.js";
import { PASSAGE_MARK } from "../../../../src/domain/casework/passage-text.ts";
import { erasureReason } from "../../passage-words.ts";
import { dayText } from "../../state/language.ts";
import type { ErasedShown } from "../../worker-api.ts";

/** A text, with marks that are told to everybody, whatever they read it with. */
export function MarkedText({
  text,
  isErased,
}: {
  readonly text: string;
  readonly isErased: boolean;
}) {
  if (!isErased) return <>{text}</>;
  const [first, ...others] = text.split(PASSAGE_MARK);
  return (
    <>
      {first}
      {others.map((words, index) => (
        <>
          <span key={index} class="erased-mark" role="img" aria-label={m.desk_passage_here()}>
            {PASSAGE_MARK}
          </span>
          {words}
        </>
      ))}
    </>
  );
}

interface ErasedNoteProps {
  readonly erased: ErasedShown | undefined;
  /** Of the report, only what was erased of this answer. */
  readonly field?: string;
}

/** What is said under such a text. */
export function ErasedNote({ erased, field }: ErasedNoteProps) {
  if (!erased) return null;
  const passages = erased.passages.filter((one) => one.field === field);
  if (passages.length === 0) return null;
  return (
    <div class="erased-note">
      <ul class="plain-list">
        {passages.map((passage) => (
          <li key={passage.sequence}>
            {m.desk_passage_mark({
              name: passage.author,
              day: dayText(passage.day),
              reason: erasureReason(passage),
            })}
          </li>
        ))}
      </ul>
      <p class="hint">{m.desk_passage_vouched({ name: erased.vouchedBy })}</p>
    </div>
  );
}
