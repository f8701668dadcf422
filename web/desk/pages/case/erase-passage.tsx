/** The button under a text that opens the window in which a passage of it is erased. */
import { useRef, useState } from "preact/hooks";
import { Eraser } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { ChosenPassage } from "../../../../src/domain/casework/passage-text.ts";
import type { PassagePlace } from "../../worker-api.ts";
import { ErasePassageDialog } from "./erase-passage-dialog.tsx";

interface ErasePassageProps {
  readonly place: PassagePlace;
  readonly text: string;
  /** What more there is to know of this text before it is erased. */
  readonly notes?: readonly string[];
}

/** The button. What is marked in the text above it is chosen already. */
export function ErasePassage({ place, text, notes = [] }: ErasePassageProps) {
  const [chosen, setChosen] = useState<{ readonly passage: ChosenPassage | undefined }>();
  const button = useRef<HTMLButtonElement>(null);
  if (text.trim() === "") return null;
  return (
    <p class="erase-passage">
      <button
        ref={button}
        type="button"
        class="button button-quiet"
        // A press would take away what is marked.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => setChosen({ passage: markedIn(button.current, text) })}
      >
        <Eraser class="icon" aria-hidden="true" />
        <span>{m.desk_passage_ask()}</span>
      </button>
      {chosen && (
        <ErasePassageDialog
          place={place}
          text={text}
          chosen={chosen.passage}
          notes={notes}
          onClose={() => setChosen(undefined)}
        />
      )}
    </p>
  );
}

/** What is marked on the page in the words beside a button, if it is in its text. */
function markedIn(button: HTMLElement | null, text: string): ChosenPassage | undefined {
  const words = button?.closest("li, dd")?.querySelector(".own-words");
  const selection = getSelection();
  if (!words || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer))
    return undefined;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const passage = range.toString();
  return text.slice(start).startsWith(passage) ? { start, end: start + passage.length } : undefined;
}
