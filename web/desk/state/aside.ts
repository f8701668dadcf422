/** Whether somebody is asked why cases are put aside, or taken up again. */
import { signal } from "@preact/signals";
import type { CaseRow } from "../worker-api.ts";
import { onForget } from "./desk.ts";

/** What is asked about. */
export interface AsideAsked {
  readonly rows: readonly CaseRow[];
  readonly isAside: boolean;
}

export const asideAsked = signal<AsideAsked | undefined>(undefined);

onForget(() => {
  asideAsked.value = undefined;
});
