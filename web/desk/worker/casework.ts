/** What a caseworker does with one case: read, answer, note, and fetch files. */
import type { ReplyWrite, WholeCase } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  keyIdOf,
  openEntry,
  fromBase64url,
  openFile,
  sealEntry,
  sealReply,
  toBase64url,
} from "../../../src/protocol/index.ts";
import type { EntryContent, ReplyContent } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes, uuidText } from "../../shared/uuid.ts";
import type { CaseShown } from "../worker-api.ts";
import type { CaseList, Seen } from "./case-list.ts";
import { readCase } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** Two caseworkers may write at once; each try starts from what is there then. */
const TRIES = 4;
/** Pieces of a file are joined after so many bytes, so that the browser can move them aside. */
const JOIN_BYTES = 8 * 1024 * 1024;

/** The caseworker's half of the desk. */
export class Casework {
  readonly #session: Session;
  readonly #list: CaseList;
  readonly #running = new Map<string, AbortController>();
  /** How far each case was shown. */
  readonly #seen = new Map<string, Seen>();
  /** What may have arrived though no answer came, by case and type. */
  readonly #unsure = new Map<string, { readonly text: string; readonly before: number }>();

  constructor(session: Session, list: CaseList) {
    this.#session = session;
    this.#list = list;
  }

  /** Fetches and opens a case. The complainant is told of its first opening. */
  async open(id: string): Promise<CaseShown> {
    const read = await this.#read(id);
    if (read.whole.replies.length > 0) return this.#show(read);
    try {
      await this.#sendReply(read, "opened", undefined);
    } catch (error) {
      // The report is shown all the same: a hostile mailbox key or a full disk may not hide it.
      if (!canBeShown(error)) throw error;
    }
    return this.#show(await this.#read(id));
  }

  /** Marks a case as read, as far as it was shown, or as unread. */
  setRead(id: string, isRead: boolean): Promise<void> {
    return this.#list.setRead(id, isRead, this.#seen.get(id) ?? { messages: 0, entries: 0 });
  }

