/**
 * Reminders by e-mail: at fixed hours, to every member who asked for them and for whom something
 * has happened since they were last at the desk. They are repeated at each fixed hour until the
 * member comes.
 *
 * A fixed hour that passes while the server does not run is left out. After a restart only the
 * days are known, so whoever may have missed something is reminded once.
 */
import { isLanguage, LANGUAGES } from "../../domain/language.ts";
import { hexOf } from "../http/text.ts";
import type { Hour, HourClock, Stopwatch } from "../clock.ts";
import type { Log } from "../log.ts";
import type { DigestConfig } from "../mail/mail-settings.ts";
import { writeReminder } from "../mail/reminder.ts";
import { openMail } from "../mail/send-mail.ts";
import type { MailOutcome, SendMail } from "../mail/send-mail.ts";
import type { Unseen } from "../state/unseen.ts";
import type { StoreClient } from "../store/client.ts";
import { eraseDigestAddresses, findPerhapsUnseen, listDigestRecipients } from "../store/digests.ts";
import type { DigestAddress, DigestRecipient } from "../store/digests.ts";

const LOOK_EVERY_MS = 60_000;
/** Pauses before the second, third and fourth try. All of them end within the hour. */
const RETRY_AFTER_MS = [5 * 60_000, 15 * 60_000, 25 * 60_000] as const;

/** What reminders need. */
export interface DigestContext {
  readonly store: StoreClient;
  readonly unseen: Unseen;
  readonly hour: HourClock;
  readonly stopwatch: Stopwatch;
  readonly log: Log;
}

/** The reminders of one fixed hour. */
interface Round {
  readonly hour: Hour;
  /** Key ids in hex of those who still have to be sent theirs; `undefined` before the first try. */
  left: ReadonlySet<string> | undefined;
  /** Key ids of those whose address was refused for good. */
  readonly refused: Set<string>;
  tries: number;
  nextMs: number;
}

/** Sends reminders, and knows for whom that failed. */
export class Digests {
  readonly hours: readonly number[];
  readonly #context: DigestContext;
  readonly #from: string;
  readonly #send: SendMail;
  #lastHour: Hour;
  #round: Round | undefined;
  #failed = new Set<string>();
  #isBusy = false;
  #isStopped = false;

  constructor(context: DigestContext, config: DigestConfig) {
    this.#context = context;
    this.hours = config.hours;
    this.#from = config.from;
    this.#send = openMail(config);
    // An hour that has begun was served by an earlier run of the server, or is left out.
    this.#lastHour = context.hour();
  }

  /** Whether the last reminders could not be sent to everybody. */
  get hasFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** Whether the last reminder could not be sent to this member. */
  hasFailedFor(keyId: Uint8Array): boolean {
    return this.#failed.has(hexOf(keyId));
  }

  /** A member has changed or erased their address: what was about the old one is over. */
  forget(keyId: Uint8Array): void {
    this.#failed.delete(hexOf(keyId));
  }

  /** Sends a reminder now, which looks like every other. */
  sendNow(recipient: DigestAddress): Promise<MailOutcome> {
    return this.#sendTo(recipient, this.#context.hour());
  }

  /** Sends what is due. Asked again before it has ended, it does nothing. */
  async look(): Promise<void> {
    if (this.#isBusy || this.#isStopped) return;
    this.#isBusy = true;
    try {
      this.#beginRound();
      const round = this.#round;
      if (round && this.#context.stopwatch() >= round.nextMs) await this.#try(round);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Sends no more. What is on its way may arrive. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Whether nothing more is sent. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  #beginRound(): void {
    const hour = this.#context.hour();
    const last = this.#lastHour;
    if (hour.day === last.day && hour.hour === last.hour) return;
    this.#lastHour = hour;
    if (!this.hours.includes(hour.hour)) return;
    const nextMs = this.#context.stopwatch();
    this.#round = { hour, left: undefined, refused: new Set(), tries: 0, nextMs };
  }

  async #try(round: Round): Promise<void> {
    const { store, unseen, stopwatch, log } = this.#context;
    // Read anew at each try: an address may have been erased meanwhile.
    const everybody = await listDigestRecipients(store);
    const due = everybody.filter(({ keyId }) => {
      return unseen.has(keyId) && (round.left?.has(hexOf(keyId)) ?? true);
    });
    const left = await this.#sendToAll(due, round);
    if (this.#isStopped) return;
    const pauseMs = RETRY_AFTER_MS[round.tries];
    round.left = left;
    round.tries += 1;
    if (left.size > 0 && pauseMs !== undefined) {
      round.nextMs = stopwatch() + pauseMs;
      return;
    }
    this.#round = undefined;
    const failed = [...left, ...round.refused];
    if (failed.length > 0) log("digest-failed");
    // Whoever gets no reminders any more is forgotten.
    const known = new Set(everybody.map(({ keyId }) => hexOf(keyId)));
    this.#failed = new Set([...this.#failed, ...failed].filter((key) => known.has(key)));
  }

  /** Gives the key ids of those for whom it is worth trying again. */
  async #sendToAll(due: readonly DigestRecipient[], round: Round): Promise<Set<string>> {
    const left = new Set(due.map(({ keyId }) => hexOf(keyId)));
    for (const recipient of due) {
      if (this.#isStopped) break;
      const key = hexOf(recipient.keyId);
      const outcome = await this.#sendTo(recipient, round.hour);
      if (outcome === "unreachable") break;
      if (outcome === "later") continue;
      left.delete(key);
      if (outcome === "refused") {
        round.refused.add(key);
      } else {
        this.#failed.delete(key);
        this.#context.unseen.reminded(recipient.keyId);
      }
    }
    return left;
  }

  #sendTo({ address, language }: DigestAddress, hour: Hour): Promise<MailOutcome> {
    const known = isLanguage(language) ? language : LANGUAGES[0];
    const message = writeReminder({ from: this.#from, to: address, language: known, hour });
    return this.#send(address, message);
  }
}

/**
 * Looks every minute whether reminders are due. Where the operator offers none, addresses that
 * were given before are of no use, and are erased.
 *
 * @returns Stops it.
 */
export async function startDigests(
  digests: Digests | undefined,
  { store, unseen, log }: DigestContext,
): Promise<() => Promise<void>> {
  if (!digests) {
    await eraseDigestAddresses(store);
    return () => Promise.resolve();
  }
  for (const keyId of await findPerhapsUnseen(store)) unseen.addPerhaps(keyId);
  const timer = setInterval(() => {
    digests.look().catch(() => {
      // It is tried again in a minute.
      if (!digests.isStopped) log("internal-error");
    });
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    digests.stop();
    return Promise.resolve();
  };
}
