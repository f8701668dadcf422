/** What stands where something could not be fetched. */
import { RotateCw } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import type { Failure } from "../../shared/failure.ts";
import { FailureNotice } from "./notice.tsx";

interface ErrorStateProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Why, and a button to try again. */
export function ErrorState({ failure, onRetry }: ErrorStateProps) {
  return (
    <div class="stack">
      <FailureNotice failure={failure} />
      <div class="actions">
        <button type="button" class="button button-plain" onClick={onRetry}>
          <RotateCw class="icon" aria-hidden="true" />
          <span>{m.desk_try_again()}</span>
        </button>
      </div>
    </div>
  );
}
