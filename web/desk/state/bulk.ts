/** Changes to many cases: one at a time, with progress, what became of each, and the way back. */
import { proxy } from "comlink";
import { signal } from "@preact/signals";
import * as m from "../../../build/messages/messages.js";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { undoAside, undoAssign, undoTag } from "../case-list/bulk-changes.ts";
import type { ChangeOfSome } from "../case-list/bulk-changes.ts";
import type { CaseRow, ManyOutcome } from "../worker-api.ts";
import { onForget, worker } from "./desk.ts";
import { numberText } from "./language.ts";
import { chooseNone } from "./selection.ts";
import { showToast } from "./toasts.ts";
import { setLifted } from "./veil.ts";

/** A change to many cases, under way or done. */
export interface BulkRun {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** `undefined` while it is under way. */
  readonly outcomes: readonly ManyOutcome[] | undefined;
  /** Why it stopped before anything was known. */
  readonly failure?: Failure;
  /** Does it again for the cases that it failed for. */
  readonly retry?: () => void;
}

export const bulkRun = signal<BulkRun | undefined>(undefined);

/** Takes the result away. */
export function closeBulkRun(): void {
  bulkRun.value = undefined;
}

interface Change {
  readonly title: string;
  readonly changes: readonly ChangeOfSome[];
  /** What takes it back, for the cases for which it was done. */
  readonly undo?: (doneIds: ReadonlySet<string>) => readonly ChangeOfSome[];
}

/** Gives cases to somebody, or to nobody. */
export function assignAll(rows: readonly CaseRow[], to: string | null, title: string): void {
  void run({
    title,
    changes: [{ ids: idsOf(rows), events: [{ kind: "assign", to }] }],
    undo: (done) => undoAssign(rows.filter(({ id }) => done.has(id))),
  });
}

/** Adds a tag to cases, or takes it away. */
export function tagAll(
  rows: readonly CaseRow[],
  tag: string,
  isAdded: boolean,
  title: string,
): void {
  const [add, remove] = isAdded ? [[tag], []] : [[], [tag]];
  const touched = rows.filter(({ card }) => (card?.tags.includes(tag) ?? false) !== isAdded);
  if (touched.length === 0) return;
  void run({
    title,
    changes: [{ ids: idsOf(touched), events: [{ kind: "tags", add, remove }] }],
    undo: (done) =>
      undoTag(
        touched.filter(({ id }) => done.has(id)),
        tag,
        isAdded,
      ),
  });
}

/** Changes the state of cases. There is no way back but another change. */
export function changeStateOfAll(
  rows: readonly CaseRow[],
  event: Extract<CaseEvent, { kind: "state" }>,
  title: string,
): void {
  void run({ title, changes: [{ ids: idsOf(rows), events: [event] }] });
}

/** Puts cases aside unread, or takes them up again; what was put aside stays veiled. */
export function setAsideAll(
  rows: readonly CaseRow[],
  isAside: boolean,
  reason: string,
  title: string,
): void {
  if (isAside) for (const { id } of rows) setLifted(id, false);
  void run({
    title,
    changes: [{ ids: idsOf(rows), events: [{ kind: "set-aside", isAside, reason }] }],
    undo: (done) => undoAside(done, isAside, m.desk_aside_taken_back()),
  });
}

/** Marks cases as read, or as unread. */
export async function markAll(rows: readonly CaseRow[], isRead: boolean): Promise<void> {
  const changed = rows.filter((row) => isRead === hasNews(row));
  const total = changed.length;
  const title = isRead ? m.desk_mark_read() : m.desk_mark_unread();
  let done = 0;
  try {
    for (const { id } of changed) {
      if (total > 1) bulkRun.value = { title, done, total, outcomes: undefined };
      await worker().setRead(id, isRead);
      done += 1;
    }
    bulkRun.value = undefined;
    if (total === 0) return;
    const count = numberText(total);
    const said = isRead ? m.desk_bulk_read({ count }) : m.desk_bulk_unread({ count });
    showToast(said, isRead ? () => void markAll(changed.map(asRead), false) : undefined);
  } catch (error) {
    bulkRun.value = { title, done, total, outcomes: [], failure: failureOf(error) };
  }
}

const hasNews = ({ isUnread, newMessages, newEntries }: CaseRow): boolean =>
  isUnread || newMessages > 0 || newEntries > 0;

const asRead = (row: CaseRow): CaseRow => ({
  ...row,
  isUnread: false,
  newMessages: 0,
  newEntries: 0,
});

const idsOf = (rows: readonly CaseRow[]): readonly string[] => rows.map(({ id }) => id);

async function run(change: Change): Promise<void> {
  const { title, changes, undo } = change;
  const total = changes.reduce((sum, { ids }) => sum + ids.length, 0);
  const outcomes: ManyOutcome[] = [];
  bulkRun.value = { title, done: 0, total, outcomes: undefined };
  try {
    for (const { ids, events } of changes) {
      const before = outcomes.length;
      const tell = proxy((done: number): void => {
        const shown = bulkRun.peek();
        if (shown) bulkRun.value = { ...shown, done: before + done };
      });
      outcomes.push(...(await worker().changeMany(ids, events, tell)));
    }
  } catch (error) {
    bulkRun.value = { title, done: outcomes.length, total, outcomes, failure: failureOf(error) };
    return;
  }
  const done = new Set(outcomes.flatMap(({ id, outcome }) => (outcome.kind === "done" ? id : [])));
  const undone = undo?.(done) ?? [];
  const back =
    undone.length > 0 ? (): void => void run({ title: m.desk_undo(), changes: undone }) : undefined;
  if (done.size === total) {
    bulkRun.value = undefined;
    chooseNone();
    showToast(m.desk_bulk_done({ what: title, count: numberText(total) }), back);
    return;
  }
  if (back) showToast(m.desk_bulk_done({ what: title, count: numberText(done.size) }), back);
  bulkRun.value = { title, done: total, total, outcomes, ...retryOf(change, outcomes) };
}

/** What the rules forbid stays forbidden; what failed, or met somebody else's change, may work. */
function retryOf(change: Change, outcomes: readonly ManyOutcome[]): { retry?: () => void } {
  const again = new Set(
    outcomes.flatMap(({ id, outcome }) =>
      outcome.kind === "failed" || outcome.kind === "conflict" ? id : [],
    ),
  );
  if (again.size === 0) return {};
  const changes = change.changes.flatMap(({ ids, events }) => {
    const left = ids.filter((id) => again.has(id));
    return left.length === 0 ? [] : [{ ids: left, events }];
  });
  return { retry: () => void run({ ...change, changes }) };
}

onForget(closeBulkRun);
