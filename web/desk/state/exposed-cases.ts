/**
 * Cases whose key somebody knows who is suspended: the server gives them nothing, but their keys
 * would still open what comes. Asked for whenever the list of members changes.
 */
import { proxy } from "comlink";
import { effect, signal } from "@preact/signals";
import * as m from "../../../build/messages/messages.js";
import { failureOf } from "../../shared/failure.ts";
import { bulkRun } from "./bulk.ts";
import { me, onForget, worker } from "./desk.ts";
import { numberText } from "./language.ts";
import { showToast } from "./toasts.ts";

export const exposedCases = signal<readonly string[]>([]);

// The roster's version is part of who one is.
effect(() => {
  if (me.value?.role === "caseworker") void lookForExposed();
});

/** Asks for them anew. Where that fails, the case pages still tell of theirs. */
async function lookForExposed(): Promise<void> {
  const asked = me.peek();
  const found = await worker()
    .exposedCases()
    .catch(() => undefined);
  if (found && me.peek() === asked) exposedCases.value = found;
}

/** Changes the keys of all of them. */
export async function renewExposed(): Promise<void> {
  const ids = exposedCases.peek();
  const title = m.desk_exposed_title();
  const total = ids.length;
  bulkRun.value = { title, done: 0, total, outcomes: undefined };
  const tell = proxy((done: number): void => {
    bulkRun.value = { title, done, total, outcomes: undefined };
  });
  try {
    const outcomes = await worker().renewKeys(ids, tell);
    const failed = outcomes.filter(({ outcome }) => outcome.kind !== "done");
    exposedCases.value = failed.map(({ id }) => id);
    const retry = (): void => void renewExposed();
    bulkRun.value =
      failed.length === 0 ? undefined : { title, done: total, total, outcomes, retry };
    const count = numberText(total - failed.length);
    showToast(m.desk_bulk_done({ what: title, count }));
  } catch (error) {
    bulkRun.value = { title, done: 0, total, outcomes: [], failure: failureOf(error) };
  }
}

onForget(() => {
  exposedCases.value = [];
});
