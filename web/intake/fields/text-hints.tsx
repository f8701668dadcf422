/**
 * Asks under a text box whether a phone number, an address, an identity number or a full name was
 * meant to be given. It looks after a pause, never while somebody types, and stops nobody.
 */
import { useEffect, useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { findTextHints } from "../../../src/domain/free-text-hints.ts";
import type { HintKind, TextHint } from "../../../src/domain/free-text-hints.ts";
import { Note } from "../../shared/components/note.tsx";

/** After the last key. */
const PAUSE_MS = 1500;
/** More at once would bury the box. */
const MOST_SHOWN = 3;

const question: Readonly<Record<HintKind, (values: { readonly text: string }) => string>> = {
  phone: (values) => m.intake_hint_phone(values),
  email: (values) => m.intake_hint_email(values),
  "id-number": (values) => m.intake_hint_id_number(values),
  "full-name": (values) => m.intake_hint_full_name(values),
};

/** Draws the questions for a text that was typed here. */
export function TextHints({
  text,
  onRemove,
}: {
  readonly text: string;
  /** Told which part to take out of the text. */
  readonly onRemove: (part: string) => void;
}) {
  const [initial] = useState(text);
  const [found, setFound] = useState<readonly TextHint[]>([]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (text === initial) return;
    const timer = setTimeout(() => setFound(findTextHints(text)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, initial]);

  const parts = new Map(found.map((hint) => [hint.text, hint]));
  const shown = [...parts.values()].filter(
    (hint) => !kept.has(hint.text) && text.includes(hint.text),
  );
  return (
    <>
      <p class="unseen" role="status">
        {shown.length > 0 && m.intake_hint_announced({ count: shown.length })}
      </p>
      {shown.slice(0, MOST_SHOWN).map(({ kind, text: part }) => (
        <Note key={part}>
          <p>{question[kind]({ text: part })}</p>
          <div class="buttons buttons-equal buttons-small">
            <button type="button" class="button" onClick={() => onRemove(part)}>
              {m.intake_hint_remove()}
              <span class="unseen"> {part}</span>
            </button>
            <button
              type="button"
              class="button"
              onClick={() => setKept((all) => new Set([...all, part]))}
            >
              {m.intake_hint_keep()}
              <span class="unseen"> {part}</span>
            </button>
          </div>
        </Note>
      ))}
    </>
  );
}
