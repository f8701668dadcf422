/**
 * Changes who can read cases: a new case key, sealed to the readers from now on, with the entry
 * that says so, the card under the new key, and word to the mailbox. The server stores all of it
 * or nothing (docs/protocol.md, "Change of keys").
 */
import type { ExposedCases, KeysWrite } from "../../../src/api/case-keys.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { barrierTo } from "../../../src/domain/casework/may-read.ts";
import type { Barrier } from "../../../src/domain/casework/may-read.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  activeMembers,
  casePairFrom,
  equalBytes,
  findMember,
  fromHex,
  keysRecipients,
  sealCaseKeys,
  sealReply,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, KeysContent } from "../../../src/protocol/index.ts";
import type { ChangeOutcome, ManyOutcome, ReadersChange, Recusal } from "../worker-api.ts";
import type { CaseList } from "./case-list.ts";
import { barriersIn, isKeyOfLeaver } from "./case-readers.ts";
import { lastOf } from "./case-writer.ts";
import type { CaseWriter } from "./case-writer.ts";
import { contentOf, failureOf } from "./change-cases.ts";
import { declareNoConflict } from "./declare.ts";
import { hashNewest } from "./history.ts";
import { mailboxOf } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import { refusalOf } from "./refusal.ts";
import type { Session } from "./session.ts";

const KEY_ID_BYTES = 16;
/** Nothing that was written before can be meant: readers are compared instead. */
const NEVER_THE_SAME = { type: "keys" };

/** A change of readers, perhaps because whoever makes it has a conflict of interest. */
type Attempted = ReadersChange & { readonly isRecusal?: boolean };

/** Changes the readers of cases. */
export class CaseReaders {
  readonly #session: Session;
  readonly #list: CaseList;
  readonly #writer: CaseWriter;

  constructor(session: Session, list: CaseList, writer: CaseWriter) {
    this.#session = session;
    this.#list = list;
    this.#writer = writer;
  }

