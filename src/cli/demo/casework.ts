/**
 * What caseworkers do to a case beside writing: who takes it, where it goes, what is to be done by
 * when. One thing after the other, each allowed by the rules, until chance lets the case rest.
 */
import type { Card } from "../../domain/casework/card.ts";
import type { CaseEvent } from "../../domain/casework/events.ts";
import type { ConsentRecord } from "../../domain/consent/record.ts";
import type { ConsentTerms } from "../../domain/consent/terms.ts";
import { closureReasonsFrom, type StateId } from "../../domain/casework/states.ts";
import { BANDS, compareBands } from "../../domain/casework/urgency-scale.ts";
import { addDays, type Day } from "../../domain/day.ts";
import type { Chance } from "./chance.ts";
import type { CaseDesk } from "./case-desk.ts";
import type { DeskWords } from "./phrases/desk-words.ts";
import { newUuid, uuidText } from "./uuid.ts";

/** Something that one caseworker does on one day, all of it at once. */
export interface Act {
  readonly day: Day;
  /** Place among the caseworkers. */
  readonly author: number;
  readonly events: readonly CaseEvent[];
}

/** What is done, by the handler unless somebody else is named. */
interface Step {
  readonly author?: number;
  readonly events: readonly CaseEvent[];
}

/** Where a case goes after somebody has looked at it. */
type Route = "work" | "ask" | "refuse" | "suspect" | "look";

/** Who works on a case. */
export interface Crew {
  /** Key ids in hex, in the order of the staff. */
  readonly keyIds: readonly string[];
  /** Place of the one who answers. */
  readonly handler: number;
}

const RESTS = 0.16;
const PROBABILITY = {
  tag: 0.4,
  task: 0.3,
  deadline: 0.3,
  done: 0.7,
  raise: 0.07,
  lower: 0.06,
  judge: 0.3,
  close: 0.55,
} as const;
const ROUTES: readonly Route[] = [
  ...["work", "work", "work", "work", "work", "work"],
  ...["ask", "ask", "look", "refuse", "refuse"],
] as readonly Route[];
const SUSPECTED = 0.02;
const TAKEN_EARLY = 0.5;
const REFUSED_CONSENT = 0.3;
const ASKED_IN_MAILBOX = 0.5;

/** Decides what is done next in one case. */
export class CaseworkChance {
  readonly #chance: Chance;
  readonly #crew: Crew;
  readonly #words: DeskWords;
  readonly #route: Route;
  /** Many cases wait for an answer before somebody takes them. */
  readonly #isTakenEarly: boolean;
  #isResting = false;
  #day: Day;

  /** @param firstDay - Of the first opening. */
  constructor(chance: Chance, crew: Crew, words: DeskWords, firstDay: Day) {
    this.#chance = chance;
    this.#crew = crew;
    this.#words = words;
    this.#route = chance.happens(SUSPECTED) ? "suspect" : chance.pick(ROUTES);
    this.#isTakenEarly = chance.happens(TAKEN_EARLY);
    this.#day = firstDay;
  }

