/** A fact of a case, and a small window to change it. */
import { Pencil } from "lucide-preact";
import type { ComponentChildren } from "preact";
import * as m from "../../../../build/messages/messages.js";
import { Popover } from "../../components/popover.tsx";

interface FactRowProps {
  readonly label: string;
  readonly children: ComponentChildren;
  /** Draws the fields; absent where nothing can be changed. */
  readonly edit?: ((close: () => void) => ComponentChildren) | undefined;
}

/** The row. */
export function FactRow({ label, children, edit }: FactRowProps) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        <div class="fact-value">{children}</div>
        {edit && (
          <Popover
            label={label}
            placement="bottom-end"
            trigger={(props) => (
              <button
                {...props}
                class="button-icon fact-edit"
                aria-label={m.desk_change_edit({ what: label })}
              >
                <Pencil class="icon" aria-hidden="true" />
              </button>
            )}
          >
            {edit}
          </Popover>
        )}
      </dd>
    </div>
  );
}
