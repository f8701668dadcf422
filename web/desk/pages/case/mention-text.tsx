/** A text in which `@` offers colleagues. Arrows, Enter or Tab, Escape; or typing on. */
import { useCallback, useId, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import type { FieldIds } from "../../components/field.tsx";
import { filterOptions } from "../../components/filter-options.ts";
import type { Option } from "../../components/filter-options.ts";
import { stepThrough } from "../../components/list-keys.ts";
import { useDismiss } from "../../components/use-dismiss.ts";
import { useFloating } from "../../components/use-floating.ts";
import { findMention, withMention } from "./find-mention.ts";
import type { TypedMention } from "./find-mention.ts";

interface MentionTextProps {
  readonly ids: FieldIds;
  readonly value: string;
  readonly maxLength: number;
  /** Whom it offers. */
  readonly people: readonly Option[];
  readonly onInput: (text: string) => void;
  readonly onMention: (id: string) => void;
}

/** The text, and while a name is typed, the list. */
export function MentionText({ ids, people, onMention, ...text }: MentionTextProps) {
  const [mention, setMention] = useState<TypedMention | undefined>(undefined);
  const [at, setAt] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const found = mention ? filterOptions(people, mention.typed) : [];
  const isOpen = found.length > 0;
  const { anchor, float } = useFloating<HTMLDivElement, HTMLDivElement>(isOpen, "bottom-start");
  useDismiss(
    isOpen,
    [anchor, float],
    useCallback(() => setMention(undefined), []),
  );
  const choose = (index: number): void => {
    const person = found[index];
    if (!person || !mention || !area.current) return;
    const named = withMention(text.value, mention, person.label);
    // At once: the caret can only be put where the text already is.
    area.current.value = named.text;
    area.current.setSelectionRange(named.caret, named.caret);
    setMention(undefined);
    text.onInput(named.text);
    onMention(person.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    const next =
      event.key === "Home" || event.key === "End"
        ? undefined
        : stepThrough(event.key, at, found.length);
    if (next !== undefined) setAt(next);
    else if (event.key === "Enter" || event.key === "Tab") choose(at);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={anchor}>
      <textarea
        {...ids}
        ref={area}
        rows={4}
        maxLength={text.maxLength}
        value={text.value}
        spellcheck={false}
        data-key="note"
        aria-autocomplete="list"
        {...(isOpen && {
          "aria-controls": listId,
          "aria-activedescendant": `${listId}-${String(at)}`,
        })}
        onInput={({ currentTarget }) => {
          text.onInput(currentTarget.value);
          setMention(findMention(currentTarget.value, currentTarget.selectionStart));
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setMention(undefined)}
      />
      <p class="visually-hidden" role="status">
        {isOpen && m.desk_options_count({ count: found.length })}
      </p>
      {isOpen && (
        <div ref={float} class="float options options-names">
          <div id={listId} role="listbox" aria-label={m.desk_note_mentions()}>
            {found.map(({ id, label }, index) => (
              <div
                key={id}
                id={`${listId}-${String(index)}`}
                role="option"
                aria-selected={index === at}
                class={index === at ? "option option-active" : "option"}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(index)}
              >
                <span class="option-text">{label}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
