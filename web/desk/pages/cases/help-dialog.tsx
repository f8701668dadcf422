/** The keys, listed. */
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";

/** The dialog. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const keys = [
    ["j", m.desk_key_next()],
    ["k", m.desk_key_previous()],
    ["Enter", m.desk_key_open()],
    ["Esc", m.desk_key_close()],
    ["/", m.desk_key_filter()],
    ["r", m.desk_key_reply()],
    ["u", m.desk_key_read()],
    ["?", m.desk_key_help()],
  ] as const;
  return (
    <Dialog title={m.desk_help_title()} onClose={onClose}>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <Kbd keys={key} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={onClose}>
          {m.desk_close()}
        </button>
      </div>
    </Dialog>
  );
}
