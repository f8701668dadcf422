/**
 * The list of cases: each opened here with its key from the keyring, or once from its wrap.
 *
 * A wrap costs a KEM operation, a keyring entry a symmetric one. So a case that is met for the
 * first time gets a keyring entry, and from then on ten thousand cases open in a second.
 */
import type { CaseList as ServedList, ListedCase } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import {
  ProtocolError,
  fromBase64url,
  openCaseKey,
  openKeyringEntry,
  openSummary,
  sealKeyringEntry,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { Bytes, KeyringEntry } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { CaseRow, DeskEvent } from "../worker-api.ts";
import type { Session } from "./session.ts";

/** So many are opened before other work gets its turn: some 10 milliseconds. */
const BATCH = 150;
/** The most that the server takes, or gives, at once. */
const MOST_AT_ONCE = 500;

/** Where a desk stands in the server's run of changes. */
export interface Position {
  readonly epoch: string;
  readonly revision: number;
}

/** Numbers of the newest message and the newest entry that were shown. */
export interface Seen {
  readonly messages: number;
  readonly entries: number;
}

/** A case in memory. */
interface HeldCase {
  readonly caseId: Bytes;
  readonly ring: KeyringEntry | undefined;
  readonly row: CaseRow;
  readonly entryCount: number;
}

/** Holds the keys and rows of all cases that this member can open. */
export class CaseList {
  readonly #session: Session;
  readonly #emit: (event: DeskEvent) => void;
  readonly #cases = new Map<string, HeldCase>();

  constructor(session: Session, emit: (event: DeskEvent) => void) {
    this.#session = session;
    this.#emit = emit;
  }

  /** Loads and opens everything. */
  async loadAll(): Promise<Position> {
    const list = await this.#session.json<ServedList>({ method: "GET", route: ROUTES.cases });
    this.#cases.clear();
    this.#emit({ kind: "list-started" });
    await this.#take(list.cases, list.cases.length);
    this.#emit({ kind: "list-complete" });
    return { epoch: list.epoch, revision: list.revision };
  }

  /** Loads cases that have changed; those that the server does not give any more are gone. */
  async load(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const asked = ids.slice(at, at + MOST_AT_ONCE);
      const { cases } = await this.#session.json<ServedList>({
        method: "POST",
        route: ROUTES.someCases,
        json: { caseIds: asked },
      });
      await this.#take(cases);
      const got = new Set(cases.map(({ id }) => id));
      this.forget(asked.filter((id) => !got.has(id)));
    }
  }

  /** Forgets cases that were erased. */
  forget(ids: readonly string[]): void {
    const known = ids.filter((id) => this.#cases.delete(id));
    if (known.length > 0) this.#emit({ kind: "gone", ids: known });
  }

  /**
   * The key of a case.
   *
   * @throws {@link ApiError} `not-found`; {@link ProtocolError} `cannot-open`.
   */
  keyOf(id: string): Bytes {
    const held = this.#cases.get(id);
    if (!held) throw new ApiError("not-found");
    if (!held.ring) throw new ProtocolError("cannot-open");
    return held.ring.caseKey;
  }

  /**
   * Sets the read mark of a case.
   *
   * @param seen - How far it was shown. What came since stays new.
   */
  async setRead(id: string, isRead: boolean, seen: Seen): Promise<void> {
    const held = this.#cases.get(id);
    if (!held) throw new ApiError("not-found");
    if (!held.ring) throw new ProtocolError("cannot-open");
    const ring = {
      caseKey: held.ring.caseKey,
      isRead,
      messagesRead: isRead ? seen.messages : 0,
      entriesRead: isRead ? seen.entries : 0,
    };
    await this.#writeKeyring([{ caseId: held.caseId, id, ring }]);
    const row = { ...held.row, ...marksOf(ring, held.row.messageCount, held.entryCount) };
    this.#cases.set(id, { ...held, ring, row });
    this.#emit({ kind: "rows", rows: [row] });
  }

  async #take(listed: readonly ListedCase[], total?: number): Promise<void> {
    const met: { caseId: Bytes; id: string; ring: KeyringEntry }[] = [];
    for (let at = 0; at < listed.length; at += BATCH) {
      const rows = listed.slice(at, at + BATCH).map((one) => {
        const held = this.#open(one);
        this.#cases.set(one.id, held);
        if (held.ring && one.keyring === null)
          met.push({ caseId: held.caseId, id: one.id, ring: held.ring });
        return held.row;
      });
      this.#emit({ kind: "rows", rows, ...(total !== undefined && { total }) });
      await turn();
    }
    await this.#writeKeyring(met);
  }

  #open(listed: ListedCase): HeldCase {
    const caseId = uuidBytes(listed.id);
    const { messageCount, replyCount, entryCount, fileCount } = listed;
    const base = {
      id: listed.id,
      receivedDay: listed.receivedDay,
      eraseDay: listed.eraseDay,
      messageCount,
      replyCount,
      fileCount,
    };
    try {
      const ring = this.#ringOf(listed, caseId);
      const summary =
        ring && listed.summary !== null
          ? openSummary(ring.caseKey, caseId, fromBase64url(listed.summary))
          : undefined;
      const row: CaseRow = {
        ...base,
        ...marksOf(ring, messageCount, entryCount),
        summary: summary && { language: summary.language, answers: summary.answers },
        isClosed: false,
      };
      return { caseId, ring, row, entryCount };
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const row: CaseRow = {
        ...base,
        ...marksOf(undefined, messageCount, entryCount),
        summary: undefined,
        isClosed: true,
      };
      return { caseId, ring: undefined, row, entryCount };
    }
  }

  /** Custodians get no keyring: their envelope has a key of its own, opened when it is asked for. */
  #ringOf(listed: ListedCase, caseId: Bytes): KeyringEntry | undefined {
    const { vaultKey, opening, me } = this.#session;
    if (me.role !== "caseworker") return undefined;
    if (listed.keyring !== null) {
      return openKeyringEntry(vaultKey, caseId, fromBase64url(listed.keyring));
    }
    if (listed.wrap === null) throw new ProtocolError("cannot-open");
    const wrap = fromBase64url(listed.wrap);
    const caseKey = openCaseKey(opening, wrap, fromBase64url(listed.prefix));
    return { caseKey, isRead: false, messagesRead: 0, entriesRead: 0 };
  }

  async #writeKeyring(
    rings: readonly { readonly caseId: Bytes; readonly id: string; readonly ring: KeyringEntry }[],
  ): Promise<void> {
    const { vaultKey } = this.#session;
    for (let at = 0; at < rings.length; at += MOST_AT_ONCE) {
      const entries = rings.slice(at, at + MOST_AT_ONCE).map(({ caseId, id, ring }) => ({
        caseId: id,
        bytes: toBase64url(sealKeyringEntry(vaultKey, caseId, ring)),
      }));
      await this.#session.nothing({ method: "POST", route: ROUTES.keyring, json: { entries } });
    }
  }
}

function marksOf(
  ring: KeyringEntry | undefined,
  messageCount: number,
  entryCount: number,
): Pick<CaseRow, "isUnread" | "newMessages" | "newEntries"> {
  if (!ring) return { isUnread: false, newMessages: 0, newEntries: 0 };
  return {
    isUnread: !ring.isRead,
    newMessages: Math.max(0, messageCount - ring.messagesRead),
    newEntries: Math.max(0, entryCount - ring.entriesRead),
  };
}

/** Lets calls of the page in between. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
