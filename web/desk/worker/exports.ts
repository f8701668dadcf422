/**
 * Hands on what a consent covers. What is refused here is refused before anything is written; what
 * is written stands in the history and in the audit trail before anybody gets the file.
 */
import type { ExportWrite } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent, ExportedEvent } from "../../../src/domain/casework/events.ts";
import { isApprovedExport } from "../../../src/domain/casework/fold-consent.ts";
import { exportRefusals } from "../../../src/domain/consent/covers.ts";
import type { ExportRefusal } from "../../../src/domain/consent/covers.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import {
  fromBase64url,
  hashAuditEntry,
  hashFile,
  parseAuditEntry,
  toHex,
} from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { IdentityAsking } from "./ask-identity.ts";
import type { CaseWriter } from "./case-writer.ts";
import { contentOf } from "./change-cases.ts";
import type { ReadCase } from "./read-case.ts";
import { refusalOf } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { Session } from "./session.ts";
import { weighCase } from "./weigh-case.ts";

/** What is to be handed on. */
export interface ExportDraft {
  /** Id of the terms. */
  readonly consent: string;
  readonly fields: readonly string[];
  /** The whole file, as the receiver will get it. */
  readonly file: Uint8Array<ArrayBuffer>;
}

/** What became of it. */
export type ExportOutcome =
  /** It is written down, under this SHA-256 in hex. */
  | { readonly kind: "done"; readonly sha256: string }
  | { readonly kind: "not-covered"; readonly refusals: readonly ExportRefusal[] }
  | Refusal;

/** Hands on. */
export class Exports {
  readonly #session: Session;
  readonly #writer: CaseWriter;
  readonly #asking: IdentityAsking;

  constructor(session: Session, writer: CaseWriter, asking: IdentityAsking) {
    this.#session = session;
    this.#writer = writer;
    this.#asking = asking;
  }

  /** Writes down that a file is handed on. Only then its maker may have it. */
  async write(id: string, { consent, fields, file }: ExportDraft): Promise<ExportOutcome> {
    const hash = await hashFile(file.length, (start, end) =>
      Promise.resolve(file.subarray(start, end)),
    );
    const sha256 = toHex(hash);
    const done: ExportOutcome = { kind: "done", sha256 };
    const outcome = await this.#writer.once(id, { type: `export ${sha256}` }, async (read) => {
      const { folded, newest } = read.history;
      // An earlier try had arrived.
      if (folded.details.exports.some(({ event }) => event.sha256 === sha256)) return done;
      const found = weighCase(read).consents.find(({ record }) => record.terms.id === consent);
      if (!found) throw new ApiError("not-found");
      const { terms } = found.record;
      const handing = { receiver: terms.receiver, purpose: terms.purpose, fields };
      const refusals = exportRefusals(found.record, handing, {
        day: today(systemClock),
        exposure: folded.card.exposure,
        isUnfounded: found.isUnfounded,
        isApproved: isApprovedExport(folded.details, consent, fields),
        granted: this.#asking.openedFields(read),
      });
      if (refusals.length > 0) return { kind: "not-covered", refusals } as const;
      const event = { kind: "exported", consent, ...handing, sha256 } as const;
      // Whether the history allows it does not depend on the audit trail's entry.
      const draft = { ...event, audit: 1, auditHash: sha256 };
      const refusal = refusalOf(read, contentOf([draft]), [draft], newest, this.#session);
      if (refusal) return refusal;
      await this.#send(read, event);
      return done;
    });
    return outcome ?? done;
  }

  async #send(read: ReadCase, event: Omit<ExportedEvent, "audit" | "auditHash">): Promise<void> {
    await this.#session.audit.audited("exported", read.caseId, (audit) => {
      const bytes = fromBase64url(audit);
      const { sequence } = parseAuditEntry(bytes);
      const auditHash = toHex(hashAuditEntry(bytes));
      const whole: CaseEvent = { ...event, audit: sequence, auditHash };
      return this.#session.nothing({
        method: "POST",
        route: ROUTES.exports,
        parameters: { caseId: read.whole.id },
        json: { ...this.#writer.seal(read, contentOf([whole])), audit } satisfies ExportWrite,
      });
    });
  }
}
