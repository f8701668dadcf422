/** The views under "Cases" in the navigation, with how many cases each has. */
import { useId, useState } from "preact/hooks";
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Menu } from "../../components/menu.tsx";
import { chooseView, viewId } from "../../state/case-list.ts";
import { closeCase } from "../../state/cases.ts";
import { me } from "../../state/desk.ts";
import { numberText } from "../../state/language.ts";
import { moveView, removeView } from "../../state/saved-views.ts";
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
            {saved.map((entry, index) => (
              <li key={entry.id} class="view-own">
                <ViewButton entry={entry} />
                <OwnViewMenu
                  entry={entry}
                  isFirst={index === 0}
                  isLast={index === saved.length - 1}
                  onRename={() => setRenamed(entry)}
                />
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
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: () => void;
}

function OwnViewMenu({ entry: { id, name }, isFirst, isLast, onRename }: OwnViewMenuProps) {
  const label = m.desk_view_actions({ name });
  const button = useId();
  const move = async (by: -1 | 1): Promise<void> => {
    await moveView(id, by);
    // What moves on the page loses the focus, and whoever moves a view often moves it again.
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  };
  return (
    <Menu
      label={label}
      items={[
        { id: "rename", label: m.desk_view_rename(), icon: Pencil, onSelect: onRename },
        ...(isFirst
          ? []
          : [
              {
                id: "up",
                label: m.desk_view_up(),
                icon: ArrowUp,
                onSelect: () => void move(-1),
              },
            ]),
        ...(isLast
          ? []
          : [
              {
                id: "down",
                label: m.desk_view_down(),
                icon: ArrowDown,
                onSelect: () => void move(1),
              },
            ]),
        {
          id: "remove",
          label: m.desk_view_remove(),
          icon: Trash2,
          isDanger: true,
          onSelect: () => void removeView(id),
        },
      ]}
      trigger={(props) => (
        <button
          {...props}
          id={button}
          class="button-icon view-more"
          aria-label={label}
          title={label}
        >
          <Ellipsis class="icon" aria-hidden="true" />
        </button>
      )}
    />
  );
}
