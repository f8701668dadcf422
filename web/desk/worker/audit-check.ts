/**
 * Checks the audit trail: what is new after each unlocking, and the whole of it on request. What
 * was checked is pinned in the member's preferences, so that no server can take it back
 * (docs/protocol.md, "Checking the trail").
 */
import { addDays } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { auditOldBefore } from "../../../src/domain/retention.ts";
import { ProtocolError, checkAudit, parseAuditEntry } from "../../../src/protocol/index.ts";
import type { AuditChecked, AuditPin, VerifiedRoster } from "../../../src/protocol/index.ts";
import type { AuditRecord, AuditState } from "../audit-api.ts";
import { fetchEntries, fetchRosters } from "./audit-fetch.ts";
import { showActs } from "./audit-show.ts";
import type { MemberPreferences } from "./preferences.ts";
import type { Session } from "./session.ts";
import { spellingsOf } from "./spellings.ts";

/** After unlocking and after an act, other things come first. */
const SOON_MS = 1500;

/** A check, and what it was made with. */
interface Checked extends AuditChecked {
  readonly rosters: readonly VerifiedRoster[];
}

/** Looks at the trail for one member. */
export class AuditCheck {
  readonly #session: Session;
  readonly #preferences: MemberPreferences;
  readonly #tell: (state: AuditState) => void;
  #pin: AuditPin | undefined;
  #isLoaded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One check after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param tell - Hears what each check has found. */
  constructor(session: Session, preferences: MemberPreferences, tell: (state: AuditState) => void) {
    this.#session = session;
    this.#preferences = preferences;
    this.#tell = tell;
  }

  /** Looks in a moment at what is new. Where the network is away, the next time does it. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checkNew().catch(() => undefined), SOON_MS);
  }

  /** Looks no more. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Checks what is new since the pin.
   *
   * @throws {@link ApiError}
   */
  checkNew(): Promise<AuditState> {
    return this.#inTurn(async () => {
      const pin = await this.#loadPin();
      const { state } = await this.#look(pin?.sequence ?? 0, pin);
      return state;
    });
  }

  /**
   * Checks the whole record, and shows it.
   *
   * @throws {@link ApiError}
   */
  checkAll(): Promise<AuditRecord> {
    return this.#inTurn(async () => {
      const { state, checked } = await this.#look(0, await this.#loadPin());
      const acts = checked ? showActs(checked.entries, checked.rosters) : [];
      const [first, second] = checked?.entries ?? [];
      const isShort = first && second && second.sequence > first.sequence + 1;
      return {
        ...state,
        acts: acts.toReversed(),
        ...(isShort && { removedBefore: second.sequence }),
      };
    });
  }

  /**
   * Goes on from the record as it is, whatever was seen before, if all of it is right by itself.
   * For when a backup was restored.
   *
   * @throws {@link ApiError}
   */
  accept(): Promise<AuditState> {
    return this.#inTurn(async () => {
      this.#isLoaded = true;
      this.#pin = undefined;
      const { state } = await this.#look(0, undefined, true);
      return state;
    });
  }

  async #look(
    from: number,
    pin: AuditPin | undefined,
    replaces = false,
  ): Promise<{ readonly state: AuditState; readonly checked?: Checked }> {
    try {
      const checked = await this.#check(from, pin);
      if (!checked.broken && checked.head) await this.#keep(checked.head, replaces);
      return { state: this.#told(stateOf(checked)), checked };
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const refusal = error.code;
      return { state: this.#told({ newest: 0, words: undefined, broken: undefined, refusal }) };
    }
  }

  #told(state: AuditState): AuditState {
    this.#tell(state);
    return state;
  }

  /** @param from - The entry of this number is the first that is looked at, or the first of all. */
  async #check(from: number, pin: AuditPin | undefined, isAgain = false): Promise<Checked> {
    const { entries, logKey } = await fetchEntries(this.#session, Math.max(0, from - 1));
    // Fetched afterwards: no entry names a roster that is not there yet.
    const isWhole = from === 0;
    const rosters = await fetchRosters(this.#session, isWhole ? 1 : (pin?.rosterVersion ?? 1));
    const today = this.#session.today();
    const latestDay = addDays(today, 1);
    const oldBefore = auditOldBefore(today);
    const isPinRemoved = !isWhole && isRemoved(entries[0], from, oldBefore);
    if (isPinRemoved) return this.#check(0, pin);
    const checked = checkAudit(entries, { rosters, logKey, latestDay, oldBefore, pin });
    // A roster may have come between the two answers, and its entry with it.
    const isBetween = checked.broken?.reason === "roster-unrecorded" && !isAgain;
    return isBetween ? this.#check(from, pin, true) : { ...checked, rosters };
  }

  async #loadPin(): Promise<AuditPin | undefined> {
    if (!this.#isLoaded) this.#pin = await this.#preferences.auditPin();
    this.#isLoaded = true;
    return this.#pin;
  }

  async #keep(head: AuditPin, replaces: boolean): Promise<void> {
    const isSame = this.#pin?.sequence === head.sequence;
    this.#pin = head;
    if (!isSame) await this.#preferences.keepAuditPin(head, replaces);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** Whether the pinned entry was removed with all that are as old. */
function isRemoved(first: Uint8Array | undefined, pinned: number, oldBefore: Day): boolean {
  if (!first) return false;
  const { sequence, day } = parseAuditEntry(first);
  return sequence > pinned && day < oldBefore;
}

function stateOf({ head, broken }: AuditChecked): AuditState {
  return { newest: head?.sequence ?? 0, words: head && spellingsOf(head.hash), broken };
}
