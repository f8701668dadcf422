/** The list of cases and the case that is open, in the page's memory while the desk is unlocked. */
import { batch, computed, signal } from "@preact/signals";
import { failureOf, isRefusal } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { rowTextsOf } from "../case-rows.ts";
import type { CaseRow, CaseShown, DeskEvent, IdentityShown } from "../worker-api.ts";
import { me, onDeskEvent, onForget, worker } from "./desk.ts";
import { formTexts, language } from "./language.ts";

/** Rows are drawn at most so often while thousands come in. */
const DRAW_EVERY_MS = 250;

/** How far the list is. */
export type ListState =
  | { readonly kind: "loading"; readonly done: number; readonly total: number }
  | { readonly kind: "ready" };

/** The case that is open. `shown` stays while it is fetched anew. */
export type OpenCase =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly id: string }
  | { readonly kind: "case"; readonly id: string; readonly shown: CaseShown }
  | { readonly kind: "identity"; readonly id: string; readonly shown: IdentityShown }
  | { readonly kind: "stub"; readonly id: string }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "failed"; readonly id: string; readonly failure: Failure };

/** Changed in place, since copying ten thousand rows for each batch would cost more than drawing. */
const held = new Map<string, CaseRow>();
const version = signal(0);

/** The rows by id; whoever asks is drawn anew when they change. */
export function heldRows(): ReadonlyMap<string, CaseRow> {
  return version.value >= 0 ? held : new Map();
}

let isDrawPending = false;

export const listState = signal<ListState>({ kind: "loading", done: 0, total: 0 });
export const openCase = signal<OpenCase>({ kind: "none" });

/** All rows, in no order: `state/case-list.ts` puts them in one. */
export const rows = computed(() => [...heldRows().values()]);

/** How many cases are unread. */
export const unreadCount = computed(() => rows.value.filter(({ isUnread }) => isUnread).length);

/** The row of the open case, as the list has it now. */
export const openRow = computed(() =>
  openCase.value.kind === "none" ? undefined : heldRows().get(openCase.value.id),
);

/** The id of the open case. */
export const openId = computed(() =>
  openCase.value.kind === "none" ? undefined : openCase.value.id,
);

/** Opens a case. Custodians see that it exists; the identity opens when they ask. */
export async function showCase(id: string): Promise<void> {
  if (me.peek()?.role === "custodian") {
    openCase.value = { kind: "stub", id };
    return;
  }
  openCase.value = { kind: "loading", id };
  await refreshCase(id);
}

/** Fetches the open case anew and keeps showing what there is meanwhile. */
export async function refreshCase(id: string): Promise<void> {
  await fetchInto(id, async () => {
    const shown = await worker().openCase(id);
    return { kind: "case", id, shown };
  });
}

/** Opens the identity envelope of a case. */
export async function showIdentity(id: string): Promise<void> {
  openCase.value = { kind: "loading", id };
  await fetchInto(id, async () => {
    const shown = await worker().openIdentity(id);
    return { kind: "identity", id, shown };
  });
}

/** Closes the open case. */
export function closeCase(): void {
  openCase.value = { kind: "none" };
}

async function fetchInto(id: string, fetch: () => Promise<OpenCase>): Promise<void> {
  const isStillOpen = (): boolean => openId.peek() === id;
  try {
    const next = await fetch();
    if (isStillOpen()) openCase.value = next;
  } catch (error) {
    if (!isStillOpen()) return;
    const failure = failureOf(error);
    openCase.value = isRefusal(failure, "not-found")
      ? { kind: "gone", id }
      : { kind: "failed", id, failure };
  }
}

function hear(event: DeskEvent): void {
  switch (event.kind) {
    case "list-started":
      held.clear();
      listState.value = { kind: "loading", done: 0, total: 0 };
      break;
    case "rows":
      for (const row of event.rows) {
        held.set(row.id, row);
        // A little for each batch, instead of all of it at the first letter that is typed.
        rowTextsOf(row, language.peek(), formTexts.peek());
      }
      if (event.total === undefined) draw();
      else drawSoon(event.total);
      break;
    case "list-complete":
      batch(() => {
        listState.value = { kind: "ready" };
        draw();
      });
      break;
    case "gone":
      for (const id of event.ids) held.delete(id);
      batch(() => {
        draw();
        const id = openId.peek();
        if (id !== undefined && event.ids.includes(id)) openCase.value = { kind: "gone", id };
      });
      break;
    case "touched": {
      const open = openCase.peek();
      if (open.kind === "case" && event.ids.includes(open.id)) void refreshCase(open.id);
      break;
    }
    case "roster":
    case "connection":
    case "present":
    case "search":
      break;
  }
}

function draw(): void {
  version.value++;
}

function drawSoon(total: number): void {
  if (isDrawPending) return;
  isDrawPending = true;
  setTimeout(() => {
    isDrawPending = false;
    if (listState.peek().kind !== "loading") return;
    batch(() => {
      listState.value = { kind: "loading", done: held.size, total };
      draw();
    });
  }, DRAW_EVERY_MS);
}

function forget(): void {
  held.clear();
  openCase.value = { kind: "none" };
  listState.value = { kind: "loading", done: 0, total: 0 };
  draw();
}

onDeskEvent(hear);
onForget(forget);
