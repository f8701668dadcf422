/** Everything that caseworkers do to a case, in plain words. */
import * as m from "../../build/messages/messages.js";
import type { CaseEvent, EventOf, ListChange } from "../../src/domain/casework/events.ts";
import type { CaseDetails } from "../../src/domain/casework/folding.ts";
import type { CaseLabels } from "../../src/domain/casework/case-labels.ts";
import { parseDay, formatDay } from "../../src/domain/day.ts";
import type { Language } from "../../src/domain/language.ts";
import { consentEventText } from "./consent-event-words.ts";
import { bandWord } from "./band-words.ts";
import { nameOf } from "./case-rows.ts";
import { erasedPart, erasureReason } from "./passage-words.ts";
import { placeText } from "./place-text.ts";

/** What the words are made from. */
export interface EventWords {
  readonly language: Language;
  readonly labels: CaseLabels;
  /** Words for groups and kinds of actors, by id. */
  readonly terms: Readonly<Record<string, string>>;
  /** The name of a member. */
  readonly nameOfMember: (keyId: string) => string;
  /** Tells what deadlines and tasks say. */
  readonly details: Pick<CaseDetails, "deadlines" | "tasks" | "consents">;
}

/** Says what an event does. */
export function eventText(event: CaseEvent | "newer", words: EventWords): string {
  if (event === "newer") return m.desk_ev_newer();
  const { labels, nameOfMember, language } = words;
  const caseNamed = (id: string): string => nameOf(id, language);
  switch (event.kind) {
    case "state":
      return withParts(m.desk_ev_state({ state: labels.states[event.to] }), [
        event.until && m.desk_ev_until({ day: dayIn(event.until, language) }),
        event.receiver && m.desk_ev_receiver({ receiver: event.receiver }),
        event.otherCase && m.desk_ev_other_case({ name: caseNamed(event.otherCase) }),
        event.asked && ASKED[event.asked](),
        event.reason,
      ]);
    case "propose-closing":
      return withParts(m.desk_ev_propose_closing({ reason: labels.closureReasons[event.reason] }), [
        event.text,
      ]);
    case "close":
      return m.desk_ev_close();
    case "drop-proposal":
      return m.desk_ev_drop();
    case "reopen":
      return withParts(m.desk_ev_reopen(), [event.reason]);
    case "band":
      return withParts(m.desk_ev_band({ band: bandWord(event.to) }), [event.reason]);
    case "propose-band":
      return withParts(m.desk_ev_propose_band({ band: bandWord(event.to) }), [event.reason]);
    case "approve-band":
      return m.desk_ev_approve_band();
    case "factors": {
      const points = Object.entries(labels.factors).flatMap(([id, label]) => {
        const given: Readonly<Record<string, number | undefined>> = event.factors;
        const value = given[id];
        return value === undefined ? [] : [m.desk_ev_points({ what: label, points: value })];
      });
      const gates = listText(event.gates, (id) => labels.gates[id]);
      const what = [...points, ...(gates === "" ? [] : [gates])].join("; ");
      return withParts(m.desk_ev_factors({ what }), [event.reason]);
    }
    case "exposure":
      return m.desk_ev_exposure({ level: labels.exposures[event.to] });
    case "codes": {
      const { areas, acts, groups, actors } = event;
      const parts = [
        areas && listText(areas, (id) => labels.areas[id]),
        acts && listText(acts, (id) => labels.acts[id]),
        groups && listText(groups, (id) => words.terms[id] ?? id),
        actors && listText(actors, (id) => words.terms[id] ?? id),
      ];
      return m.desk_ev_codes({ what: parts.filter(Boolean).join("; ") });
    }
    case "place":
      return m.desk_ev_place({ place: placeText(event.country, event.province, language) });
    case "assign":
      return event.to === null
        ? m.desk_ev_unassign()
        : m.desk_ev_assign({ name: nameOfMember(event.to) });
    case "tags":
      return m.desk_ev_tags({ what: listText(event, (tag) => tag) });
    case "deadline":
      return m.desk_ev_deadline({
        what: deadlineText(event, labels),
        day: dayIn(event.day, language),
      });
    case "deadline-done": {
      const found = words.details.deadlines.find(({ id }) => id === event.id);
      const what = found ? deadlineText(found, labels) : m.desk_ev_unknown_item();
      return event.isDone ? m.desk_ev_deadline_done({ what }) : m.desk_ev_deadline_open({ what });
    }
    case "task":
      return withParts(m.desk_ev_task({ text: event.text }), [
        event.assignee && nameOfMember(event.assignee),
        event.due && m.desk_task_by({ day: dayIn(event.due, language) }),
      ]);
    case "task-done": {
      const found = words.details.tasks.find(({ id }) => id === event.id);
      const text = found ? found.text : m.desk_ev_unknown_item();
      return event.isDone ? m.desk_ev_task_done({ text }) : m.desk_ev_task_open({ text });
    }
    case "reliability":
      return m.desk_ev_reliability({ level: labels.reliabilities[event.to] });
    case "violation":
      return m.desk_ev_violation({ level: labels.violationStatuses[event.to] });
    case "link": {
      const name = caseNamed(event.otherCase);
      return event.relation === "linked"
        ? m.desk_ev_linked({ name })
        : m.desk_ev_duplicate({ name });
    }
    case "unlink":
      return m.desk_ev_unlinked({ name: caseNamed(event.otherCase) });
    case "set-aside":
      return withParts(event.isAside ? m.desk_ev_aside() : m.desk_ev_aside_back(), [event.reason]);
    case "readers":
      return readersText(event, nameOfMember);
    case "conflict":
      return event.has ? m.desk_ev_conflict() : m.desk_ev_no_conflict();
    case "let-in-again":
      return withParts(m.desk_ev_let_in_again({ name: nameOfMember(event.member) }), [
        event.reason,
      ]);
    case "taken-on-behalf":
      return TAKEN[event.how]();
    case "passage-erased":
      return m.desk_ev_passage_erased({ part: erasedPart(event), reason: erasureReason(event) });
    case "replied":
      return REPLIED[event.purpose]();
    case "consent-asked":
    case "consent-recorded":
    case "consent-noted":
    case "consent-ended":
    case "propose-export":
    case "approve-export":
    case "exported":
      return consentEventText(event, words);
  }
}

