/**
 * Writes into a case's history: the next entry, and the card that follows from all of them. Each
 * try starts from the history as it is then, never from a card.
 */
import type { EntryWrite, WholeCase } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { equalBytes, sealCard, sealEntry, toBase64url } from "../../../src/protocol/index.ts";
import type { EntryContent } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { CaseList } from "./case-list.ts";
import { withEntry } from "./history.ts";
import { readCase } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import { sameJson } from "./same-json.ts";
import type { Session } from "./session.ts";

/** Two caseworkers may write at once; each try starts from what is there then. */
const TRIES = 5;

/** A content as it was meant, without what differs from one try to the next. */
type Meant = Readonly<Record<string, unknown>>;

/** One try: what it wrote, or a value that ends it without writing. */
type Attempt<T> = (read: ReadCase) => Promise<T>;

/** Reads cases and writes entries. */
export class CaseWriter {
  readonly #session: Session;
  readonly #list: CaseList;
  /** What may have arrived though no answer came, by case and what was meant. */
  readonly #unsure = new Map<string, { readonly meant: Meant; readonly before: number }>();

  constructor(session: Session, list: CaseList) {
    this.#session = session;
    this.#list = list;
  }

  /**
   * Fetches a case and folds its history.
   *
   * @throws {@link ApiError} `not-found`, and others; {@link ProtocolError} if the report does not
   *   open.
   */
  async read(id: string): Promise<ReadCase> {
    const known = this.#list.pinnedKey(id);
    let whole: WholeCase;
    try {
      whole = await this.#session.json<WholeCase>({
        method: "GET",
        route: ROUTES.case,
        parameters: { caseId: id },
      });
    } catch (error) {
      if (error instanceof ApiError && error.code === "not-found") this.#list.forget([id]);
      throw error;
    }
    const read = readCase(whole, uuidBytes(id), known, this.#session);
    const newest = { key: read.caseKey, keysNumber: read.keys.length - 1 };
    // Where that fails, the next opening verifies the way again.
    await this.#list.pinKey(id, newest).catch(() => undefined);
    return read;
  }

  /**
   * Seals the next entry and its card. Where the server holds entries back there is no card: it
   * would make the gap look right to everybody else.
   *
   * @throws {@link ProtocolError} `too-long`.
   */
  seal(
    { caseKey, caseId, history }: Pick<ReadCase, "caseKey" | "caseId" | "history">,
    content: EntryContent,
  ): EntryWrite {
    const { keys, me } = this.#session;
    const sequence = history.newest + 1;
    const bytes = toBase64url(sealEntry(caseKey, caseId, sequence, content, keys));
    if (!history.isWhole) return { bytes };
    const { card } = withEntry(history, me, content);
    return { bytes, card: toBase64url(sealCard(caseKey, caseId, sequence, card, keys)) };
  }

  /** Sends an entry. */
  send(id: string, entry: EntryWrite): Promise<void> {
    return this.#session.nothing({
      method: "POST",
      route: ROUTES.entries,
      parameters: { caseId: id },
      json: entry,
    });
  }

  /**
   * Writes once, also where an earlier try has arrived and its answer was lost.
   *
   * @param meant - Properties by which the entry is known again.
   * @param attempt - Writes, or gives a reason not to. Called anew when others were first.
   * @returns What the attempt gave, or `undefined` if an earlier one had arrived.
   */
  async once<T>(id: string, meant: Meant, attempt: Attempt<T>): Promise<T | undefined> {
    const key = `${String(meant["type"])} ${id}`;
    const unsure = this.#unsure.get(key);
    let before = unsure && sameJson(unsure.meant, meant) ? unsure.before : undefined;
    let outcome: T | undefined;
    for (let left = TRIES; ; left--) {
      const read = await this.read(id);
      if (before !== undefined && this.#wroteSince(read, before, meant)) break;
      before ??= read.history.newest;
      this.#unsure.set(key, { meant, before });
      try {
        outcome = await attempt(read);
        break;
      } catch (error) {
        if (!(error instanceof ApiError) || !mayTryAgain(error) || left <= 1) throw error;
        if (error.code === "roster-outdated") await this.#session.rosters.refresh();
      }
    }
    this.#unsure.delete(key);
    return outcome;
  }

  #wroteSince({ history }: ReadCase, before: number, meant: Meant): boolean {
    return history.entries.some((entry) => {
      if (entry.code !== undefined || entry.sequence <= before) return false;
      const content: Meant = entry.content;
      const isMine = equalBytes(entry.author.keyId, this.#session.keys.keyId);
      return isMine && Object.keys(meant).every((name) => sameJson(content[name], meant[name]));
    });
  }
}

/** Number of the newest item of a list; 0 where there is none. */
export function lastOf(list: readonly { readonly sequence: number }[]): number {
  return Math.max(0, ...list.map(({ sequence }) => sequence));
}

function mayTryAgain({ code }: ApiError): boolean {
  return code === "out-of-order" || code === "roster-outdated" || code === "already-exists";
}