  /** Something else has happened: nothing is done before that day any more. */
  pass(day: Day): void {
    if (day > this.#day) this.#day = day;
  }

  /**
   * The next act.
   *
   * @param until - It is not later than this.
   * @returns `undefined` if nothing is done until then.
   */
  next(desk: CaseDesk, until: Day): Act | undefined {
    if (this.#isResting) return undefined;
    const { card } = desk;
    const isTaken = card.assignee !== undefined || !this.#isTakenEarly;
    if (card.state === "received" && isTaken) return undefined;
    const day = addDays(this.#day, this.#chance.between(0, 6));
    if (day > until) return undefined;
    this.#day = day;
    this.#isResting = this.#chance.happens(RESTS);
    const step = this.#step(desk, day);
    if (!step) {
      this.#isResting = true;
      return undefined;
    }
    const { author = this.#crew.handler, events } = step;
    if (events.length === 0) return undefined;
    const keyId = this.#crew.keyIds[author] ?? "";
    return desk.allows(keyId, day, events) ? { day, author, events } : undefined;
  }

  #step(desk: CaseDesk, day: Day): Step | undefined {
    const { card } = desk;
    const keyId = this.#crew.keyIds[this.#crew.handler] ?? "";
    const take: CaseEvent[] = card.assignee === undefined ? [{ kind: "assign", to: keyId }] : [];
    const { receivers, outcomes, outOfScope, closings } = this.#words;
    switch (card.state) {
      case "received":
        return { events: [...take, ...this.#beside(card, day)] };
      case "acknowledged":
        return { events: [...take, to("in_triage"), ...this.#beside(card, day)] };
      case "in_triage":
        return this.#decide(take);
      case "needs_info":
        return this.#chance.happens(0.5) ? { events: [to("in_triage")] } : undefined;
      case "accepted":
        return { events: [...take, to("in_work"), ...this.#beside(card, day)] };
      case "in_work":
        return this.#work(card, day);
      case "waiting_until":
        return (card.until ?? day) <= day ? { events: [to("in_work")] } : undefined;
      case "referral_proposed":
        return { events: [this.#consent(desk, day)] };
      case "consent_asked":
        // Some answer by telephone, and say no; most have not answered yet.
        return this.#chance.happens(REFUSED_CONSENT)
          ? { events: desk.consents.slice(-1).map(refusedByVoice) }
          : undefined;
      case "consent_given":
        return { events: [to("sent")] };
      case "sent":
        return { events: [to("receiver_confirmed")] };
      case "receiver_confirmed":
        return { events: [to("outcome_recorded", { reason: this.#chance.pick(outcomes) })] };
      case "submission_draft":
        return { events: [to("second_review")] };
      case "second_review": {
        const receiver = this.#chance.pick(receivers);
        return { author: this.#colleague(), events: [to("submitted", { receiver })] };
      }
      case "out_of_scope":
        return this.#end(card, outOfScope);
      case "consent_refused":
      case "outcome_recorded":
        return this.#end(card, closings);
      case "duplicate":
      case "suspected_hostile":
      case "submitted":
      case "reply_received":
      case "reporter_informed":
      case "withdrawn":
      case "closed":
        return undefined;
    }
  }

  #decide(take: readonly CaseEvent[]): Step | undefined {
    const { outOfScope, hostile } = this.#words;
    switch (this.#route) {
      case "work":
        return { events: [...take, to("accepted")] };
      case "ask":
        return { events: [...take, to("needs_info")] };
      case "refuse":
        return { events: [to("out_of_scope", { reason: this.#chance.pick(outOfScope) })] };
      case "suspect":
        return { events: [to("suspected_hostile", { reason: this.#chance.pick(hostile) })] };
      case "look":
        return undefined;
    }
  }

  #work(card: Card, day: Day): Step | undefined {
    const way = this.#chance.next();
    const receiver = this.#chance.pick(this.#words.receivers);
    if (way < 0.3) {
      return { events: [to("waiting_until", { until: this.#later(day, 10, 60) })] };
    }
    if (way < 0.5) return { events: [to("referral_proposed", { receiver })] };
    if (way < 0.65) return { events: [to("submission_draft", { receiver })] };
    return this.#chance.happens(PROBABILITY.close)
      ? this.#end(card, this.#words.closings)
      : { events: this.#beside(card, day) };
  }

  /** Asked in the mailbox, or given by voice. */
  #consent({ receiver, card }: CaseDesk, day: Day): CaseEvent {
    const terms: ConsentTerms = {
      id: uuidText(newUuid()),
      receiver: receiver ?? this.#chance.pick(this.#words.receivers),
      purpose: this.#chance.pick(["legal_help", "safety", "documentation"] as const),
      words: this.#chance.pick(this.#words.consentWords),
      fields: ["tiles", "story", "country"],
      uses: ["receiver_use"],
      seenBy: ["receiver"],
      until: this.#later(day, 60, 90),
      about: "adult",
      giver: "self",
      language: card.language,
    };
    return this.#chance.happens(ASKED_IN_MAILBOX)
      ? { kind: "consent-asked", terms, reply: 1 }
      : { kind: "consent-recorded", terms, how: "voice", reply: 1 };
  }

  /** One proposes to close, another one closes. */
  #end(card: Card, texts: readonly string[]): Step | undefined {
    const proposal = card.proposals.find(({ kind }) => kind === "close");
    if (proposal) {
      return {
        author: this.#colleague(),
        events: [{ kind: "close", proposal: proposal.sequence }],
      };
    }
    const reasons = closureReasonsFrom(card.state).filter(
      (reason) => reason !== "unsafe_to_continue",
    );
    if (reasons.length === 0) return undefined;
    const [reason, text] = [this.#chance.pick(reasons), this.#chance.pick(texts)];
    return { events: [{ kind: "propose-closing", reason, text }] };
  }

  /** What is often done together with something else. */
  #beside(card: Card, day: Day): CaseEvent[] {
    const { tags, tasks, deadlines, raise, lower } = this.#words;
    const events: CaseEvent[] = [];
    const tag = this.#chance.pick(tags);
    if (this.#chance.happens(PROBABILITY.tag) && !card.tags.includes(tag)) {
      events.push({ kind: "tags", add: [tag], remove: [] });
    }
    if (this.#chance.happens(PROBABILITY.task)) {
      const id = uuidText(newUuid());
      events.push({
        kind: "task",
        id,
        text: this.#chance.pick(tasks),
        due: this.#later(day, 5, 30),
      });
    }
    if (this.#chance.happens(PROBABILITY.deadline)) {
      const id = uuidText(newUuid());
      const text = this.#chance.pick(deadlines);
      events.push({ kind: "deadline", id, text, day: this.#later(day, 10, 120) });
    }
    for (const { id, day: due, doneDay } of card.deadlines) {
      if (doneDay !== undefined || due > day || !this.#chance.happens(PROBABILITY.done)) continue;
      events.push({ kind: "deadline-done", id, isDone: true });
    }
    const higher = BANDS.find((band) => compareBands(band, card.band) > 0);
    const below = BANDS.filter((band) => compareBands(band, card.band) < 0).at(-1);
    if (higher && this.#chance.happens(PROBABILITY.raise)) {
      events.push({ kind: "band", to: higher, reason: this.#chance.pick(raise) });
    } else if (below && this.#chance.happens(PROBABILITY.lower)) {
      events.push({ kind: "propose-band", to: below, reason: this.#chance.pick(lower) });
    }
    return [...events, ...this.#judge()];
  }

  #judge(): CaseEvent[] {
    if (!this.#chance.happens(PROBABILITY.judge)) return [];
    return [
      { kind: "reliability", to: this.#chance.pick(["reliable", "fairly_reliable"] as const) },
      { kind: "violation", to: this.#chance.pick(["likely", "possible", "confirmed"] as const) },
    ];
  }

  #colleague(): number {
    const { keyIds, handler } = this.#crew;
    return (handler + this.#chance.between(1, Math.max(1, keyIds.length - 1))) % keyIds.length;
  }

  #later(day: Day, least: number, most: number): Day {
    return addDays(day, this.#chance.between(least, most));
  }
}

function to(
  state: Exclude<StateId, "closed">,
  details: Omit<Extract<CaseEvent, { kind: "state" }>, "kind" | "to"> = {},
): CaseEvent {
  return { kind: "state", to: state, ...details };
}

/** The reply is numbered when it is sealed. */
function refusedByVoice({ terms }: ConsentRecord): CaseEvent {
  return { kind: "consent-ended", id: terms.id, how: "voice", reply: 1 };
}