function readersText(
  { added, removed }: EventOf<"readers">,
  nameOfMember: EventWords["nameOfMember"],
): string {
  const names = (keyIds: readonly string[]): string => keyIds.map(nameOfMember).join(", ");
  return withParts(m.desk_ev_readers(), [
    added.length > 0 ? m.desk_ev_shared({ name: names(added) }) : undefined,
    removed.length > 0 ? m.desk_ev_left({ name: names(removed) }) : undefined,
  ]);
}

/** What a deadline is about: its words, or what kind it is of. */
export function deadlineText(
  deadline: CaseDetails["deadlines"][number] | Extract<CaseEvent, { readonly kind: "deadline" }>,
  labels: CaseLabels,
): string {
  const { what, text } = deadline;
  return [what && labels.datedEvents[what], text].filter(Boolean).join(": ");
}

const ASKED = {
  message: () => m.desk_ev_asked_message(),
  mailbox_erased: () => m.desk_ev_asked_mailbox_erased(),
  in_person: () => m.desk_ev_asked_in_person(),
};

const TAKEN = {
  phone: () => m.desk_ev_taken_phone(),
  letter: () => m.desk_ev_taken_letter(),
  in_person: () => m.desk_ev_taken_in_person(),
};

const REPLIED = {
  received: () => m.desk_ev_replied_received(),
  need: () => m.desk_ev_replied_need(),
  feedback: () => m.desk_ev_replied_feedback(),
  closing: () => m.desk_ev_replied_closing(),
};

function withParts(text: string, parts: readonly (string | undefined)[]): string {
  return [text, ...parts.filter((part) => part !== undefined && part !== "")].join(" · ");
}

function listText<T extends string>(
  { add, remove }: ListChange<T>,
  labelOf: (id: T) => string,
): string {
  const named = (ids: readonly T[]): string => ids.map(labelOf).join(", ");
  return [
    add.length > 0 ? m.desk_ev_added({ what: named(add) }) : "",
    remove.length > 0 ? m.desk_ev_removed({ what: named(remove) }) : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function dayIn(text: string, language: Language): string {
  const day = parseDay(text);
  return day ? formatDay(day, language) : text;
}

/** How a complainant said that the case is to end. */
export function askedText(way: keyof typeof ASKED): string {
  return ASKED[way]();
}
