/**
 * Reads cases in the background so that they can be searched, and answers what is typed. All of
 * it is in this worker's memory; the page ends the worker when the desk locks.
 *
 * A case is read as when it is shown, and everything in it verified, but nobody is told and it
 * stays unread. Where a desk has many cases, reading begins when somebody first wants to search:
 * it fetches every case whole.
 */
import type { CaseShown, DeskEvent, CaseRow } from "../worker-api.ts";
import type { AlikeCase, SearchFound, SearchProgress } from "../search-api.ts";
import { ApiError, isAway, isPassing } from "../../shared/api-client.ts";
import { pause } from "../../shared/pauses.ts";
import { DESK_LANGUAGES, isLanguage } from "../../../src/domain/language.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { ChoiceLabels } from "../../../src/domain/texts/types.ts";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import { CHOICE_LABELS } from "../../../build/messages/load-choice-labels.js";
import type { findAlike } from "../search/alike-cases.ts";
import type { CaseIndex } from "../search/case-index.ts";
import { traitsOf } from "../search/case-traits.ts";
import type { CaseTraits } from "../search/case-traits.ts";
import { isPartial, passagesOf, passagesOfRow } from "../search/passages.ts";
import type { SearchLabels } from "../search/passages.ts";
import { ReadingQueue } from "./reading-queue.ts";
import { turn } from "./turn.ts";

/** So many cases are read without being asked for: some ten megabytes. */
const UNASKED = 200;
/** So many are fetched at once; the page's own requests find room beside them. */
const AT_ONCE = 2;
const MOST_SHOWN = 40;
const TELL_EVERY_MS = 300;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/** What the search needs of the rest of the worker. */
export interface Searched {
  /** Opens a case and verifies it, without marking anything. */
  readonly read: (id: string) => Promise<CaseShown>;
  readonly emit: (event: DeskEvent) => void;
}

interface Loaded {
  readonly index: CaseIndex;
  readonly findAlike: typeof findAlike;
  readonly labels: SearchLabels["codes"];
}

/** The search. */
export class CaseSearch {
  readonly #searched: Searched;
  readonly #rows = new Map<string, CaseRow>();
  readonly #queue = new ReadingQueue();
  /** What each case in the index was when it was read. */
  readonly #versions = new Map<string, string>();
  readonly #traits = new Map<string, CaseTraits>();
  readonly #closed = new Set<string>();
  readonly #choices = new Map<Language, ChoiceLabels>();
  readonly #partial = new Set<string>();
  #loading: Promise<Loaded> | undefined;
  #isWanted = false;
  #isListed = false;
  #hasEnded = false;
  #lanes = 0;
  #lastTold = -Infinity;

  constructor(searched: Searched) {
    this.#searched = searched;
  }

  /** Reads everything from now on. */
  start(): void {
    this.#isWanted = true;
    this.#run();
    this.#tell(true);
  }

  /** Reads nothing any more. */
  end(): void {
    this.#hasEnded = true;
  }

  /** Follows what happens to the list of cases. */
  hear(event: DeskEvent): void {
    switch (event.kind) {
      case "list-started":
        this.#isListed = false;
        this.#rows.clear();
        break;
      case "rows":
        for (const row of event.rows) this.#look(row);
        break;
      case "gone":
        for (const id of event.ids) this.#forget(id);
        this.#tell(true);
        break;
      case "list-complete":
        this.#isListed = true;
        for (const id of [...this.#versions.keys(), ...this.#closed]) {
          if (!this.#rows.has(id)) this.#forget(id);
        }
        // The first letter does not wait for it. What fails is fetched again when it is needed.
        void this.#load().catch(() => undefined);
        break;
      case "roster":
        // Whoever wrote something may be somebody whom the roster lists only now.
        for (const id of [...this.#partial, ...this.#closed]) this.#queue.add(id, this.#dayOf(id));
        break;
      case "connection":
      case "present":
      case "touched":
      case "search":
      case "audit":
        return;
    }
    this.#run();
  }

  /** Finds cases. */
  async search(typed: string): Promise<SearchFound> {
    const { index } = await this.#load();
    const { total, cases } = index.search(typed, MOST_SHOWN);
    const isHeavy = (id: string): boolean => this.#traits.get(id)?.isHeavy === true;
    return { total, cases: cases.map((one) => ({ ...one, isHeavy: isHeavy(one.id) })) };
  }

  /** Finds cases that may be about the same as this one. */
  async findAlike(id: string): Promise<readonly AlikeCase[]> {
    const { index, findAlike: find } = await this.#load();
    return find(index, this.#traits, id, turn);
  }

  #look(row: CaseRow): void {
    this.#rows.set(row.id, row);
    if (row.isClosed) this.#closed.add(row.id);
    else if (this.#versions.get(row.id) !== versionOf(row)) {
      this.#queue.add(row.id, row.receivedDay);
    }
  }

  #forget(id: string): void {
    this.#rows.delete(id);
    this.#queue.delete(id);
    this.#closed.delete(id);
    this.#takeOut(id);
  }

  #takeOut(id: string): void {
    this.#versions.delete(id);
    this.#traits.delete(id);
    this.#partial.delete(id);
    void this.#loading?.then(({ index }) => index.delete(id));
  }

  #dayOf(id: string): string {
    return this.#rows.get(id)?.receivedDay ?? "";
  }

  #run(): void {
    if (this.#hasEnded || !this.#isListed) return;
    this.#isWanted ||= this.#rows.size <= UNASKED;
    if (!this.#isWanted) return;
    while (this.#lanes < Math.min(AT_ONCE, this.#queue.size)) {
      this.#lanes++;
      this.#tell(true);
      void this.#readAll().finally(() => {
        this.#lanes--;
        this.#tell(true);
      });
    }
  }

