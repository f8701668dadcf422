/** Runs something that may fail, one at a time, and keeps why it failed. */
import { useState } from "preact/hooks";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";

/** What {@link useAction} gives. */
export interface ActionState {
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Runs; gives whether it worked. */
  readonly run: (action: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** State of one action of a page. */
export function useAction(): ActionState {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const run = async (action: () => Promise<void>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setFailure(undefined);
    try {
      await action();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, run, clear: () => setFailure(undefined) };
}
