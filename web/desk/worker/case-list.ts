/**
 * The list of cases: each opened here with its key from the keyring, or once from its wrap.
 *
 * A wrap costs a KEM operation, a keyring entry a symmetric one. So a case that is met for the
 * first time gets a keyring entry, and from then on ten thousand cases open in a second. Where the
 * keys have changed since, the new wrap is opened; the keyring keeps the older key until the way
 * from the one to the other was verified, which happens when the case is opened. Cards are
 * shown when they open; their signatures are verified afterwards, while nothing else is to be done
 * (docs/decisions/0009-cards-are-verified-after-they-are-shown.md).
 */
import type { ListedCase } from "../../../src/api/case-list.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { ProtocolError } from "../../../src/protocol/index.ts";
import type { Bytes, KnownKey } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { CaseRow, DeskEvent } from "../worker-api.ts";
import { ringOf } from "./held-keys.ts";
import type { HeldKeys } from "./held-keys.ts";
import { writeKeyring } from "./keyring.ts";
import type { KeptCase } from "./keyring.ts";
import { KnownCases } from "./known-cases.ts";
import { isSignedCard } from "./list-card.ts";
import type { RowCard } from "./list-card.ts";
import { marksOf } from "./list-marks.ts";
import { requestList } from "./list-request.ts";
import type { ListPieces } from "./list-request.ts";
import { readList } from "./listed-cases.ts";
import { openListed } from "./open-listed.ts";
import type { HeldCase } from "./open-listed.ts";
import type { Session } from "./session.ts";
import { Pace, turn } from "./turn.ts";

/** So many are opened before other work gets its turn: some 10 milliseconds. */
const BATCH = 150;
/** So many cards are looked up at once. */
const VERIFY_AT_ONCE = 1200;
/** The most that the server gives at once. */
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

/** Holds the keys and rows of all cases that this member can open. */
export class CaseList {
  readonly #session: Session;
  readonly #emit: (event: DeskEvent) => void;
  readonly #cases = new Map<string, HeldCase>();
  readonly #known = new KnownCases();
  #verifying: Promise<void> | undefined;
  /** The list that is loaded first, if it was asked for already. */
  #ahead: ListPieces | undefined;

  constructor(session: Session, emit: (event: DeskEvent) => void, ahead?: ListPieces) {
    this.#session = session;
    this.#emit = emit;
    this.#ahead = ahead;
  }

