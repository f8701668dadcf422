/** The list of cases and the case that is open, in the page's memory while the desk is unlocked. */
import { batch, computed, effect, signal } from "@preact/signals";
import { failureOf, isRefusal } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { rowTextsOf } from "../case-rows.ts";
import type { CaseRow, CaseShown, DeskEvent } from "../worker-api.ts";
import { me, onDeskEvent, onForget, unreadInTitle, worker } from "./desk.ts";
import { formTexts, language } from "./language.ts";

/** Rows are drawn at most so often while thousands come in, after the first. */
const DRAW_EVERY_MS = 500;
/** Of so many rows the texts are made before anything else gets its turn: some milliseconds. */
const TEXTS_AT_ONCE = 100;

/** How far the list is. */
export type ListState =
  | { readonly kind: "loading"; readonly done: number; readonly total: number }
  | { readonly kind: "ready" };

/** The case that is open. `shown` stays while it is fetched anew. */
export type OpenCase =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly id: string }
  | { readonly kind: "case"; readonly id: string; readonly shown: CaseShown }
  /** Nothing of it was fetched: whoever opens it has to say first whether they have a conflict. */
  | { readonly kind: "declare"; readonly id: string }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "failed"; readonly id: string; readonly failure: Failure };

/** Changed in place, since copying ten thousand rows for each batch would cost more than drawing. */
const held = new Map<string, CaseRow>();
const version = signal(0);

/** The rows by id; whoever asks is drawn anew when they change. */
export function heldRows(): ReadonlyMap<string, CaseRow> {
  return version.value >= 0 ? held : new Map();
}

let drawTimer: ReturnType<typeof setTimeout> | undefined;
/** Counts up whenever the making of texts begins anew or ends. */
let textsTurn = 0;

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

/** Opens a case. */
export async function showCase(id: string): Promise<void> {
  openCase.value = { kind: "loading", id };
  await refreshCase(id);
}

/** Fetches the open case anew and keeps showing what there is meanwhile. */
export async function refreshCase(id: string): Promise<void> {
  await fetchInto(id, async () => {
    const shown = await worker().openCase(id);
    return shown ? { kind: "case", id, shown } : { kind: "declare", id };
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
      take(event.rows, event.total);
      break;
    case "list-complete":
      clearTimeout(drawTimer);
      drawTimer = undefined;
      batch(() => {
        listState.value = { kind: "ready" };
        draw();
      });
      void makeTexts();
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
    case "audit":
      break;
  }
}

function draw(): void {
  version.value++;
}

function take(taken: readonly CaseRow[], total: number | undefined): void {
  const isFirst = held.size === 0;
  for (const row of taken) held.set(row.id, row);
  if (total === undefined) draw();
  else if (isFirst) drawProgress(total);
  else drawTimer ??= setTimeout(() => drawProgress(total), DRAW_EVERY_MS);
}

function drawProgress(total: number): void {
  drawTimer = undefined;
  batch(() => {
    const isLoading = listState.peek().kind === "loading";
    if (isLoading) listState.value = { kind: "loading", done: held.size, total };
    draw();
  });
}

/** A few rows at a time once the list stands, instead of all at the first letter that is typed. */
async function makeTexts(): Promise<void> {
  const mine = ++textsTurn;
  let made = 0;
  for (const row of held.values()) {
    rowTextsOf(row, language.peek(), formTexts.peek());
    made += 1;
    if (made % TEXTS_AT_ONCE > 0) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (mine !== textsTurn) return;
  }
}

function forget(): void {
  held.clear();
  clearTimeout(drawTimer);
  drawTimer = undefined;
  textsTurn += 1;
  openCase.value = { kind: "none" };
  listState.value = { kind: "loading", done: 0, total: 0 };
  draw();
}

onDeskEvent(hear);
onForget(forget);
effect(() => {
  unreadInTitle.value = me.value?.role === "caseworker" ? unreadCount.value : 0;
});
