/** What a caseworker does with one case: read, answer, note, and fetch files. */
import { systemClock, today } from "../../../src/domain/day.ts";
import { ProtocolError, sealPersonal } from "../../../src/protocol/index.ts";
import type { EntryContent, ReplyPurpose } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { CaseShown } from "../worker-api.ts";
import { CaseFiles } from "./case-files.ts";
import type { CaseList, Seen } from "./case-list.ts";
import { lastOf } from "./case-writer.ts";
import type { CaseWriter } from "./case-writer.ts";
import { Consents } from "./consents.ts";
import { showCase } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import { sendToMailbox } from "./send-reply.ts";
import type { Session } from "./session.ts";
import { unauditedExports } from "./unaudited-exports.ts";
import { weighCase } from "./weigh-case.ts";

/** The caseworker's half of the desk. */
export class Casework {
  readonly #session: Session;
  readonly #list: CaseList;
  readonly #writer: CaseWriter;
  readonly #files: CaseFiles;
  readonly #consents: Consents;
  /** Personal notes that may have arrived, by case: sealed again they would not be known again. */
  readonly #personal = new Map<string, { readonly text: string; readonly sealed: string }>();
  /** How far each case was shown. */
  readonly #seen = new Map<string, Seen>();

  constructor(session: Session, list: CaseList, writer: CaseWriter) {
    this.#consents = new Consents(session, writer);
    this.#session = session;
    this.#list = list;
    this.#writer = writer;
    this.#files = new CaseFiles(session);
  }

  /** Fetches and opens a case. The complainant is told of its first opening. */
  async open(id: string): Promise<CaseShown> {
    const read = await this.#writer.read(id);
    // What a custodian has told the person is no word that a caseworker has opened it.
    if (read.whole.replies.some(({ notice }) => notice === null)) {
      const noted = await this.#noteAnswers(read);
      const unaudited = await unauditedExports(noted, this.#session);
      return { ...this.#show(noted), unauditedExports: unaudited };
    }
    try {
      await sendToMailbox(read, { type: "opened" }, this.#means);
    } catch (error) {
      // The report is shown all the same: a hostile mailbox key or a full disk may not hide it.
      if (!canBeShown(error)) throw error;
    }
    return this.#show(await this.#writer.read(id));
  }

  /** What the mailbox has answered is in its messages, whether or not it can be noted now. */
  async #noteAnswers(read: ReadCase): Promise<ReadCase> {
    if (weighCase(read).consents.every(({ unnoted }) => unnoted.length === 0)) return read;
    try {
      await this.#consents.note(read.whole.id);
    } catch (error) {
      if (!canBeShown(error)) throw error;
    }
    return this.#writer.read(read.whole.id);
  }

  /** Marks a case as read, as far as it was shown, or as unread. */
  setRead(id: string, isRead: boolean): Promise<void> {
    return this.#list.setRead(id, isRead, this.#seen.get(id) ?? { messages: 0, entries: 0 });
  }

  #show(read: ReadCase): CaseShown {
    const { whole, history } = read;
    this.#seen.set(whole.id, { messages: lastOf(whole.messages), entries: history.newest });
    const { shown } = showCase(read, this.#session);
    const isCardRight = shown.isCardRight && history.newest >= this.#list.knownEntries(whole.id);
    const { card, isSuggested } = shown;
    this.#list.setCard(whole.id, { card, isSuggested, isCardRight });
    return { ...shown, isCardRight };
  }

  /** Sends an answer, with a copy for the desk. */
  async reply(id: string, text: string, purpose?: ReplyPurpose): Promise<void> {
    const answer = { text, ...(purpose && { purpose }) };
    const meant = { ...answer, type: "reply" } as const;
    await this.#writer.once(id, meant, (read) =>
      sendToMailbox(read, { ...answer, type: "answer" }, this.#means, (reply, day) => {
        return { ...meant, day, reply };
      }),
    );
  }

  /** Writes a note for the team. */
  async note(id: string, text: string, mentions: readonly string[] = []): Promise<void> {
    const meant = { type: "note", text, ...(mentions.length > 0 && { mentions: [...mentions] }) };
    const content: EntryContent = { ...meant, type: "note", day: today(systemClock) };
    await this.#write(id, meant, content);
  }

  /** Writes a note that nobody else can read. */
  async personalNote(id: string, text: string): Promise<void> {
    const known = this.#personal.get(id);
    const sealed =
      known?.text === text ? known.sealed : sealPersonal(this.#session.keys, uuidBytes(id), text);
    this.#personal.set(id, { text, sealed });
    const meant = { type: "personal", sealed };
    await this.#write(id, meant, { type: "personal", day: today(systemClock), sealed });
    this.#personal.delete(id);
  }

  async #write(
    id: string,
    meant: Readonly<Record<string, unknown>>,
    content: EntryContent,
  ): Promise<void> {
    await this.#writer.once(id, meant, (read) =>
      this.#writer.send(id, this.#writer.seal(read, content)),
    );
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
    const { files } = showCase(await this.#writer.read(id), this.#session);
    const file = files.get(uploadId);
    if (!file) throw new ApiError("not-found");
    return this.#files.fetch(id, file, uploadId, onProgress);
  }

  /** Stops fetching a file. */
  cancelFile(uploadId: string): void {
    this.#files.cancel(uploadId);
  }

  get #means() {
    return { session: this.#session, writer: this.#writer };
  }
}

/** Whether a case can be shown though the complainant was not told that it was opened. */
function canBeShown(error: unknown): boolean {
  if (error instanceof ProtocolError) return true;
  if (!(error instanceof ApiError)) return false;
  return error.code !== "not-found" && error.code !== "member-suspended";
}