  /** Loads everything, and opens it while it arrives. What was there before stays until then. */
  async loadAll(): Promise<Position> {
    const pieces = this.#ahead ?? requestList(this.#session);
    this.#ahead = undefined;
    const gone = new Set(this.#cases.keys());
    if (gone.size === 0) this.#emit({ kind: "list-started" });
    const met: KeptCase[] = [];
    let position: Position = { epoch: "", revision: 0 };
    let total = 0;
    for await (const arrival of readList(pieces)) {
      if (arrival.kind === "head") {
        const { epoch, revision, count } = arrival.head;
        position = { epoch, revision };
        total = count;
      } else {
        for (const { id } of arrival.cases) gone.delete(id);
        met.push(...(await this.#take(arrival.cases, total)));
      }
    }
    this.forget([...gone]);
    this.#emit({ kind: "list-complete" });
    await writeKeyring(this.#session, this.#asNow(met));
    void this.verifyCards();
    return position;
  }

  /** Loads cases that have changed; those that the server does not give any more are gone. */
  async load(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const asked = ids.slice(at, at + MOST_AT_ONCE);
      const json = { caseIds: asked };
      const request = { method: "POST", route: ROUTES.someCases, json } as const;
      const gone = new Set(asked);
      for await (const arrival of readList(this.#session.pieces(request))) {
        if (arrival.kind === "head") continue;
        for (const { id } of arrival.cases) gone.delete(id);
        await writeKeyring(this.#session, this.#asNow(await this.#take(arrival.cases)));
      }
      this.forget([...gone]);
    }
    void this.verifyCards();
  }

  /**
   * Verifies the signatures that were not verified yet, a few at a time, and marks rows whose
   * card has a wrong one. Resolves when none is left.
   */
  verifyCards(): Promise<void> {
    this.#verifying ??= this.#verifyAll().finally(() => (this.#verifying = undefined));
    return this.#verifying;
  }

  async #verifyAll(): Promise<void> {
    const tried = new Set<Bytes>();
    const pace = new Pace();
    for (;;) {
      await pace.rest();
      // Looked for anew each time: the list may have changed meanwhile.
      const next = [...this.#cases.values()]
        .filter(({ unverified }) => unverified !== undefined && !tried.has(unverified))
        .slice(0, VERIFY_AT_ONCE);
      if (next.length === 0) return;
      const changed: CaseRow[] = [];
      for (const held of next) {
        if (pace.isOver()) await pace.rest();
        if (held.unverified) tried.add(held.unverified);
        const row = this.#verify(held);
        if (row) changed.push(row);
      }
      // Others may have shown something newer meanwhile.
      const rows = changed.filter((row) => this.#cases.get(row.id)?.row === row);
      if (rows.length > 0) this.#emit({ kind: "rows", rows });
    }
  }

  /** Gives the row if it has to be shown anew. */
  #verify(held: HeldCase): CaseRow | undefined {
    const { row, keys, caseId, unverified } = held;
    // Read anew, or gone, since it was its turn.
    if (this.#cases.get(row.id) !== held || !keys || unverified === undefined) return undefined;
    const { current } = this.#session.rosters;
    const isSigned = isSignedCard(unverified, keys.newest.key, caseId, current);
    const isCardRight = isSigned && held.isOfNewest;
    if (isSigned) this.#known.verified.set(row.id, unverified);
    const shown = { ...row, isCardRight };
    this.#cases.set(row.id, { ...held, row: shown, ...(isSigned && { unverified: undefined }) });
    return isCardRight === row.isCardRight ? undefined : shown;
  }

  /** So many entries a case has at least, by what this member has seen of it. */
  knownEntries(id: string): number {
    const keys = this.#cases.get(id)?.keys;
    return Math.max(keys?.entriesRead ?? 0, this.#known.counted.get(id) ?? 0);
  }

  /** What the row of a case counts as its newest entry; 0 if there is no such row. */
  entryCountOf(id: string): number {
    return this.#cases.get(id)?.row.entryCount ?? 0;
  }

  /** Shows what the history of an opened case says. */
  setCard(id: string, card: Omit<RowCard, "mentionedIn" | "summary">): void {
    const held = this.#cases.get(id);
    if (!held) return;
    if (card.isSuggested) this.#known.suggested.set(id, card.card);
    const row = { ...held.row, ...card };
    // The history was verified, so there is nothing left to verify of its card.
    this.#cases.set(id, { ...held, row, unverified: undefined });
    this.#emit({ kind: "rows", rows: [row] });
  }

  /** Forgets cases that were erased. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#known.declared.delete(id);
    const known = ids.filter((id) => this.#cases.delete(id));
    if (known.length > 0) this.#emit({ kind: "gone", ids: known });
  }

  /**
   * The newest key of a case to which the way was verified; none where it was never opened here.
   *
   * @throws {@link ApiError} `not-found`; {@link ProtocolError} `cannot-open`.
   */
  pinnedKey(id: string): KnownKey | undefined {
    return this.#heldKeys(id).keys.pinned;
  }

  /** Keeps a case's newest key, to which the way was verified. */
  async pinKey(id: string, key: KnownKey): Promise<void> {
    const { held, keys } = this.#heldKeys(id);
    this.#known.pinned.set(id, key);
    if (keys.pinned?.keysNumber === key.keysNumber) return;
    const next = { ...keys, newest: key, pinned: key };
    this.#cases.set(id, { ...held, keys: next });
    await writeKeyring(this.#session, [{ caseId: held.caseId, id, ring: ringOf(next) }]);
  }

  #heldKeys(id: string): { readonly held: HeldCase; readonly keys: HeldKeys } {
    const held = this.#cases.get(id);
    if (!held) throw new ApiError("not-found");
    if (!held.keys) throw new ProtocolError("cannot-open");
    return { held, keys: held.keys };
  }

  /** Whether this member has said that they know of no conflict of interest in a case. */
  isDeclared(id: string): boolean {
    return this.#cases.get(id)?.keys?.isDeclared === true;
  }

  /** Keeps that they said so: only from now on the case is fetched and read. */
  async setDeclared(id: string): Promise<void> {
    try {
      // Before it is kept, so that whatever else is kept of the case meanwhile keeps this too.
      await writeKeyring(this.#session, [this.#declare(id, true)]);
    } catch (error) {
      this.#declare(id, false);
      throw error;
    }
    this.#emit({ kind: "rows", rows: [this.#heldKeys(id).held.row] });
  }

  #declare(id: string, isDeclared: boolean): KeptCase {
    const { held, keys } = this.#heldKeys(id);
    const next = { ...keys, isDeclared };
    this.#known.declared[isDeclared ? "add" : "delete"](id);
    this.#cases.set(id, { ...held, keys: next, row: { ...held.row, isDeclared } });
    return { caseId: held.caseId, id, ring: ringOf(next) };
  }

  /**
   * Sets the read mark of a case.
   *
   * @param seen - How far it was shown. What came since stays new.
   */
  async setRead(id: string, isRead: boolean, seen: Seen): Promise<void> {
    const before = this.#heldKeys(id);
    const marks = {
      isRead,
      messagesRead: isRead ? seen.messages : 0,
      entriesRead: isRead ? seen.entries : 0,
    };
    const ring = ringOf({ ...before.keys, ...marks });
    await writeKeyring(this.#session, [{ caseId: before.held.caseId, id, ring }]);
    // Another key may have been found meanwhile.
    const { held, keys } = this.#heldKeys(id);
    const row = { ...held.row, ...marksOf(ring, held.row.messageCount, held.row.entryCount) };
    this.#cases.set(id, { ...held, keys: { ...keys, ...marks }, row });
    this.#emit({ kind: "rows", rows: [row] });
  }

  /** Something may have been read or declared since these were met. */
  #asNow(met: readonly KeptCase[]): KeptCase[] {
    return met.flatMap((one) => {
      const keys = this.#cases.get(one.id)?.keys;
      return keys ? [{ ...one, ring: ringOf(keys) }] : [];
    });
  }

  /** Gives the cases whose keys are not in the keyring yet. */
  async #take(listed: readonly ListedCase[], total?: number): Promise<readonly KeptCase[]> {
    const met: KeptCase[] = [];
    for (let at = 0; at < listed.length; at += BATCH) {
      const rows = listed.slice(at, at + BATCH).map((one) => {
        const held = this.#open(one);
        this.#cases.set(one.id, held);
        // A key that others changed to is kept once the way to it was verified.
        if (held.keys && one.keyring === null && one.keysNumber === 0) {
          met.push({ caseId: held.caseId, id: one.id, ring: ringOf(held.keys) });
        }
        return held.row;
      });
      this.#emit({ kind: "rows", rows, ...(total !== undefined && { total }) });
      await turn();
    }
    return met;
  }

  #open(listed: ListedCase): HeldCase {
    const { held, counted } = openListed(listed, this.#known.of(listed.id), this.#session);
    this.#known.counted.set(listed.id, counted);
    return held;
  }
}
