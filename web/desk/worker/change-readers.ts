/**
 * Changes who can read cases: a new case key, sealed to the readers from now on, with the entry
 * that says so, the card under the new key, and word to the mailbox. The server stores all of it
 * or nothing (docs/protocol.md, "Change of keys").
 */
import type { ExposedCases, KeysWrite } from "../../../src/api/case-keys.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  activeMembers,
  casePairFrom,
  equalBytes,
  fromHex,
  keysRecipients,
  sealCaseKeys,
  sealReply,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, KeysContent } from "../../../src/protocol/index.ts";
import type { ChangeOutcome, ManyOutcome, ReadersChange } from "../worker-api.ts";
import type { CaseList } from "./case-list.ts";
import { lastOf } from "./case-writer.ts";
import type { CaseWriter } from "./case-writer.ts";
import { contentOf, failureOf } from "./change-cases.ts";
import { hashNewest } from "./history.ts";
import { mailboxOf } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import { refusalOf } from "./refusal.ts";
import type { Session } from "./session.ts";

const KEY_ID_BYTES = 16;
/** Nothing that was written before can be meant: readers are compared instead. */
const NEVER_THE_SAME = { type: "keys" };

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

  /** Cases whose key somebody knows who is suspended, as the server counts them. */
  async exposed(): Promise<readonly string[]> {
    const { current } = this.#session.rosters;
    const isNeeded = current.members.some(
      ({ role, status }) => role === "caseworker" && status === "suspended",
    );
    if (!isNeeded || this.#session.me.role !== "caseworker") return [];
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

  async #attempt(read: ReadCase, change: ReadersChange, basedOn: number): Promise<ChangeOutcome> {
    const { before, wanted } = this.#readersOf(read, change);
    const added = wanted.filter((keyId) => !before.includes(keyId));
    const removed = before.filter((keyId) => !wanted.includes(keyId));
    const isSame = added.length + removed.length === 0;
    const events: CaseEvent[] = [
      ...(isSame ? [] : [{ kind: "readers" as const, change: read.keys.length, added, removed }]),
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
