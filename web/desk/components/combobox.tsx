/** Chooses one or many of a long list by typing: tags, areas, acts, people, places. */
import { useCallback, useId, useRef, useState } from "preact/hooks";
import { Check, ChevronsUpDown, Plus } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { Chip } from "./chip.tsx";
import { Field } from "./field.tsx";
import { filterOptions } from "./filter-options.ts";
import type { Option } from "./filter-options.ts";
import { stepThrough } from "./list-keys.ts";
import { useDismiss } from "./use-dismiss.ts";
import { useFloating } from "./use-floating.ts";

/** More than so many are not drawn: whoever looks for one types a letter. */
const MOST_SHOWN = 120;

interface ComboboxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
  /** Whether more than one may be chosen; then they stand as chips above the field. */
  readonly isMany?: boolean;
  /** Takes a word that is not in the list, for example a new tag; gives its id, or nothing. */
  readonly onCreate?: (typed: string) => string | undefined;
}

/** The field, its list, and what is chosen. Arrows, Enter, Escape; Backspace takes the last away. */
export function Combobox(props: ComboboxProps) {
  const { options, selected, onChange, isMany = false, onCreate } = props;
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { anchor, float } = useFloating<HTMLDivElement, HTMLDivElement>(
    isOpen,
    "bottom-start",
    true,
  );
  const close = useCallback((): void => {
    setOpen(false);
    setAt(-1);
    setTyped("");
  }, []);
  useDismiss(isOpen, [anchor, float], close);

  const labelOf = (id: string): string => options.find((one) => one.id === id)?.label ?? id;
  const found = filterOptions(options, typed).slice(0, MOST_SHOWN);
  const canCreate =
    onCreate !== undefined &&
    typed.trim() !== "" &&
    !found.some(({ label }) => label === typed.trim());
  const length = found.length + (canCreate ? 1 : 0);
  const shown = isOpen ? typed : isMany ? "" : labelOf(selected[0] ?? "");

  const take = (id: string): void => {
    if (!isMany) {
      onChange([id]);
      close();
      return;
    }
    onChange(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
    setTyped("");
  };
  const choose = (index: number): void => {
    const option = found[index];
    if (option) take(option.id);
    else if (canCreate) {
      const id = onCreate(typed.trim());
      if (id !== undefined) take(id);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next =
      event.key === "Home" || event.key === "End" ? undefined : stepThrough(event.key, at, length);
    if (next !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt(next);
      float.current
        ?.querySelector(`[id="${listId}-${String(next)}"]`)
        ?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && isOpen && length > 0) {
      event.preventDefault();
      choose(Math.max(at, 0));
    } else if (event.key === "Tab") close();
    else if (event.key === "Backspace" && typed === "" && isMany) onChange(selected.slice(0, -1));
  };

  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(ids) => (
        <div ref={anchor} class="combobox">
          {isMany && selected.length > 0 && (
            <div class="combobox-chosen">
              {selected.map((id) => (
                <Chip
                  key={id}
                  remove={{
                    label: m.desk_remove({ what: labelOf(id) }),
                    run: () => {
                      onChange(selected.filter((one) => one !== id));
                      input.current?.focus();
                    },
                  }}
                >
                  {labelOf(id)}
                </Chip>
              ))}
            </div>
          )}
          <div class="combobox-field">
            <input
              {...ids}
              ref={input}
              type="text"
              role="combobox"
              aria-expanded={isOpen}
              aria-controls={listId}
              aria-autocomplete="list"
              {...(isOpen && at >= 0 && { "aria-activedescendant": `${listId}-${String(at)}` })}
              autocomplete="off"
              spellcheck={false}
              value={shown}
              onClick={() => setOpen(true)}
              onInput={({ currentTarget }) => {
                setOpen(true);
                setTyped(currentTarget.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
            <ChevronsUpDown class="icon" aria-hidden="true" />
          </div>
          <p class="visually-hidden" role="status">
            {isOpen &&
              (length === 0 ? m.desk_options_none() : m.desk_options_count({ count: length }))}
          </p>
          {isOpen && (
            <div ref={float} class="float options">
              {length === 0 && <p class="hint options-none">{m.desk_options_none()}</p>}
              <div
                id={listId}
                role="listbox"
                aria-label={props.label}
                aria-multiselectable={isMany}
              >
                {found.map(({ id, label, detail }, index) => (
                  <div
                    key={id}
                    id={`${listId}-${String(index)}`}
                    role="option"
                    aria-selected={selected.includes(id)}
                    class={index === at ? "option option-active" : "option"}
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => choose(index)}
                  >
                    <span class="option-text">
                      {label}
                      {detail !== undefined && <span class="option-detail">{detail}</span>}
                    </span>
                    {selected.includes(id) && <Check class="icon" aria-hidden="true" />}
                  </div>
                ))}
                {canCreate && (
                  <div
                    id={`${listId}-${String(found.length)}`}
                    role="option"
                    aria-selected={false}
                    class={at === found.length ? "option option-active" : "option"}
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => choose(found.length)}
                  >
                    <Plus class="icon" aria-hidden="true" />
                    <span class="option-text">{m.desk_options_create({ what: typed.trim() })}</span>
                  </div>
                )}
              </div>
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
