/** Asks for consent, writes down what was said otherwise, and notes what the mailbox answers. */
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import type { ChildCare } from "../../../src/domain/consent/giver.ts";
import { afterSaying } from "../../../src/domain/consent/record.ts";
import type { SpokenWay } from "../../../src/domain/consent/record.ts";
import { termsText } from "../../../src/domain/consent/terms.ts";
import type { ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import { fromHex, hashTerms, HASH_BYTES, ProtocolError } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { ChangeOutcome } from "../worker-api.ts";
import type { CaseWriter } from "./case-writer.ts";
import { contentOf } from "./change-cases.ts";
import type { ReadCase } from "./read-case.ts";
import { refusalOf } from "./refusal.ts";
import { nextReply, sendToMailbox } from "./send-reply.ts";
import type { ReplyMeant } from "./send-reply.ts";
import type { Session } from "./session.ts";
import { weighCase } from "./weigh-case.ts";

/** As many events as one entry holds. */
const MOST_EVENTS = 16;

/** What is to be asked or written down. */
export interface ConsentDraft {
  readonly terms: ConsentTerms;
  readonly care?: ChildCare;
  /** How it was given; left out where the mailbox is asked. */
  readonly how?: SpokenWay;
}

/** Consents of cases. */
export class Consents {
  readonly #session: Session;
  readonly #writer: CaseWriter;

  constructor(session: Session, writer: CaseWriter) {
    this.#session = session;
    this.#writer = writer;
  }

  /** Asks the mailbox, or writes down what was given otherwise and tells the mailbox of it. */
  add(id: string, { terms, care, how }: ConsentDraft, basedOn: number): Promise<ChangeOutcome> {
    const common = { terms, ...(care && { care }) };
    const isThere = ({ history }: ReadCase): boolean =>
      history.folded.details.consents.some((one) => one.terms.id === terms.id);
    const meant: ReplyMeant = {
      type: "consent",
      terms: { ...terms },
      ...(how && { given: { how, day: today(systemClock) } }),
    };
    return this.#write(id, `consent ${terms.id}`, basedOn, isThere, (read) => ({
      meant,
      event: how
        ? { kind: "consent-recorded", ...common, how, reply: nextReply(read) }
        : { kind: "consent-asked", ...common, reply: nextReply(read) },
    }));
  }

  /** Writes down that a consent was withdrawn, or refused, other than in the mailbox. */
  end(id: string, consent: string, how: SpokenWay, basedOn: number): Promise<ChangeOutcome> {
    const found = ({ history }: ReadCase) =>
      history.folded.details.consents.find(({ terms }) => terms.id === consent);
    const isThere = (read: ReadCase): boolean => found(read)?.endedDay !== undefined;
    return this.#write(id, `end ${consent}`, basedOn, isThere, (read) => {
      const record = found(read);
      const day = today(systemClock);
      const after = record && afterSaying(record, { answer: "withdrawn", day });
      if (!after) throw new ApiError("not-found");
      const terms = hashTerms(read.caseId, termsText(after.terms));
      const standing = after.standing === "refused" ? "refused" : "withdrawn";
      return {
        meant: { type: "consent-noted", noted: [{ terms, standing, message: 0 }] },
        event: { kind: "consent-ended", id: consent, how, reply: nextReply(read) },
      };
    });
  }

  /**
   * Notes what the mailbox has answered since, and confirms it to the mailbox.
   *
   * @returns Whether anything was written.
   */
  async note(id: string): Promise<boolean> {
    const written = await this.#writer.once(id, { type: "consent noted" }, async (read) => {
      const unnoted = weighCase(read)
        .consents.flatMap((one) => one.unnoted.map((heard) => ({ ...one, heard })))
        .sort((a, b) => a.heard.message - b.heard.message)
        .slice(0, MOST_EVENTS);
      if (unnoted.length === 0) return false;
      const reply = nextReply(read);
      const events = unnoted.map(({ record, heard }): CaseEvent => {
        const { message, answer } = heard;
        return { kind: "consent-noted", id: record.terms.id, message, answer, reply };
      });
      // Each as it stands after all that was heard: the mailbox is told the end of it.
      const noted = unnoted.flatMap(({ record, hash, heard }) =>
        record.standing === "asked"
          ? []
          : [
              {
                terms: fromHex(hash, HASH_BYTES),
                standing: record.standing,
                message: heard.message,
              },
            ],
      );
      await sendToMailbox(read, { type: "consent-noted", noted }, this.#means, () =>
        contentOf(events),
      );
      return true;
    });
    return written ?? true;
  }

  get #means() {
    return { session: this.#session, writer: this.#writer };
  }

  async #write(
    id: string,
    key: string,
    basedOn: number,
    isThere: (read: ReadCase) => boolean,
    make: (read: ReadCase) => { readonly meant: ReplyMeant; readonly event: CaseEvent },
  ): Promise<ChangeOutcome> {
    const outcome = await this.#writer.once(id, { type: key }, async (read) => {
      const { newest } = read.history;
      // An earlier try had arrived.
      if (isThere(read)) return { kind: "done", basedOn: newest } as const;
      const { meant, event } = make(read);
      const content = contentOf([event]);
      const refusal = refusalOf(read, content, [event], basedOn, this.#session);
      if (refusal) return refusal;
      await sendToMailbox(read, meant, this.#means, () => content);
      return { kind: "done", basedOn: newest + 1 } as const;
    });
    if (!outcome) throw new ProtocolError("out-of-order");
    return outcome;
  }
}
