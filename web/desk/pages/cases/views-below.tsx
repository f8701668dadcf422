/** The views under "Cases" in the navigation, with how many cases each has. */
import { useState } from "preact/hooks";
import { Ellipsis, Pencil, Trash2 } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Menu } from "../../components/menu.tsx";
import { chooseView, viewId } from "../../state/case-list.ts";
import { closeCase } from "../../state/cases.ts";
import { me } from "../../state/desk.ts";
import { numberText } from "../../state/language.ts";
import { removeView } from "../../state/saved-views.ts";
import { viewEntries } from "../../state/views.ts";
import type { ViewEntry } from "../../state/views.ts";
import { ViewNameDialog } from "./view-name-dialog.tsx";

/** The views. Custodians have none: they see names of cases only. */
export function ViewsBelow() {
  const [renamed, setRenamed] = useState<ViewEntry | undefined>(undefined);
  if (me.value?.role !== "caseworker") return null;
  const saved = viewEntries.value.filter(({ kind }) => kind === "saved");
  const others = viewEntries.value.filter(({ kind }) => kind !== "saved");
  return (
    <>
      <ul class="views" aria-label={m.desk_views()}>
        {others.map((entry) => (
          <li key={entry.id}>
            <ViewButton entry={entry} />
          </li>
        ))}
      </ul>
      {saved.length > 0 && (
        <>
          <p class="views-head">{m.desk_views_own()}</p>
          <ul class="views" aria-label={m.desk_views_own()}>
            {saved.map((entry) => (
              <li key={entry.id} class="view-own">
                <ViewButton entry={entry} />
                <OwnViewMenu entry={entry} onRename={() => setRenamed(entry)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {renamed && <ViewNameDialog renamed={renamed} onClose={() => setRenamed(undefined)} />}
    </>
  );
}

function ViewButton({ entry: { id, name, count, kind } }: { readonly entry: ViewEntry }) {
  return (
    <button
      type="button"
      class="nav-item"
      {...(viewId.value === id && { "aria-current": "true" })}
      onClick={() => {
        closeCase();
        chooseView(id);
      }}
    >
      <span class="nav-label cut">{name}</span>
      {kind !== "grouped" && count > 0 && <span class="view-count">{numberText(count)}</span>}
    </button>
  );
}

interface OwnViewMenuProps {
  readonly entry: ViewEntry;
  readonly onRename: () => void;
}

function OwnViewMenu({ entry: { id, name }, onRename }: OwnViewMenuProps) {
  const label = m.desk_view_actions({ name });
  return (
    <Menu
      label={label}
      items={[
        { id: "rename", label: m.desk_view_rename(), icon: Pencil, onSelect: onRename },
        {
          id: "remove",
          label: m.desk_view_remove(),
          icon: Trash2,
          isDanger: true,
          onSelect: () => void removeView(id),
        },
      ]}
      trigger={(props) => (
        <button {...props} class="button-icon view-more" aria-label={label} title={label}>
          <Ellipsis class="icon" aria-hidden="true" />
        </button>
      )}
    />
  );
}
