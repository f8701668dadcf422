/** What stands where something could not be fetched. */
import { RotateCw } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import type { Failure } from "../../shared/failure.ts";
import { ActionButton } from "./action-button.tsx";
import { FailureNotice } from "./notice.tsx";

interface ErrorStateProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly isBusy?: boolean;
}

/** Why, and a button to try again. */
export function ErrorState({ failure, onRetry, isBusy = false }: ErrorStateProps) {
  return (
    <div class="stack">
      <FailureNotice failure={failure} />
      <div class="actions">
        <ActionButton kind="plain" type="button" isBusy={isBusy} onClick={onRetry}>
          {!isBusy && <RotateCw class="icon" aria-hidden="true" />}
          {m.desk_try_again()}
        </ActionButton>
      </div>
    </div>
  );
}
