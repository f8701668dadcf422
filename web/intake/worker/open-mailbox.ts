/**
 * An opened mailbox: signed requests, and replies that are believed only after they verify
 * (docs/protocol.md, "Mailbox", "Correspondence").
 */
import type { ConsentAnswer } from "../../../src/domain/consent/record.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { MailboxChallenge } from "../../../src/api/mailbox.ts";
import {
  CHALLENGE_BYTES,
  HASH_BYTES,
  ProtocolError,
  casePublicKey,
  concat,
  equalBytes,
  fromBase64url,
  fromHex,
  openMailboxNote,
  sealMessage,
  signMailboxRequest,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  ConsentSaid,
  FileEntry,
  Mailbox,
  MailboxAction,
  Recipient,
  VerifiedRoster,
} from "../../../src/protocol/index.ts";
import { u32 } from "../../../src/protocol/bytes.ts";
import { ApiError, requestBytes, requestJson, withRetries } from "../../shared/api-client.ts";
import type { ApiErrorCode } from "../../shared/api-client.ts";
import { proofHeader } from "../../shared/proof.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { MailboxShown, ReplyShown } from "../worker-api.ts";
import { consentsIn } from "./mailbox-consents.ts";
import { missingReplies, showReply } from "./show-reply.ts";
import { keptDays, promisedDays } from "./promised-days.ts";
import { readMailboxAnswer } from "./mailbox-answer.ts";
import type { FoundMailbox } from "./mailbox-answer.ts";
import type { TrustedRoster } from "./trusted-roster.ts";

const TRIES = 3;
/** What a message can be sealed again after. */
const RESEALED: ReadonlySet<string> = new Set<ApiErrorCode>([
  "out-of-order",
  "roster-outdated",
  "keys-changed",
]);
const EMPTY = new Uint8Array(0);
const nothing = (): void => undefined;

/** A message that is kept until the server has it. */
interface OpenMessage {
  readonly key: string;
  readonly bytes: Bytes;
}

/** A mailbox, from opening it to leaving it. */
export class OpenMailbox {
  readonly #mailbox: Mailbox;
  readonly #rosters: TrustedRoster;
  #roster: VerifiedRoster | undefined;
  #found: FoundMailbox | undefined;
  #replies = new Map<number, ReplyShown>();
  /** Id of the case's pair that each verified reply names: `undefined` for notices. */
  #namedKeys = new Map<number, Bytes | undefined>();
  /** Id of the case's first pair, from the note. */
  #firstKeyId: Bytes = EMPTY;
  #casePair: Recipient | undefined;
  #oldest = 0;
  #message: OpenMessage | undefined;
  /** What was said about consents in this visit, by the hash of their terms. */
  readonly #answered = new Map<string, ConsentAnswer>();

  constructor(mailbox: Mailbox, rosters: TrustedRoster) {
    this.#mailbox = mailbox;
    this.#rosters = rosters;
  }