  #show({ whole, shown }: ReadCase): CaseShown {
    this.#seen.set(whole.id, {
      messages: lastOf(whole.messages),
      entries: lastOf(whole.entries),
    });
    return shown;
  }

  /** Sends an answer, with a copy for the desk. */
  reply(id: string, text: string): Promise<void> {
    return this.#write(id, { type: "reply", text }, (read) =>
      this.#sendReply(read, "answer", text),
    );
  }

  /** Writes a note for the team. */
  note(id: string, text: string): Promise<void> {
    return this.#write(id, { type: "note", text }, (read) => {
      const bytes = this.#sealEntry(read, { type: "note", day: today(systemClock), text });
      return this.#session.nothing({
        method: "POST",
        route: ROUTES.entries,
        parameters: { caseId: id },
        json: { bytes },
      });
    });
  }

  /**
   * Fetches a file, decrypts it and checks its hash.
   *
   * @throws {@link ProtocolError} `cannot-open`; {@link ApiError} `cancelled`, and others.
   */
  async fetchFile(
    id: string,
    uploadId: string,
    onProgress: (doneBytes: number) => void,
  ): Promise<Blob> {
    const file = (await this.#read(id)).files.get(uploadId);
    if (!file) throw new ApiError("not-found");
    this.cancelFile(uploadId);
    const controller = new AbortController();
    this.#running.set(uploadId, controller);
    try {
      const pieces = this.#session.pieces({
        method: "GET",
        route: ROUTES.file,
        parameters: { caseId: id, uploadId: uuidText(file.uploadId) },
        signal: controller.signal,
        timeoutMs: FILE_TIMEOUT_MS,
      });
      return await gather(openFile(file, pieces), onProgress);
    } finally {
      if (this.#running.get(uploadId) === controller) this.#running.delete(uploadId);
    }
  }

  /** Stops fetching a file. */
  cancelFile(uploadId: string): void {
    this.#running.get(uploadId)?.abort();
  }

  async #read(id: string): Promise<ReadCase> {
    const caseKey = this.#list.keyOf(id);
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
    return readCase(whole, uuidBytes(id), caseKey, this.#session);
  }

  /** Writes once, also where an earlier try has arrived and its answer was lost. */
  async #write(
    id: string,
    written: WrittenText,
    send: (read: ReadCase) => Promise<void>,
  ): Promise<void> {
    const key = `${written.type} ${id}`;
    const unsure = this.#unsure.get(key);
    let before = unsure?.text === written.text ? unsure.before : undefined;
    for (let left = TRIES; ; left--) {
      const read = await this.#read(id);
      if (before !== undefined && this.#wroteSince(read, before, written)) break;
      before ??= read.whole.entries.length;
      this.#unsure.set(key, { text: written.text, before });
      try {
        await send(read);
        break;
      } catch (error) {
        if (!(error instanceof ApiError) || !mayTryAgain(error) || left <= 1) throw error;
        if (error.code === "roster-outdated") await this.#session.rosters.refresh();
      }
    }
    this.#unsure.delete(key);
  }

  #wroteSince(read: ReadCase, before: number, written: WrittenText): boolean {
    return read.whole.entries.slice(before).some(({ sequence, bytes }) => {
      try {
        const { current } = this.#session.rosters;
        const entry = openEntry(fromBase64url(bytes), read.caseKey, read.caseId, sequence, current);
        return (
          entry.author.keyId.join() === this.#session.keys.keyId.join() &&
          entry.content.type === written.type &&
          "text" in entry.content &&
          entry.content.text === written.text
        );
      } catch (error) {
        if (error instanceof ProtocolError) return false;
        throw error;
      }
    });
  }

  async #sendReply(
    read: ReadCase,
    type: ReplyContent["type"],
    text: string | undefined,
  ): Promise<void> {
    const { keys, rosters } = this.#session;
    const day = today(systemClock);
    const sequence = nextOf(read.whole.replies);
    const base = { format: 1, day, messagesSeen: lastOf(read.whole.messages) } as const;
    const content: ReplyContent =
      type === "answer" && text !== undefined
        ? { ...base, type: "answer", text }
        : { ...base, type: "opened" };
    const { encryptionKey, signingKey } = read.report.mailbox;
    const mailbox = { keyId: keyIdOf(encryptionKey, signingKey), encryptionKey };
    const reply = sealReply(content, mailbox, rosters.current, read.caseId, sequence, keys);
    const copy =
      text === undefined
        ? null
        : this.#sealEntry(read, { type: "reply", day, reply: sequence, text });
    await this.#session.nothing({
      method: "POST",
      route: ROUTES.replies,
      parameters: { caseId: read.whole.id },
      json: { reply: toBase64url(reply), copy } satisfies ReplyWrite,
    });
  }

  #sealEntry(read: ReadCase, content: EntryContent): string {
    const { caseKey, caseId, whole } = read;
    return toBase64url(
      sealEntry(caseKey, caseId, nextOf(whole.entries), content, this.#session.keys),
    );
  }
}

/** A text that is written once, however often it is tried. */
type WrittenText = Pick<Extract<EntryContent, { type: "note" | "reply" }>, "type" | "text">;

/** Two gigabytes over a slow line. */
const FILE_TIMEOUT_MS = 12 * 60 * 60 * 1000;

function mayTryAgain({ code }: ApiError): boolean {
  return code === "out-of-order" || code === "roster-outdated" || code === "already-exists";
}

function lastOf(list: readonly { readonly sequence: number }[]): number {
  return Math.max(0, ...list.map(({ sequence }) => sequence));
}

function nextOf(list: readonly { readonly sequence: number }[]): number {
  return lastOf(list) + 1;
}

async function gather(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  onProgress: (doneBytes: number) => void,
): Promise<Blob> {
  let whole = new Blob();
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let doneBytes = 0;
  for await (const chunk of chunks) {
    // The chunk may be a view of a buffer that is used again.
    waiting.push(chunk.slice());
    waitingBytes += chunk.length;
    doneBytes += chunk.length;
    if (waitingBytes < JOIN_BYTES) continue;
    whole = new Blob([whole, ...waiting]);
    waiting = [];
    waitingBytes = 0;
    onProgress(doneBytes);
  }
  onProgress(doneBytes);
  return new Blob([whole, ...waiting]);
}

/** Whether a case can be shown though the complainant was not told that it was opened. */
function canBeShown(error: unknown): boolean {
  if (error instanceof ProtocolError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.code !== "not-found" && error.code !== "member-suspended";
}
