/**
 * The days on which a case is erased. The server cannot read states; so whoever changes one tells
 * it what follows, with an entry in the audit trail.
 */
import type { RetentionAsked, RetentionShown, RetentionWrite } from "../../../src/api/retention.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import { fromBase64url, toHex } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import { dueActsOf } from "../due-retention.ts";
import type {
  ChangeOutcome,
  ManyOutcome,
  RetentionActWrite,
  RetentionAskedShown,
} from "../worker-api.ts";
import type { CaseWriter } from "./case-writer.ts";
import type { CaseChanges } from "./change-cases.ts";
import type { Session } from "./session.ts";

/** Events after which the state may be another one. */
const STATE_EVENTS: readonly CaseEvent["kind"][] = ["state", "close", "reopen"];

/** Takes the days out of what the server says of a case. */
export function retentionOf(served: RetentionShown): RetentionShown {
  const { eraseDay, identityEraseDay, mailboxEraseDay, isIdentityErased, isHeld } = served;
  return { eraseDay, identityEraseDay, mailboxEraseDay, isIdentityErased, isHeld };
}

/** Sets, extends and erases. */
export class CaseRetention {
  readonly #session: Session;
  readonly #writer: CaseWriter;
  readonly #changes: CaseChanges;

  constructor(session: Session, writer: CaseWriter, changes: CaseChanges) {
    this.#session = session;
    this.#writer = writer;
    this.#changes = changes;
  }

  /**
   * Does one act.
   *
   * @throws {@link ApiError} `case-held`, `second-person-missing`, `day-not-allowed`, and others.
   */
  async act(id: string, write: RetentionActWrite): Promise<void> {
    const session = this.#session;
    await session.audit.audited(write.act, uuidBytes(id), (audit) =>
      session.nothing({
        method: "POST",
        route: ROUTES.retention,
        parameters: { caseId: id },
        json: { ...write, audit } satisfies RetentionWrite,
      }),
    );
  }

  /** Does what the state of a case asks for. */
  async settle(id: string): Promise<void> {
    const { whole, history } = await this.#writer.read(id);
    const acts = dueActsOf(history.folded.card, retentionOf(whole), today(systemClock));
    for (const act of acts) await this.act(id, act);
  }

  /** Changes a case, and does what its new state asks for. */
  async change(id: string, events: readonly CaseEvent[], basedOn: number): Promise<ChangeOutcome> {
    const outcome = await this.#changes.change(id, events, basedOn);
    if (outcome.kind === "done") await this.#settleAfter(id, events);
    return outcome;
  }

  /** The same with many. */
  async changeMany(
    ids: readonly string[],
    events: readonly CaseEvent[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ManyOutcome[]> {
    const outcomes = await this.#changes.changeMany(ids, events, onProgress);
    for (const { id, outcome } of outcomes) {
      if (outcome.kind === "done") await this.#settleAfter(id, events);
    }
    return outcomes;
  }

  /** Where it fails, the change stands, and the case says that this is still to be done. */
  async #settleAfter(id: string, events: readonly CaseEvent[]): Promise<void> {
    if (!events.some(({ kind }) => STATE_EVENTS.includes(kind))) return;
    try {
      await this.settle(id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  /** Who waits for a second person. */
  async asked(id: string): Promise<RetentionAskedShown> {
    const { extensionBy, daySetBy } = await this.#session.json<RetentionAsked>({
      method: "GET",
      route: ROUTES.retention,
      parameters: { caseId: id },
    });
    const hexOf = (text: string): string => toHex(fromBase64url(text));
    return { extensionBy: extensionBy.map(hexOf), daySetBy: daySetBy.map(hexOf) };
  }
}
