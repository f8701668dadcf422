/**
 * Erases a passage: seals the part anew without it, with the entry that tells of it; the server
 * stores both and the act's entry in the audit trail, or nothing (docs/protocol.md, "Redactions").
 */
import type { RedactionWrite } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { withoutPassage, withPassage } from "../../../src/domain/casework/passage-text.ts";
import {
  ProtocolError,
  fromBase64url,
  hashPart,
  sealRedactedReport,
  sealRedaction,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, ErasedPassage } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { PassageDraft } from "../passage-api.ts";
import type { CaseWriter } from "./case-writer.ts";
import { contentOf } from "./change-cases.ts";
import { openMessages } from "./open-messages.ts";
import type { Vouching } from "./open-redactions.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** What takes the place of a part. */
interface Made {
  readonly stored: Bytes;
  readonly bytes: Bytes;
}

/** A part's text after a passage was taken out of it. */
interface Shortened {
  readonly text: string;
  readonly passages: ErasedPassage[];
}

/** Erases passages. */
export class PassageErasing {
  readonly #session: Session;
  readonly #writer: CaseWriter;

  constructor(session: Session, writer: CaseWriter) {
    this.#session = session;
    this.#writer = writer;
  }

  /**
   * Erases one.
   *
   * @throws {@link ApiError} `part-changed` where other words stand there; {@link ProtocolError}
   *   `out-of-order` where the server holds something back.
   */
  async erase(id: string, draft: PassageDraft): Promise<void> {
    await this.#writer.once(id, { type: `erase ${JSON.stringify(draft)}` }, async (read) => {
      // An entry on top of a gap would have no card, and nobody could tell what was held back.
      if (!read.history.isWhole) throw new ProtocolError("out-of-order");
      await this.#send(read, draft, this.#make(read, draft));
    });
  }

  #make(read: ReadCase, draft: PassageDraft): Made {
    const { place } = draft;
    if (place.part === "report") return this.#makeReport(read, draft, place.field);
    return place.part === "message"
      ? this.#makeMessage(read, draft, place.number)
      : this.#makeEntry(read, draft, place.number);
  }

  #makeReport(read: ReadCase, draft: PassageDraft, field: string): Made {
    const { report, reportRedaction, whole, caseId, history, keys } = read;
    const answer = Object.hasOwn(report.answers, field) ? report.answers[field] : undefined;
    const { text, passages } = shorten(answer, draft, reportRedaction, read, field);
    const [first] = keys;
    if (!first) throw new ProtocolError("cannot-open");
    const content = { ...report, answers: { ...report.answers, [field]: text } };
    const stored = fromBase64url(whole.report);
    const place = { caseId, sequence: history.newest + 1, stored };
    const redaction = { format: 1 as const, passages, content };
    const bytes = sealRedactedReport(first.key, redaction, place, this.#session.keys);
    return { stored, bytes };
  }

  #makeMessage(read: ReadCase, draft: PassageDraft, number: number): Made {
    const found = openMessages(read).find(
      (one) => "message" in one && one.message.sequence === number,
    );
    if (!found || !("message" in found)) throw new ApiError("not-found");
    const { keysNumber, content } = found.message;
    const { text, passages } = shorten(content.text, draft, found.redaction, read);
    const redaction = { format: 1 as const, passages, keysNumber, content: { ...content, text } };
    const place = placeIn(read, read.whole.messages, number);
    const bytes = sealRedaction("message", read.caseKey, redaction, place, this.#session.keys);
    return { stored: place.stored, bytes };
  }

  #makeEntry(read: ReadCase, draft: PassageDraft, number: number): Made {
    const found = read.history.entries.find(({ sequence }) => sequence === number);
    if (!found || found.code !== undefined) throw new ApiError("not-found");
    const { content, author, redaction: before } = found;
    if (content.type !== "note" && content.type !== "reply") throw new ApiError("not-found");
    const { text, passages } = shorten(content.text, draft, before, read);
    const writer = toHex(author.keyId);
    const redaction = { format: 1 as const, passages, writer, content: { ...content, text } };
    const place = placeIn(read, read.whole.entries, number);
    const bytes = sealRedaction("entry", read.caseKey, redaction, place, this.#session.keys);
    return { stored: place.stored, bytes };
  }

  async #send(read: ReadCase, draft: PassageDraft, { stored, bytes }: Made): Promise<void> {
    const { place, reason, words } = draft;
    const replaces = hashPart(stored);
    const event: CaseEvent = {
      kind: "passage-erased",
      ...place,
      reason,
      ...(words !== undefined && { words }),
      before: toHex(replaces),
      after: toHex(hashPart(bytes)),
    };
    const { bytes: entry, card } = this.#writer.seal(read, contentOf([event]));
    const json = {
      part: place.part,
      number: place.part === "report" ? 0 : place.number,
      replaces: toBase64url(replaces),
      bytes: toBase64url(bytes),
      entry,
      ...(card !== undefined && { card }),
    };
    await this.#session.audit.audited("passage-erased", read.caseId, (audit) =>
      this.#session.nothing({
        method: "POST",
        route: ROUTES.redactions,
        parameters: { caseId: read.whole.id },
        json: { ...json, audit } satisfies RedactionWrite,
      }),
    );
  }
}

/** Takes the passage out of a text, if it is still the one that the person saw. */
function shorten(
  text: unknown,
  { start, end, passage }: PassageDraft,
  before: Vouching | undefined,
  { history }: ReadCase,
  field?: string,
): Shortened {
  if (typeof text !== "string" || passage === "" || text.slice(start, end) !== passage) {
    throw new ApiError("part-changed");
  }
  const earlier = before?.passages ?? [];
  const same = earlier.filter((one) => one.field === field);
  const others = earlier.filter((one) => one.field !== field);
  const added = { entry: history.newest + 1, ...(field !== undefined && { field }) };
  const chosen = { start, end };
  return {
    text: withoutPassage(text, chosen),
    passages: [...others, ...withPassage(text, chosen, same, added)],
  };
}

function placeIn(
  { caseId, history }: ReadCase,
  served: readonly { readonly sequence: number; readonly bytes: string }[],
  number: number,
) {
  const part = served.find(({ sequence }) => sequence === number);
  if (!part) throw new ApiError("not-found");
  return { caseId, sequence: history.newest + 1, number, stored: fromBase64url(part.bytes) };
}
