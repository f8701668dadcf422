/** Asks for the name of a view, to save a new one or to rename one. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { renameView, saveNewView } from "../../state/saved-views.ts";

const MOST_LETTERS = 60;

interface ViewNameDialogProps {
  /** The view that gets another name; absent for a new one. */
  readonly renamed?: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** The dialog. */
export function ViewNameDialog({ renamed, onClose }: ViewNameDialogProps) {
  const [name, setName] = useState(renamed?.name ?? "");
  const [isMissing, setMissing] = useState(false);
  const { isBusy, failure, run } = useAction();
  const save = async (): Promise<void> => {
    const written = name.trim();
    setMissing(written === "");
    if (written === "") return;
    const isSaved = await run(() =>
      renamed ? renameView(renamed.id, written) : saveNewView(written),
    );
    if (isSaved) onClose();
  };
  return (
    <Dialog title={renamed ? m.desk_view_rename() : m.desk_view_save_new()} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {failure && <FailureNotice failure={failure} />}
        <TextField
          label={m.desk_view_name()}
          hint={m.desk_view_name_hint()}
          error={isMissing ? m.desk_view_name_missing() : undefined}
          value={name}
          maxLength={MOST_LETTERS}
          onInput={setName}
        />
        <div class="actions">
          <ActionButton isBusy={isBusy}>{m.desk_view_save()}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
