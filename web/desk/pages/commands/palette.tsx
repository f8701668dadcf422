/** Commands, found by typing: go to a case, a view or a section, or do something. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { stepThrough } from "../../components/list-keys.ts";
import { findBest } from "../../case-list/find-commands.ts";
import { caseEntries, commandList, searchEntry } from "./command-list.ts";
import type { CommandEntry } from "./command-list.ts";

const MOST_COMMANDS = 8;
const MOST_CASES = 8;
/** With nothing typed everything is listed that is not a case. */
const MOST_UNTYPED = 60;

/** The window: a field, and below it what fits. Arrows, Enter, Escape. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const commands = useMemo(commandList, []);
  const cases = useMemo(caseEntries, []);
  const found = useMemo(() => find(commands, cases, typed), [commands, cases, typed]);
  useLayoutEffect(() => input.current?.focus(), []);

  const run = (entry: CommandEntry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      run(found[at]);
      return;
    }
    const isInText = event.key === "Home" || event.key === "End";
    const next = isInText ? undefined : stepThrough(event.key, at, found.length);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  return (
    <Dialog title={m.desk_commands()} onClose={onClose} class="palette">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={m.desk_commands()}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(found.length > 0 && { "aria-activedescendant": `${listId}-${String(at)}` })}
        placeholder={m.desk_commands_hint()}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="visually-hidden" role="status">
        {found.length === 0 ? m.desk_options_none() : m.desk_options_count({ count: found.length })}
      </p>
      {found.length === 0 && <p class="hint palette-none">{m.desk_options_none()}</p>}
      <div
        ref={list}
        id={listId}
        class="palette-list"
        role="listbox"
        aria-label={m.desk_commands()}
      >
        {found.map((entry, index) => (
          <Entry
            key={entry.id}
            entry={entry}
            id={`${listId}-${String(index)}`}
            isActive={index === at}
            onRun={() => run(entry)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function find(
  commands: readonly CommandEntry[],
  cases: readonly CommandEntry[],
  typed: string,
): readonly CommandEntry[] {
  if (typed.trim() === "") return commands.slice(0, MOST_UNTYPED);
  return [
    ...findBest(commands, typed, MOST_COMMANDS),
    ...findBest(cases, typed, MOST_CASES),
    ...searchEntry(typed.trim()),
  ];
}

interface EntryProps {
  readonly entry: CommandEntry;
  readonly id: string;
  readonly isActive: boolean;
  readonly onRun: () => void;
}

function Entry({ entry, id, isActive, onRun }: EntryProps) {
  const { label, kind, icon: Icon, keys, detail } = entry;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      class={isActive ? "option option-active" : "option"}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Icon class="icon" aria-hidden="true" />
      <span class="cut">{label}</span>
      {detail !== undefined && <span class="hint cut">{detail}</span>}
      <span class="palette-kind">{kind}</span>
      {keys !== undefined && (
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </div>
  );
}
