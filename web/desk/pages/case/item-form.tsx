/** The frame of a form that sets or changes one thing of a case: a task, a date. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { useAction } from "../../components/use-action.ts";
import { ItemActions } from "./item-actions.tsx";

interface ItemFormProps {
  /** What the button says where the thing is new. */
  readonly add: string;
  /** Whether all that is needed is filled in. */
  readonly isReady: boolean;
  /** Gives whether it stands. */
  readonly onSave: () => Promise<boolean>;
  readonly onCancel: (() => void) | undefined;
  /** The fields; they say what is missing once it was tried to save. */
  readonly children: (isChecked: boolean) => ComponentChildren;
}

/** The frame. */
export function ItemForm({ add, isReady, onSave, onCancel, children }: ItemFormProps) {
  const action = useAction();
  const [isChecked, setChecked] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!isReady) return;
    await action.run(async () => {
      if (await onSave()) setChecked(false);
    });
  };
  return (
    <form class="inline-form" noValidate onSubmit={(event) => void save(event)}>
      {children(isChecked)}
      <ItemActions isBusy={action.isBusy} add={add} onCancel={onCancel} />
    </form>
  );
}
