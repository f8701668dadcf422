/** What is searched for and what was found, in the page's memory while the desk is unlocked. */
import { batch, signal } from "@preact/signals";
import type { SearchFound, SearchProgress } from "../search-api.ts";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { closeCase } from "./cases.ts";
import { onDeskEvent, onForget, section, worker } from "./desk.ts";

/** While cases are read, the same is searched again at most so often. */
const AGAIN_EVERY_MS = 1000;
const NOTHING: SearchProgress = { state: "idle", ready: 0, total: 0, closed: 0, partial: 0 };

export const searchText = signal("");
export const searchProgress = signal<SearchProgress>(NOTHING);
export const searchFailure = signal<Failure | undefined>(undefined);
/** What was found, and for what. `undefined` while nothing is searched for. */
export const searchFound = signal<(SearchFound & { readonly typed: string }) | undefined>(
  undefined,
);

/** What the worker was asked for last; others wait, and of those only the newest is asked for. */
let asked: string | undefined;
/** Until everything that was asked for was answered. */
let asking = Promise.resolve();
/** Grows when the desk is locked: answers from before are not shown any more. */
let time = 0;
let isAgainDue = false;

/** Searches for what was typed. */
export function searchFor(typed: string): void {
  searchText.value = typed;
  if (asked === undefined) asking = ask();
}

/** What was found for what stands in the field now, as soon as that is known. */
export async function whenFound(): Promise<SearchFound | undefined> {
  await asking;
  return searchFailure.peek() ? undefined : searchFound.peek();
}

/** Shows the page, with what was typed elsewhere. */
export function openSearch(typed?: string): void {
  batch(() => {
    closeCase();
    section.value = "search";
  });
  if (typed !== undefined) searchFor(typed);
  // The field is drawn before the next frame.
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-key=search]")?.focus());
}

/** Has all cases read. */
export function readForSearch(): void {
  void worker()
    .readForSearch()
    .catch(() => undefined);
}

async function ask(): Promise<void> {
  const began = time;
  while (asked !== searchText.peek()) {
    const typed = searchText.peek();
    asked = typed;
    try {
      const found = typed.trim() === "" ? undefined : await worker().search(typed);
      if (time !== began) return;
      batch(() => {
        searchFound.value = found && { ...found, typed };
        searchFailure.value = undefined;
      });
    } catch (error) {
      if (time !== began) return;
      searchFailure.value = failureOf(error);
    }
  }
  asked = undefined;
}

/** What was read since may fit as well. */
function askAgain(): void {
  if (isAgainDue || searchText.peek().trim() === "") return;
  isAgainDue = true;
  setTimeout(() => {
    isAgainDue = false;
    if (asked === undefined && searchText.peek().trim() !== "") asking = ask();
  }, AGAIN_EVERY_MS);
}

onDeskEvent((event) => {
  if (event.kind === "search") {
    const before = searchProgress.peek();
    searchProgress.value = event.progress;
    if (before.ready !== event.progress.ready || event.progress.state === "done") askAgain();
  }
  if (event.kind === "gone") askAgain();
});

onForget(() => {
  time++;
  asked = undefined;
  batch(() => {
    searchText.value = "";
    searchFound.value = undefined;
    searchFailure.value = undefined;
    searchProgress.value = NOTHING;
  });
});
