/** The list with its filter, and what stands there when there is nothing to list. */
import { FolderOpen, Keyboard, SearchX } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { EmptyState } from "../../components/empty-state.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { filter, listState, rows, shownRows } from "../../state/cases.ts";
import { me } from "../../state/desk.ts";
import { numberText } from "../../state/language.ts";
import { VirtualRows } from "./virtual-rows.tsx";

/** The panel. */
export function CaseListPanel({ onHelp }: { readonly onHelp: () => void }) {
  return (
    <section class="list-side" aria-label={m.desk_nav_cases()}>
      <div class="list-head">
        <h2>{m.desk_nav_cases()}</h2>
        <span class="keyboard-help">
          <IconButton icon={Keyboard} label={m.desk_help_title()} keys="?" onClick={onHelp} />
        </span>
      </div>
      <div class="list-tools">
        <input
          type="search"
          data-key="filter"
          aria-label={m.desk_filter()}
          placeholder={m.desk_filter()}
          autocomplete="off"
          spellcheck={false}
          value={filter.value}
          onInput={({ currentTarget }) => {
            filter.value = currentTarget.value;
          }}
        />
        <p class="hint list-count" role="status">
          <ListCount />
        </p>
      </div>
      <ListBody />
    </section>
  );
}

function ListCount() {
  const state = listState.value;
  if (state.kind === "loading") {
    return state.total === 0
      ? m.desk_list_loading()
      : m.desk_list_progress({ done: numberText(state.done), total: numberText(state.total) });
  }
  const count = numberText(shownRows.value.length);
  return shownRows.value.length === rows.value.length
    ? m.desk_list_count({ count })
    : m.desk_list_filtered({ count, total: numberText(rows.value.length) });
}

function ListBody() {
  if (shownRows.value.length > 0) return <VirtualRows />;
  if (listState.value.kind === "loading") {
    return (
      <div class="list-scroll">
        <LoadingState shape="rows" count={6} label={m.desk_list_loading()} />
      </div>
    );
  }
  if (rows.value.length > 0) {
    return (
      <EmptyState icon={SearchX} title={m.desk_filter_nothing()}>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            filter.value = "";
          }}
        >
          {m.desk_filter_clear()}
        </button>
      </EmptyState>
    );
  }
  const isCustodian = me.value?.role === "custodian";
  return (
    <EmptyState
      icon={FolderOpen}
      title={m.desk_no_cases()}
      hint={isCustodian ? m.desk_no_cases_custodian() : m.desk_no_cases_hint()}
    />
  );
}
