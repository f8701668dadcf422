/** All views that can be chosen, with their names and counts, for whoever lists them. */
import { computed } from "@preact/signals";
import * as m from "../../../build/messages/messages.js";
import { SCOPES } from "../case-list/scopes.ts";
import { scopeName } from "../view-words.ts";
import { savedViews, scopeCounts, viewId } from "./case-list.ts";

/** A view in a list of views. */
export interface ViewEntry {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly kind: "built-in" | "grouped" | "saved";
}

/** Built-in views, then everything in groups, then the member's own. */
export const viewEntries = computed<readonly ViewEntry[]>(() => [
  ...SCOPES.map((scope) => ({
    id: scope,
    name: scopeName(scope),
    count: scopeCounts.value[scope],
    kind: "built-in" as const,
  })),
  { id: "by-area", name: m.desk_view_by_area(), count: scopeCounts.value.all, kind: "grouped" },
  { id: "by-place", name: m.desk_view_by_place(), count: scopeCounts.value.all, kind: "grouped" },
  ...savedViews.value.map(({ id, name, count }) => ({ id, name, count, kind: "saved" as const })),
]);

/** The chosen one. */
export const chosenEntry = computed(() => viewEntries.value.find(({ id }) => id === viewId.value));
