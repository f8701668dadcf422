/** The buttons under a task or a date: adds it; or saves what was changed, or leaves it. */
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";

interface ItemActionsProps {
  readonly isBusy: boolean;
  /** What the button says where there is nothing to cancel. */
  readonly add: string;
  readonly onCancel: (() => void) | undefined;
}

/** The buttons. */
export function ItemActions({ isBusy, add, onCancel }: ItemActionsProps) {
  return (
    <div class="actions">
      <ActionButton isBusy={isBusy} kind="plain">
        {onCancel ? m.desk_change_save() : add}
      </ActionButton>
      {onCancel && (
        <button type="button" class="button button-quiet" onClick={onCancel}>
          {m.desk_cancel()}
        </button>
      )}
    </div>
  );
}
