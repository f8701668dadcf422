/** The list with its view, its filter, and what stands there when there is nothing to list. */
import { CircleCheckBig, FilePlus2, FolderOpen, Keyboard, SearchX } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { EmptyState } from "../../components/empty-state.tsx";
import { IconButton } from "../../components/icon-button.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { changeView, scopedFacts, shownFacts, view } from "../../state/case-list.ts";
import { listState, rows } from "../../state/cases.ts";
import { goTo } from "../../state/go-to.ts";
import { numberText } from "../../state/language.ts";
import { isHelpOpen } from "../../state/palette.ts";
import { chosen } from "../../state/selection.ts";
import { emptyWords } from "../../view-words.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { ColumnHeads } from "./column-heads.tsx";
import { DisplayOptions } from "./display-options.tsx";
import { ExposedNotice } from "./exposed-notice.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FilterOptions } from "./filter-options.tsx";
import { ViewTitle } from "./view-title.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

/** The panel. */
export function CaseListPanel({ isWide }: { readonly isWide: boolean }) {
  return (
    <section class="list-side" aria-label={m.desk_nav_cases()}>
      <div class="list-head">
        <ViewTitle />
        <p class="hint list-count" role="status">
          <ListCount />
        </p>
        <div class="list-buttons">
          <IconButton icon={FilePlus2} label={m.desk_take_title()} keys="g t" onClick={takeDown} />
          <FilterOptions />
          <DisplayOptions isWide={isWide} />
          <span class="keyboard-help">
            <IconButton icon={Keyboard} label={m.desk_help_title()} keys="?" onClick={showHelp} />
          </span>
        </div>
        <input
          type="search"
          class="list-filter"
          data-key="filter"
          aria-label={m.desk_filter()}
          placeholder={m.desk_filter()}
          autocomplete="off"
          spellcheck={false}
          value={view.value.text}
          onInput={({ currentTarget }) => changeView({ text: currentTarget.value })}
        />
      </div>
      <FilterChips />
      <ExposedNotice />
      {chosen.value.size > 0 ? <BulkBar /> : isWide && <ColumnHeads />}
      <ListBody isWide={isWide} />
    </section>
  );
}

function takeDown(): void {
  goTo("take-down");
}

function showHelp(): void {
  isHelpOpen.value = true;
}

function ListCount() {
  const state = listState.value;
  if (state.kind === "loading") {
    return state.total === 0
      ? m.desk_list_loading()
      : m.desk_list_progress({ done: numberText(state.done), total: numberText(state.total) });
  }
  const count = numberText(shownFacts.value.length);
  const total = numberText(scopedFacts.value.length);
  return count === total ? m.desk_list_count({ count }) : m.desk_list_filtered({ count, total });
}

function ListBody({ isWide }: { readonly isWide: boolean }) {
  const { scope } = view.value;
  if (shownFacts.value.length > 0) return <VirtualRows isWide={isWide} />;
  if (listState.value.kind === "loading") {
    return (
      <div class="list-scroll">
        <LoadingState shape="rows" count={6} label={m.desk_list_loading()} />
      </div>
    );
  }
  if (scopedFacts.value.length > 0) {
    return (
      <EmptyState icon={SearchX} title={m.desk_filter_nothing()}>
        <button
          type="button"
          class="button button-plain"
          onClick={() => changeView({ text: "", filter: {} })}
        >
          {m.desk_filter_clear()}
        </button>
      </EmptyState>
    );
  }
  if (rows.value.length > 0 && scope !== "all") {
    return <EmptyState icon={CircleCheckBig} title={emptyWords(scope)} />;
  }
  return <EmptyState icon={FolderOpen} title={m.desk_no_cases()} hint={m.desk_no_cases_hint()} />;
}
