/**
 * Changes the open case. Where others changed the same thing meanwhile, both are put before the
 * person, and nothing happens until they choose.
 */
import { signal } from "@preact/signals";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { ChangeOutcome, EventShown, HistoryShown } from "../worker-api.ts";
import { openId, refreshCase, showCase } from "./cases.ts";
import { onForget, worker } from "./desk.ts";
import { showToast } from "./toasts.ts";

/** Why a change does not stand yet. */
export type ChangeTrouble =
  | {
      readonly kind: "conflict";
      readonly id: string;
      readonly mine: readonly CaseEvent[];
      readonly theirs: readonly HistoryShown[];
      /** `true`: mine after all; `false`: theirs stays. */
      readonly decide: (isMine: boolean) => void;
    }
  | { readonly kind: "refused"; readonly id: string; readonly events: readonly EventShown[] }
  | { readonly kind: "failed"; readonly id: string; readonly failure: Failure };

export const changeTrouble = signal<ChangeTrouble | undefined>(undefined);

/** What is said and offered after a change. */
export interface AfterChange {
  /** A few words for what was done. */
  readonly done?: string;
  /** Takes it back. */
  readonly undo?: readonly CaseEvent[];
}

/**
 * Changes a case and shows it anew.
 *
 * @param basedOn - The newest entry that the person had in view when they began.
 * @param onDone - Is told the newest entry after the change.
 * @returns Whether it stands; `false` also where the person chose to leave what others did.
 */
export function changeCase(
  id: string,
  events: readonly CaseEvent[],
  basedOn: number,
  after: AfterChange = {},
  onDone: (basedOn: number) => void = () => undefined,
): Promise<boolean> {
  const write = (base: number): Promise<ChangeOutcome> => worker().change(id, events, base);
  const told = (newest: number): void => {
    onDone(newest);
    tell(id, after, newest);
  };
  return writeChange(id, { mine: events, write, onDone: told }, basedOn);
}

/** A change as it is written, again where the person insists on it. */
interface Writing {
  /** In words of events, for whoever has to choose. */
  readonly mine: readonly CaseEvent[];
  readonly write: (basedOn: number) => Promise<ChangeOutcome>;
  /** Whether there is nothing to show anew afterwards. */
  readonly isLast?: boolean;
  /** Is told the newest entry after the change. */
  readonly onDone: (basedOn: number) => void;
}

/**
 * Writes a change and shows the case anew.
 *
 * @returns Whether it stands; `false` also where the person chose to leave what others did.
 */
export async function writeChange(
  id: string,
  { mine, write, isLast = false, onDone }: Writing,
  basedOn: number,
): Promise<boolean> {
  changeTrouble.value = undefined;
  let base = basedOn;
  for (;;) {
    try {
      const outcome = await write(base);
      if (outcome.kind === "refused") {
        changeTrouble.value = { kind: "refused", id, events: outcome.events };
        await refreshCase(id);
        return false;
      }
      if (outcome.kind === "done") {
        if (!isLast) await refreshCase(id);
        onDone(outcome.basedOn);
        return true;
      }
      const isMine = await ask(id, mine, outcome.theirs);
      if (!isMine) {
        await refreshCase(id);
        return false;
      }
      base = outcome.basedOn;
    } catch (error) {
      changeTrouble.value = { kind: "failed", id, failure: failureOf(error) };
      return false;
    }
  }
}

function ask(
  id: string,
  mine: readonly CaseEvent[],
  theirs: readonly HistoryShown[],
): Promise<boolean> {
  // Somebody who takes back a change may have left the case.
  if (openId.peek() !== id) void showCase(id);
  return new Promise((resolve) => {
    changeTrouble.value = {
      kind: "conflict",
      id,
      mine,
      theirs,
      decide: (isMine) => {
        changeTrouble.value = undefined;
        resolve(isMine);
      },
    };
  });
}

function tell(id: string, { done, undo }: AfterChange, basedOn: number): void {
  if (done === undefined) return;
  if (undo === undefined) showToast(done);
  else showToast(done, () => void changeCase(id, undo, basedOn));
}

onForget(() => {
  const trouble = changeTrouble.peek();
  if (trouble?.kind === "conflict") trouble.decide(false);
  changeTrouble.value = undefined;
});