  /**
   * Fetches the newest replies.
   *
   * @returns `undefined` if there is no such mailbox.
   * @throws {@link ProtocolError} if the server shows another organisation, an older roster, or
   *   fewer replies than before, or a key of the case that nobody named; {@link ApiError}.
   */
  async load(): Promise<MailboxShown | undefined> {
    const found = await this.#fetch(0);
    if (!found.found) {
      // The request that follows an opened mailbox, too: on the way nobody sees which it was.
      await withRetries(() => this.#rosters.refresh(), nothing, TRIES);
      return undefined;
    }
    const note = openMailboxNote(this.#mailbox, found.note);
    const { organisationId, rosterVersion: version, rosterHash: hash } = note;
    // The note is from the time of the report: since then nothing may have gone backwards.
    this.#roster = await withRetries(
      () => this.#rosters.refresh({ organisationId, version, hash }),
      nothing,
      TRIES,
    );
    if (this.#found && found.replyCount < this.#found.replyCount) {
      throw new ProtocolError("out-of-order");
    }
    this.#found = found;
    this.#replies = new Map();
    this.#oldest = found.replyCount + 1;
    this.#namedKeys = new Map();
    this.#take(found, this.#roster);
    this.#firstKeyId = note.caseKeyId;
    this.#casePair = this.#trustedPair(found);
    return this.#shown(found);
  }

  /**
   * The pair to which messages are sealed, if it is the one that the newest reply names, or, before
   * the first reply, the note. Notices, which custodians write, name none and are passed over. Where
   * a reply on the way does not verify, or is held back, nobody can say which it is.
   *
   * @throws {@link ProtocolError} `wrong-case-key` for another one.
   */
  #trustedPair(found: FoundMailbox): Recipient | undefined {
    let newest = found.replyCount;
    while (this.#namedKeys.has(newest) && !this.#namedKeys.get(newest)) newest--;
    const named = newest === 0 ? this.#firstKeyId : this.#namedKeys.get(newest);
    if (!named) return undefined;
    const pair = casePublicKey(found.caseEncryptionKey);
    if (!equalBytes(pair.keyId, named)) throw new ProtocolError("wrong-case-key");
    return pair;
  }

  /** Fetches replies older than the ones shown. */
  async loadOlder(): Promise<MailboxShown> {
    const { found, roster } = this.#opened();
    const older = await this.#fetch(this.#oldest);
    if (!older.found) throw new ApiError("not-found");
    this.#take(older, roster);
    this.#casePair = this.#trustedPair(found);
    return this.#shown(found);
  }

  /**
   * Sends a message. Until the server has acknowledged it, the same text is sent as the same
   * bytes, so that a lost answer makes no second message.
   */
  async send(
    text: string,
    files: readonly FileEntry[],
    consent?: ConsentSaid,
  ): Promise<MailboxShown> {
    let { found } = this.#opened();
    let roster = await withRetries(() => this.#rosters.refresh(), nothing, TRIES);
    const said = consent && ([toHex(consent.terms), consent.answer] as const);
    const key = JSON.stringify([text, files.map(({ uploadId }) => uuidText(uploadId)), said]);
    const content = { text, files, ...(consent && { consent }) };
    const sealAs = (sequence: number): OpenMessage => ({
      key,
      bytes: sealMessage(
        { ...content, day: today(systemClock), repliesSeen: this.#newestVerified() },
        this.#mailbox,
        this.#writablePair(),
        roster,
        found.caseId,
        sequence,
      ),
    });
    if (this.#message?.key !== key) this.#message = sealAs(found.messageCount + 1);
    try {
      await this.#post(this.#message.bytes, files);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const next = error.code === "out-of-order" ? error.expected : found.messageCount + 1;
      if (!RESEALED.has(error.code)) throw error;
      if (error.code === "roster-outdated") roster = await this.#rosters.refresh();
      if (error.code === "keys-changed") {
        await this.load();
        ({ found, roster } = this.#opened());
      }
      // Written from another device in between, a new roster, or other keys: seal again, once.
      this.#message = sealAs(next ?? found.messageCount + 1);
      await this.#post(this.#message.bytes, files);
    }
    this.#message = undefined;
    if (said) this.#answered.set(...said);
    const shown = await this.load();
    if (!shown) throw new ApiError("not-found");
    return shown;
  }

  /** Answers what was asked, or withdraws; a message like any other. */
  answerConsent(hash: string, answer: ConsentAnswer): Promise<MailboxShown> {
    return this.send("", [], { terms: fromHex(hash, HASH_BYTES), answer });
  }

  #writablePair(): Recipient {
    if (!this.#casePair) throw new ProtocolError("wrong-case-key");
    return this.#casePair;
  }

  /** Erases the whole case. */
  async erase(): Promise<void> {
    await withRetries(
      async () => {
        const json = await this.#signed("erase", EMPTY);
        await requestBytes({ method: "POST", route: ROUTES.mailboxErase, json });
      },
      nothing,
      TRIES,
    );
  }

  #post(message: Bytes, files: readonly FileEntry[]): Promise<void> {
    return withRetries(
      async () => {
        const body = concat(message, ...files.map(({ uploadId }) => uploadId));
        const json = {
          ...(await this.#signed("message", body)),
          message: toBase64url(message),
          uploadIds: files.map(({ uploadId }) => uuidText(uploadId)),
        };
        const headers = await proofHeader("mailbox");
        const request = { method: "POST", route: ROUTES.mailboxMessage, json, headers } as const;
        // Without the case it was not kept.
        if (!readMailboxAnswer(await requestBytes(request)).found) throw new ApiError("not-found");
      },
      nothing,
      TRIES,
    );
  }

  async #fetch(before: number) {
    const bytes = await withRetries(
      async () => {
        const json = { ...(await this.#signed("open", u32(before))), before };
        const headers = await proofHeader("mailbox");
        return requestBytes({ method: "POST", route: ROUTES.mailboxOpen, json, headers });
      },
      nothing,
      TRIES,
    );
    return readMailboxAnswer(bytes);
  }

  /** Signs a fresh challenge. */
  async #signed(action: MailboxAction, body: Uint8Array) {
    const address = toBase64url(this.#mailbox.address);
    const { challenge } = await requestJson<MailboxChallenge>({
      method: "POST",
      route: ROUTES.mailboxChallenge,
      json: { address },
    });
    const bytes = fromBase64url(challenge, CHALLENGE_BYTES);
    const signature = signMailboxRequest(this.#mailbox, action, bytes, body);
    return { address, challenge, signature: toBase64url(signature) };
  }

  #take(answer: FoundMailbox, roster: VerifiedRoster): void {
    for (const { sequence, bytes } of answer.replies) {
      this.#oldest = Math.min(this.#oldest, sequence);
      const { reply, named } = showReply(bytes, sequence, answer.caseId, this.#mailbox, roster);
      this.#replies.set(sequence, reply);
      // A notice names no pair: the reply before it still does.
      if (named) this.#namedKeys.set(sequence, named.caseKeyId);
    }
  }

  /** Not the server's count: a reply that it holds back was not seen. */
  #newestVerified(): number {
    const verified = [...this.#replies.values()].filter(({ kind }) => kind !== "refused");
    return Math.max(0, ...verified.map(({ sequence }) => sequence));
  }

  #shown(found: FoundMailbox): MailboxShown {
    const { roster } = this.#opened();
    const present = [...this.#replies.values()].sort((a, b) => b.sequence - a.sequence);
    return {
      organisation: roster.organisation.name,
      ...promisedDays(found.receivedDay, roster.policies),
      eraseDay: found.eraseDay,
      mailboxEraseDay: found.mailboxEraseDay,
      isHeld: found.isHeld,
      replies: present,
      keptDays: keptDays(present),
      consents: consentsIn(present, this.#answered),
      missing: missingReplies(this.#replies, this.#oldest, found.replyCount),
      hasOlder: this.#oldest > 1 && present.length > 0,
      messageCount: found.messageCount,
      canWrite: this.#casePair !== undefined,
    };
  }

  #opened(): { readonly found: FoundMailbox; readonly roster: VerifiedRoster } {
    if (!this.#found || !this.#roster) throw new ApiError("not-found");
    return { found: this.#found, roster: this.#roster };
  }
}
