/**
 * Changes to cases. Whoever changes something says on which entry they base it; what others did
 * since either merges silently, or is shown to them (`src/domain/casework/conflicts.ts`).
 */
import type { EntryWrite, ManyEntriesWrite, ManyEntriesWritten } from "../../../src/api/desk.ts";
import { MANY_ENTRIES_MOST, ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { parseCaseEvent } from "../../../src/domain/casework/parse-event.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { EntryContent } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { ChangeOutcome, ManyOutcome } from "../worker-api.ts";
import type { CaseList } from "./case-list.ts";
import type { CaseWriter } from "./case-writer.ts";
import { refusalOf } from "./refusal.ts";
import type { Session } from "./session.ts";

/** So many cases are read at once. */
const READ_AT_ONCE = 4;
/** So many are sent together: progress is shown after each batch. */
const SEND_AT_ONCE = Math.min(25, MANY_ENTRIES_MOST);

/** A case of many, read and sealed, or done with. */
type Prepared =
  | { readonly id: string; readonly entry: EntryWrite; readonly basedOn: number }
  | { readonly id: string; readonly outcome: ManyOutcome["outcome"] };

/** Changes cases. */
export class CaseChanges {
  readonly #session: Session;
  readonly #list: CaseList;
  readonly #writer: CaseWriter;

  constructor(session: Session, list: CaseList, writer: CaseWriter) {
    this.#session = session;
    this.#list = list;
    this.#writer = writer;
  }

  /**
   * Changes one case.
   *
   * @throws {@link ProtocolError} `out-of-order` if the server has fewer entries than it had;
   *   {@link ApiError}.
   */
  async change(id: string, events: readonly CaseEvent[], basedOn: number): Promise<ChangeOutcome> {
    const content = contentOf(events);
    const meant = { type: content.type, events: content.events };
    const outcome = await this.#writer.once(id, meant, async (read): Promise<ChangeOutcome> => {
      const refusal = refusalOf(read, content, events, basedOn, this.#session);
      if (refusal) return refusal;
      await this.#writer.send(id, this.#writer.seal(read, content));
      return { kind: "done", basedOn: read.history.newest + 1 };
    });
    if (outcome) return outcome;
    // An earlier try had arrived.
    return { kind: "done", basedOn: (await this.#writer.read(id)).history.newest };
  }

  /** Changes many cases, each by itself, based on what their rows show. */
  async changeMany(
    ids: readonly string[],
    events: readonly CaseEvent[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ManyOutcome[]> {
    const content = contentOf(events);
    const outcomes = new Map<string, ManyOutcome["outcome"]>();
    const distinct = [...new Set(ids)];
    for (let at = 0; at < distinct.length; at += SEND_AT_ONCE) {
      const prepared = await inTurns(distinct.slice(at, at + SEND_AT_ONCE), (id) =>
        this.#prepare(id, content, events),
      );
      for (const one of await this.#sendMany(prepared, events)) outcomes.set(one.id, one.outcome);
      onProgress(outcomes.size, distinct.length);
    }
    return distinct.map((id) => {
      return { id, outcome: outcomes.get(id) ?? { kind: "failed", code: "unexpected-answer" } };
    });
  }

  async #prepare(
    id: string,
    content: EntryContent,
    events: readonly CaseEvent[],
  ): Promise<Prepared> {
    try {
      const read = await this.#writer.read(id);
      const outcome = refusalOf(read, content, events, this.#list.entryCountOf(id), this.#session);
      if (outcome) return { id, outcome };
      const entry = this.#writer.seal(read, content);
      return { id, entry, basedOn: read.history.newest + 1 };
    } catch (error) {
      return { id, outcome: failureOf(error) };
    }
  }

  async #sendMany(
    prepared: readonly Prepared[],
    events: readonly CaseEvent[],
  ): Promise<ManyOutcome[]> {
    const sealed = prepared.flatMap((one) => ("entry" in one ? [one] : []));
    const done = prepared.flatMap((one) => ("outcome" in one ? [one] : []));
    if (sealed.length === 0) return done;
    const entries = sealed.map(({ id, entry }) => ({ caseId: id, ...entry }));
    const { problems } = await this.#session.json<ManyEntriesWritten>({
      method: "POST",
      route: ROUTES.manyEntries,
      json: { entries } satisfies ManyEntriesWrite,
    });
    for (const [place, { id, basedOn }] of sealed.entries()) {
      const code = problems[place];
      if (code === null) done.push({ id, outcome: { kind: "done", basedOn } });
      else if (code === "out-of-order") done.push(await this.#changeAfterAll(id, events));
      else done.push({ id, outcome: { kind: "failed", code: code ?? "unexpected-answer" } });
    }
    return done;
  }

  /** Somebody wrote into this one in between: what they did may merge. */
  async #changeAfterAll(id: string, events: readonly CaseEvent[]): Promise<ManyOutcome> {
    try {
      return { id, outcome: await this.change(id, events, this.#list.entryCountOf(id)) };
    } catch (error) {
      return { id, outcome: failureOf(error) };
    }
  }
}

/** What the page asks for is checked too: what is written cannot be taken back. */
export function contentOf(events: readonly CaseEvent[]): Extract<EntryContent, { type: "change" }> {
  if (events.length === 0 || !events.every((event) => parseCaseEvent(event))) {
    throw new TypeError("these are no events");
  }
  return { type: "change", day: today(systemClock), events: events.map((event) => ({ ...event })) };
}

/** One refusal among many. */
export function failureOf(error: unknown): ManyOutcome["outcome"] {
  if (error instanceof ApiError || error instanceof ProtocolError) {
    return { kind: "failed", code: error.code };
  }
  throw error;
}

/** Works through a list, a few at once, and keeps its order. */
async function inTurns<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < list.length; at += READ_AT_ONCE) {
    results.push(...(await Promise.all(list.slice(at, at + READ_AT_ONCE).map(work))));
  }
  return results;
}
