/** What the list is filtered by, each with a way to let go, and how to keep it as a view. */
import { useState } from "preact/hooks";
import { BookmarkPlus, RotateCcw, Save } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Chip } from "../../components/chip.tsx";
import { DIMENSIONS, toggleValue } from "../../case-list/dimensions.ts";
import { isScope } from "../../case-list/scopes.ts";
import { changeView, chooseView, isViewChanged, view, viewId } from "../../state/case-list.ts";
import { preferences } from "../../state/preferences.ts";
import { saveChosenView } from "../../state/saved-views.ts";
import { showToast } from "../../state/toasts.ts";
import { valueName } from "../../state/value-words.ts";
import { sideName } from "../../view-words.ts";
import { ViewNameDialog } from "./view-name-dialog.tsx";

/** The chips; nothing while the view is as it was chosen. */
export function FilterChips() {
  const [isNaming, setNaming] = useState(false);
  const { filter } = view.value;
  const chips = DIMENSIONS.flatMap((dimension) =>
    (filter[dimension] ?? []).map((value) => ({ dimension, value })),
  );
  const isOwn =
    !isScope(viewId.value) && preferences.value.views.some(({ id }) => id === viewId.value);
  if (chips.length === 0 && !isViewChanged.value) return null;
  return (
    <div class="filter-chips">
      {chips.map(({ dimension, value }) => {
        const text = valueName(dimension, value);
        return (
          <Chip
            key={`${dimension} ${value}`}
            remove={{
              label: m.desk_remove({ what: `${sideName(dimension)}: ${text}` }),
              run: () => changeView({ filter: toggleValue(filter, dimension, value) }),
            }}
          >
            <span class="chip-side">{sideName(dimension)}</span> {text}
          </Chip>
        );
      })}
      {isViewChanged.value && (
        <span class="view-buttons">
          {isOwn && (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                saveChosenView().catch(() => showToast(m.desk_view_not_changed()));
              }}
            >
              <Save class="icon" aria-hidden="true" />
              {m.desk_view_save()}
            </button>
          )}
          <button type="button" class="button button-quiet" onClick={() => setNaming(true)}>
            <BookmarkPlus class="icon" aria-hidden="true" />
            {m.desk_view_save_new()}
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => chooseView(viewId.value)}
          >
            <RotateCcw class="icon" aria-hidden="true" />
            {m.desk_view_reset()}
          </button>
        </span>
      )}
      {isNaming && <ViewNameDialog onClose={() => setNaming(false)} />}
    </div>
  );
}