  /**
   * Lets people read a case, or no longer. Whoever is suspended is left out in any case. Where
   * nobody comes or goes, the keys stay.
   *
   * @param basedOn - Number of the newest entry that whoever asks has seen.
   * @throws {@link ProtocolError} `no-recipient` if nobody would be left, `out-of-order` where the
   *   server holds something back; {@link ApiError}.
   */
  async change(id: string, change: ReadersChange, basedOn: number): Promise<ChangeOutcome> {
    const outcome = await this.#writer.once(id, NEVER_THE_SAME, (read) =>
      this.#attempt(read, change, basedOn),
    );
    return outcome ?? { kind: "done", basedOn };
  }

  /** Cases whose newest key somebody knows who is suspended or has left, as the server counts. */
  async exposed(): Promise<readonly string[]> {
    if (this.#session.me.role !== "caseworker") return [];
    const request = { method: "GET", route: ROUTES.exposedCases } as const;
    return (await this.#session.json<ExposedCases>(request)).caseIds;
  }

  /** Changes the keys of cases, one after the other, so that nobody suspended knows them. */
  async renew(
    ids: readonly string[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ManyOutcome[]> {
    const outcomes: ManyOutcome[] = [];
    for (const id of ids) {
      outcomes.push({ id, outcome: await this.#renewOne(id) });
      onProgress(outcomes.length, ids.length);
    }
    return outcomes;
  }

  async #renewOne(id: string): Promise<ManyOutcome["outcome"]> {
    try {
      return await this.change(id, { add: [], remove: [] }, this.#list.entryCountOf(id));
    } catch (error) {
      return failureOf(error);
    }
  }

  async #attempt(read: ReadCase, change: Attempted, basedOn: number): Promise<ChangeOutcome> {
    const { before, wanted } = this.#readersOf(read, change);
    const added = wanted.filter((keyId) => !before.includes(keyId));
    const removed = before.filter((keyId) => !wanted.includes(keyId));
    const isSame = added.length + removed.length === 0 && !isKeyOfLeaver(read.keys);
    const readers = { kind: "readers", change: read.keys.length, added, removed } as const;
    const barred = this.#barredOf(read, added, change.reason);
    if (barred) return { kind: "refused", events: [{ event: readers, refused: barred }] };
    const events: CaseEvent[] = [
      ...this.#lettingIn(read, added, change.reason),
      ...(change.isRecusal ? [{ kind: "conflict" as const, has: true }] : []),
      ...(isSame ? [] : [readers]),
      ...(change.assign === undefined ? [] : [{ kind: "assign" as const, to: change.assign }]),
    ];
    const { newest } = read.history;
    if (events.length === 0) return { kind: "done", basedOn: newest };
    const content = contentOf(events);
    const refusal = refusalOf(read, content, events, basedOn, this.#session);
    if (refusal) return refusal;
    if (isSame) await this.#writer.send(read.whole.id, this.#writer.seal(read, content));
    else await this.#changeKeys(read, wanted, content);
    return { kind: "done", basedOn: newest + 1 };
  }

  /** Declares that this member knows of no conflict of interest; from then on they can read it. */
  declareNoConflict(id: string): Promise<void> {
    return declareNoConflict(id, this.#session, this.#list, this.#writer);
  }

  /**
   * Leaves a case because of a conflict of interest: the declaration and the new key are one act.
   *
   * @param to - Key id in hex of whoever is to read it instead, where nobody else does.
   */
  async recuse(id: string, to: string | undefined): Promise<Recusal> {
    const me = toHex(this.#session.keys.keyId);
    const outcome = await this.#writer.once<Recusal>(id, NEVER_THE_SAME, async (read) => {
      const change = { add: to === undefined ? [] : [to], remove: [me], isRecusal: true };
      const others = this.#mayBeLetIn(read);
      const isBarred = to !== undefined && !others.includes(to);
      if (isBarred || this.#readersOf(read, change).wanted.length === 0) {
        return { kind: "only-reader", others };
      }
      const done = await this.#attempt(read, change, read.history.newest);
      if (done.kind !== "done") throw new ProtocolError("out-of-order");
      return { kind: "done" };
    });
    return outcome ?? { kind: "done" };
  }

  /** Active caseworkers whom nothing keeps from a case, without this member. */
  #mayBeLetIn(read: ReadCase): string[] {
    const { rosters, keys } = this.#session;
    return activeMembers(rosters.current, "caseworker")
      .filter(({ keyId }) => !equalBytes(keyId, keys.keyId))
      .map(({ keyId }) => toHex(keyId))
      .filter((keyId) => this.#barrierTo(read, keyId) === undefined);
  }

  /** Why one of those who are to be let in may not be. */
  #barredOf(
    read: ReadCase,
    added: readonly string[],
    reason: string | undefined,
  ): Barrier | undefined {
    const found = added.map((keyId) => this.#barrierTo(read, keyId));
    if (found.includes("left-out")) return "left-out";
    return found.includes("has-conflict") && reason === undefined ? "has-conflict" : undefined;
  }

  /** Says of each who has a conflict why they are let in again. */
  #lettingIn(read: ReadCase, added: readonly string[], reason: string | undefined): CaseEvent[] {
    if (reason === undefined) return [];
    return added
      .filter((keyId) => this.#barrierTo(read, keyId) === "has-conflict")
      .map((member) => ({ kind: "let-in-again", member, reason }));
  }

  #barrierTo(read: ReadCase, keyId: string): Barrier | undefined {
    const member = findMember(this.#session.rosters.current, fromHex(keyId, KEY_ID_BYTES));
    return barrierTo(keyId, member?.groups ?? [], barriersIn(read));
  }

  /** Key ids in hex, without recovery, which is never left out. */
  #readersOf(read: ReadCase, { add, remove }: ReadersChange) {
    const { current } = this.#session.rosters;
    const active = activeMembers(current, "caseworker").map(({ keyId }) => toHex(keyId));
    const before = (read.keys.at(-1)?.readers ?? [])
      .filter((keyId) => !equalBytes(keyId, current.recoveryKeyId))
      .map(toHex);
    const wanted = [...new Set([...before, ...add])].filter(
      (keyId) => active.includes(keyId) && !remove.includes(keyId),
    );
    return { before, wanted };
  }

  async #changeKeys(
    read: ReadCase,
    readers: readonly string[],
    entryContent: ReturnType<typeof contentOf>,
  ): Promise<void> {
    const { keys: author, rosters } = this.#session;
    const { whole, caseId, history, caseKey } = read;
    const messageCount = lastOf(whole.messages);
    // What is held back now would be taken for changed afterwards.
    if (!history.isWhole || messageCount !== whole.messages.length) {
      throw new ProtocolError("out-of-order");
    }
    const day = today(systemClock);
    const content: KeysContent = {
      format: 1,
      day,
      previousKey: caseKey,
      entriesBefore: history.newest,
      entriesHash: hashNewest(whole.entries, read.keys),
      messagesBefore: messageCount,
      reply: lastOf(whole.replies) + 1,
    };
    const keyIds = readers.map((keyId) => fromHex(keyId, KEY_ID_BYTES));
    const recipients = keysRecipients(rosters.current, keyIds);
    const keysNumber = read.keys.length;
    const sealed = sealCaseKeys(content, recipients, rosters.current, caseId, keysNumber, author);
    const { bytes: entry, card } = this.#writer.seal(
      { caseId, history, caseKey: sealed.caseKey },
      entryContent,
    );
    if (card === undefined) throw new ProtocolError("out-of-order");
    const pair = casePairFrom(sealed.caseKey);
    const body: KeysWrite = {
      keys: toBase64url(sealed.bytes),
      caseEncryptionKey: toBase64url(pair.encryptionKey),
      entry,
      card,
      reply: toBase64url(this.#tellMailbox(read, content, pair.keyId)),
      messageCount,
    };
    await this.#session.audit.audited("keys-changed", caseId, (audit) =>
      this.#session.nothing({
        method: "POST",
        route: ROUTES.keys,
        parameters: { caseId: whole.id },
        json: { ...body, audit } satisfies KeysWrite,
      }),
    );
    if (!readers.includes(toHex(author.keyId))) this.#list.forget([whole.id]);
    else
      await this.#list.pinKey(whole.id, { key: sealed.caseKey, keysNumber }).catch(() => undefined);
  }

  #tellMailbox({ report, caseId }: ReadCase, content: KeysContent, caseKeyId: Bytes): Bytes {
    const { keys, rosters } = this.#session;
    const { day, messagesBefore: messagesSeen, reply } = content;
    const told = { format: 1, type: "keys", day, messagesSeen, caseKeyId } as const;
    return sealReply(told, mailboxOf(report), rosters.current, caseId, reply, keys);
  }
}
