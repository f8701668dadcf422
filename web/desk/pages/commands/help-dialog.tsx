/** The keys, listed. */
import * as m from "../../../../build/messages/messages.js";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { me } from "../../state/desk.ts";
import { sectionsOf } from "../sections.tsx";

/** The dialog. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const role = me.value?.role ?? "caseworker";
  const casework = [
    ["x", m.desk_key_choose()],
    ["Shift j", m.desk_key_extend()],
    ["Ctrl a", m.desk_choose_all()],
    ["← →", m.desk_key_group()],
    ["s", m.desk_key_state()],
    ["a", m.desk_key_assign()],
    ["t", m.desk_key_tags()],
    ["r", m.desk_key_reply()],
    ["n", m.desk_key_note()],
    ["1 – 7", m.desk_key_tabs()],
  ] as const;
  const sections = sectionsOf(role).map(
    ({ letter, label }) => [`g ${letter}`, m.desk_key_go({ section: label() })] as const,
  );
  const keys = [
    ["j", m.desk_key_next()],
    ["k", m.desk_key_previous()],
    ["Enter", m.desk_key_open()],
    ["o", m.desk_key_open()],
    ["Esc", m.desk_key_close_all()],
    ["/", m.desk_key_filter()],
    ...(role === "caseworker" ? casework : []),
    ["u", m.desk_key_read()],
    ["Ctrl K", m.desk_key_commands()],
    ...sections,
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
