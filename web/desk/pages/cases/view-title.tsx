/** The name of the view above the list; pressing it lists all views. */
import { ChevronDown } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Menu } from "../../components/menu.tsx";
import { chooseView, isViewChanged, viewId } from "../../state/case-list.ts";
import { numberText } from "../../state/language.ts";
import { chosenEntry, viewEntries } from "../../state/views.ts";

/** The heading. */
export function ViewTitle() {
  const entries = viewEntries.value;
  const items = entries.map(({ id, name, count, kind }, index) => ({
    id,
    label: `${name} (${numberText(count)})`,
    isChecked: id === viewId.value,
    isApart: index > 0 && entries[index - 1]?.kind !== kind,
    onSelect: () => chooseView(id),
  }));
  return (
    <h2 class="view-title">
      <Menu
        label={m.desk_views()}
        items={items}
        trigger={(props) => (
          <button {...props} class="view-button">
            <span class="cut">{chosenEntry.value?.name ?? m.desk_view_all()}</span>
            {isViewChanged.value && <span class="view-changed">{m.desk_view_changed()}</span>}
            <ChevronDown class="icon" aria-hidden="true" />
            <span class="visually-hidden">{m.desk_views()}</span>
          </button>
        )}
      />
    </h2>
  );
}
