/** Reads what was written about an identity: every record is verified before it is believed. */
import type { IdentityState, ListedIdentityRecord } from "../../../src/api/identity.ts";
import { addDays, parseDay } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  equalBytes,
  findMember,
  fromBase64url,
  hashIdentityRecord,
  openIdentityRecord,
  toHex,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  IdentityRecord,
  IdentityRecordContent,
  IdentityRecordKind,
} from "../../../src/protocol/index.ts";
import type { IdentityHistoryShown, OpeningShown, RequestShown } from "../identity-api.ts";
import type { Session } from "./session.ts";

/** Days after an opening in an emergency within which it is reviewed. */
const REVIEW_DAYS = 1;

/** A verified record, with what the server says of it. */
export interface ReadRecord<K extends IdentityRecordKind> extends IdentityRecord<K> {
  readonly listed: ListedIdentityRecord;
  /** Exact bytes. */
  readonly bytes: Bytes;
}

/** Everything that was written about one identity. */
export class IdentityLog {
  readonly requests: ReadRecord<"identity-request">[] = [];
  readonly openings: ReadRecord<"identity-opening">[] = [];
  readonly #refusals: ReadRecord<"identity-refusal">[] = [];
  readonly #reviews: ReadRecord<"identity-review">[] = [];
  readonly #grants: ListedIdentityRecord[] = [];
  readonly #troubles: { sequence: number; code: ProtocolError["code"] | "missing" }[] = [];
  readonly #session: Session;
  readonly #caseId: Bytes;
  /** Number that the next record must have. */
  readonly next: number;

  constructor({ records }: Pick<IdentityState, "records">, caseId: Bytes, session: Session) {
    this.#session = session;
    this.#caseId = caseId;
    this.next = (records.at(-1)?.sequence ?? 0) + 1;
    for (const [place, listed] of records.entries()) {
      // Of what was taken out everybody sees that it is gone: numbers have no gaps.
      if (listed.sequence !== place + 1) {
        this.#troubles.push({ sequence: place + 1, code: "missing" });
        break;
      }
      this.#take(listed);
    }
  }

  /** Whether the server still has what was granted for a request. */
  isGranted(request: number): boolean {
    return this.#grants.some(({ about, isThere }) => about === request && isThere);
  }

  /** What the page shows of it. */
  show(): IdentityHistoryShown {
    return {
      requests: this.requests.map((one) => this.#showRequest(one)).reverse(),
      openings: this.openings.map((one) => this.#showOpening(one)).reverse(),
      troubles: this.#troubles,
    };
  }

  #take(listed: ListedIdentityRecord): void {
    try {
      switch (listed.kind) {
        case "request":
          this.requests.push(this.#open(listed, "identity-request"));
          break;
        case "opening":
          this.openings.push(this.#open(listed, "identity-opening"));
          break;
        case "refusal":
          this.#refusals.push(this.#open(listed, "identity-refusal"));
          break;
        case "review":
          this.#reviews.push(this.#open(listed, "identity-review"));
          break;
        case "grant":
          // Its bytes are for the asker alone, who verifies them when they read it.
          this.#grants.push(listed);
          break;
      }
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.#troubles.push({ sequence: listed.sequence, code: error.code });
    }
  }

  #open<K extends IdentityRecordKind>(listed: ListedIdentityRecord, kind: K): ReadRecord<K> {
    if (listed.bytes === null) throw new ProtocolError("malformed");
    const bytes = fromBase64url(listed.bytes);
    const { rosters, opening } = this.#session;
    const place = { roster: rosters.current, caseId: this.#caseId, sequence: listed.sequence };
    return { ...openIdentityRecord(bytes, kind, opening, place), listed, bytes };
  }

  #showRequest(request: ReadRecord<"identity-request">): RequestShown {
    const { author, content, listed } = request;
    return {
      sequence: listed.sequence,
      day: content?.day ?? listed.day,
      asker: author.displayName,
      askerKeyId: toHex(author.keyId),
      isMine: equalBytes(author.keyId, this.#session.keys.keyId),
      content: content && { ...content, fields: Object.keys(content.fields) },
      state: this.#stateOf(request),
    };
  }

  #stateOf({ listed: { sequence }, bytes }: ReadRecord<"identity-request">): RequestShown["state"] {
    const grant = this.#grants.find(({ about }) => about === sequence);
    if (grant) {
      const { lastDay, isThere } = grant;
      return { kind: "granted", by: this.#nameOf(grant), lastDay: lastDay ?? grant.day, isThere };
    }
    const refusal = this.#refusals.find(({ listed }) => listed.about === sequence);
    if (!refusal) return { kind: "waiting" };
    const { author, content } = refusal;
    const isOfIt = content && equalBytes(content.requestHash, hashIdentityRecord(bytes));
    return {
      kind: "refused",
      by: author.displayName,
      reason: isOfIt ? content.reason : undefined,
    };
  }

  #showOpening(opening: ReadRecord<"identity-opening">): OpeningShown {
    const { author, content, listed } = opening;
    const day = content?.day ?? listed.day;
    const parsed = parseDay(day);
    const reviewByDay = parsed ? addDays(parsed, REVIEW_DAYS) : day;
    return {
      sequence: listed.sequence,
      day,
      by: author.displayName,
      isMine: equalBytes(author.keyId, this.#session.keys.keyId),
      reason: content?.reason,
      reviewByDay,
      review: this.#reviewOf(opening, reviewByDay),
    };
  }

  #reviewOf(opening: ReadRecord<"identity-opening">, byDay: string): OpeningShown["review"] {
    const found = this.#reviews.find(({ listed, author }) => {
      const isOther = !equalBytes(author.keyId, opening.author.keyId);
      return listed.about === opening.listed.sequence && isOther;
    });
    if (!found) return { kind: this.#session.today() > byDay ? "overdue" : "due" };
    return {
      kind: "done",
      by: found.author.displayName,
      day: found.content?.day ?? found.listed.day,
      verdict: verdictOf(found.content, opening.bytes),
    };
  }

  #nameOf({ author }: ListedIdentityRecord): string {
    const { current } = this.#session.rosters;
    return findMember(current, fromBase64url(author))?.displayName ?? "?";
  }
}

function verdictOf(
  content: IdentityRecordContent<"identity-review"> | undefined,
  opening: Bytes,
): { readonly isJustified: boolean; readonly reason: string } | undefined {
  if (!content || !equalBytes(content.openingHash, hashIdentityRecord(opening))) return undefined;
  const { isJustified, reason } = content;
  return { isJustified, reason };
}