  /** One of the few that work through the queue. */
  async #readAll(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    for (let id = this.#queue.next(); id !== undefined; id = this.#queue.next()) {
      const row = this.#rows.get(id);
      if (!row) continue;
      await turn();
      if (this.#hasEnded) return;
      try {
        await this.#take(row);
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        if (!(error instanceof ApiError) || !isPassing(error.code)) return;
        this.#queue.add(id, row.receivedDay);
        await pause(pauseMs, isAway(error.code));
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
      this.#tell(false);
    }
  }

  /**
   * Reads a case and puts it into the index.
   *
   * @throws {@link ApiError} if it has to be tried again, or the session is over.
   */
  async #take(row: CaseRow): Promise<void> {
    const { index, labels } = await this.#load();
    const { id, receivedDay } = row;
    try {
      // What was put aside is not read here either, nor what this member has not declared to know
      // no conflict of interest in.
      const isShut = row.card?.isSetAside === true || !row.isDeclared;
      const shown = isShut ? undefined : await this.#searched.read(id);
      const choices = await this.#choicesFor(shown?.language ?? "");
      // Opening it was one slice of work; its words are another.
      await turn();
      // Gone meanwhile, or declared, and so read anew.
      if (this.#rows.get(id)?.isDeclared !== row.isDeclared) return;
      const passages = shown ? passagesOf(shown, { codes: labels, choices }) : passagesOfRow(row);
      index.set(id, receivedDay, passages);
      this.#closed.delete(id);
      this.#versions.set(id, versionOf(row));
      if (shown) this.#traits.set(id, traitsOf(shown));
      else this.#traits.delete(id);
      if (shown && isPartial(shown)) this.#partial.add(id);
      else this.#partial.delete(id);
    } catch (error) {
      if (error instanceof ApiError) {
        if (error.code === "not-found") return;
        throw error;
      }
      // A report comes from outside: one that is not as it should be never keeps others from
      // being read, and is told of.
      this.#takeOut(id);
      this.#closed.add(id);
    }
  }

  #load(): Promise<Loaded> {
    this.#loading ??= load().catch((error: unknown) => {
      this.#loading = undefined;
      throw asApiError(error);
    });
    return this.#loading;
  }

  /** What chosen answers are called in the desk's languages and in that of a report. */
  async #choicesFor(language: string): Promise<SearchLabels["choices"]> {
    const wanted = new Set([...DESK_LANGUAGES, ...(isLanguage(language) ? [language] : [])]);
    const lists = [...wanted].map(async (one) => {
      const labels = this.#choices.get(one) ?? (await CHOICE_LABELS[one]().catch(fail));
      this.#choices.set(one, labels);
      return [one, labels] as const;
    });
    return new Map(await Promise.all(lists));
  }

  #tell(isNow: boolean): void {
    const nowMs = performance.now();
    if (!isNow && nowMs - this.#lastTold < TELL_EVERY_MS) return;
    this.#lastTold = nowMs;
    this.#searched.emit({ kind: "search", progress: this.#progress() });
  }

  #progress(): SearchProgress {
    const ready = this.#versions.size;
    const isDone = this.#isListed && this.#queue.size === 0 && this.#lanes === 0;
    return {
      state: isDone ? "done" : this.#isWanted ? "reading" : "idle",
      ready,
      total: this.#rows.size,
      closed: this.#closed.size,
      partial: this.#partial.size,
    };
  }
}

/** A part of the desk that cannot be loaded is a network that is away. */
function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("offline");
}

function fail(error: unknown): never {
  throw asApiError(error);
}

/** Another version of a case is read anew. */
function versionOf(row: CaseRow): string {
  const { messageCount, replyCount, entryCount, fileCount, card, isDeclared } = row;
  const isAside = card?.isSetAside === true;
  return [messageCount, replyCount, entryCount, fileCount, isAside, isDeclared].join(" ");
}

/** The index and the words for codes, which no other part of this worker needs. */
async function load(): Promise<Loaded> {
  const [{ CaseIndex: Index }, alike, ...labels] = await Promise.all([
    import("../search/case-index.ts"),
    import("../search/alike-cases.ts"),
    ...DESK_LANGUAGES.map(async (language) => [language, await CASE_LABELS[language]()] as const),
  ]);
  return { index: new Index(), findAlike: alike.findAlike, labels: new Map(labels) };
}
