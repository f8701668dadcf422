/** Choosing the passphrase, at set-up and when joining. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { EntryPage } from "../../components/entry-page.tsx";
import { focusFirstError } from "../../components/focus-error.ts";
import { NewPassphrase, problemsOf } from "../../components/new-passphrase.tsx";
import type { PassphraseChoice } from "../../components/new-passphrase.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import type { ActionState } from "../../components/use-action.ts";

interface PassphraseFormProps {
  readonly title: string;
  readonly choice: PassphraseChoice;
  readonly onChange: (change: Partial<PassphraseChoice>) => void;
  readonly known: readonly string[];
  readonly action: ActionState;
  readonly submit: string;
  readonly busy: string;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

/** The form. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { choice, action } = props;
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(choice) : {};
  const submit = (event: Event): void => {
    event.preventDefault();
    setChecked(true);
    if (choice.passphrase === "") return;
    if (Object.keys(problemsOf(choice)).length === 0) props.onSubmit();
    else focusFirstError(event);
  };
  return (
    <EntryPage title={props.title} step="passphrase">
      <p>{m.desk_passphrase_why()}</p>
      <Notice tone="warning">
        <p>{m.desk_passphrase_lost()}</p>
      </Notice>
      <FailureNotice failure={action.failure} />
      <form class="stack" onSubmit={submit} noValidate>
        <NewPassphrase
          choice={choice}
          onChange={(change) => {
            // A score that only now could be reckoned is no change of mind.
            if (change.passphrase !== undefined || change.again !== undefined) setChecked(false);
            props.onChange(change);
          }}
          known={props.known}
          problems={problems}
        />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{props.submit}</ActionButton>
          <button
            type="button"
            class="button button-plain"
            disabled={action.isBusy}
            onClick={props.onBack}
          >
            {m.desk_back()}
          </button>
        </div>
        <p class="hint" role="status">
          {action.isBusy ? props.busy : ""}
        </p>
      </form>
    </EntryPage>
  );
}
