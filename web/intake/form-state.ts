/**
 * What happens in a visit: a pure function from state and action to state. {@link START} is also
 * what is left after everything was forgotten.
 */
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import { checkAnswers } from "../../src/domain/questionnaire/check-answers.ts";
import { fieldsOf } from "../../src/domain/questionnaire/condition.ts";
import { presetAnswers } from "../../src/domain/questionnaire/form-for.ts";
import type { Field, Questionnaire } from "../../src/domain/questionnaire/types.ts";
import { changeFiles, idsAfter } from "../shared/files/file-list.ts";
import { problemsOn, stopsOf, withoutAnswers } from "./form-path.ts";
import type { Stop } from "./form-path.ts";
import { handedOver, visibleStops } from "./handover.ts";
import type { Action, Form, Page, Visit, Way } from "./visit-state.ts";
import type { DraftToKeep } from "./worker-api.ts";

/** The state at the beginning. */
export const START: Visit = { knowsExit: false, page: { at: "start", isForgotten: false } };

/**
 * Gives the state after an action. An action that makes no sense on the page that is shown (for
 * example progress of something that was left) changes nothing.
 *
 * @param form - The questionnaire as this organisation asks it.
 */
export function reduce(form: Questionnaire, visit: Visit, action: Action): Visit {
  const to = (page: Page): Visit => ({ ...visit, page });
  switch (action.type) {
    case "forgotten":
      return to({ at: "start", isForgotten: action.isIdle });
    case "refused":
      return to({ at: "refused", failure: action.failure });
    case "way-chosen":
      return to(
        visit.knowsExit ? firstPage(form, action.way) : { at: "about-exit", way: action.way },
      );
    case "exit-understood":
      if (visit.page.at !== "about-exit") return visit;
      return { knowsExit: true, page: firstPage(form, visit.page.way) };
    case "draft-opened":
      return visit.page.at === "start" ? to(resumed(form, action.draft)) : visit;
    case "mailbox-shown":
      // Somebody who left meanwhile is not brought back.
      return visit.page.at === "return" || visit.page.at === "mailbox"
        ? to({ at: "mailbox", mailbox: action.mailbox })
        : visit;
    case "erased":
      return visit.page.at === "mailbox" ? to({ at: "erased" }) : visit;
    case "answered":
    case "file":
      return to(changed(visit.page, action));
    case "receipt-drawn":
    case "spelling-chosen":
    case "receipt-noted":
      return to(withReceipt(visit.page, action));
    case "sending":
    case "not-sent":
    case "sent":
      return to(sending(visit.page, action));
    case "next":
    case "skipped":
    case "back":
    case "warning-read":
    case "handed-over":
    case "taken-over":
    case "question-chosen":
    case "reviewed":
    case "left-out":
      return to(moved(form, visit.page, action));
  }
}

type Only<T extends Action["type"]> = Extract<Action, { type: T }>;

function moved(
  questionnaire: Questionnaire,
  page: Page,
  action: Only<
    | "next"
    | "skipped"
    | "back"
    | "warning-read"
    | "handed-over"
    | "taken-over"
    | "question-chosen"
    | "reviewed"
    | "left-out"
  >,
): Page {
  if (action.type === "back") return back(questionnaire, page);
  if (action.type === "handed-over") {
    const mayHand = page.at === "question" || page.at === "review";
    return mayHand ? { at: "handover", form: handedOver(questionnaire, page.form) } : page;
  }
  if (action.type === "taken-over") return takenOver(questionnaire, page);
  if (page.at === "review") {
    if (action.type === "left-out") {
      return { ...page, form: { ...page.form, leftOut: action.groups } };
    }
    if (action.type === "reviewed") {
      return { ...page, problems: checkAnswers(questionnaire, page.form.answers) };
    }
    if (action.type !== "question-chosen") return page;
    const { form } = page;
    return { at: "question", form, screen: action.screen, isWarned: true, problems: [] };
  }
  if (page.at !== "question") return page;
  if (action.type === "next") return onward(questionnaire, page);
  if (action.type === "skipped") return onward(questionnaire, cleared(questionnaire, page));
  return action.type === "warning-read" ? { ...page, isWarned: true } : page;
}

function withReceipt(
  page: Page,
  action: Only<"receipt-drawn" | "spelling-chosen" | "receipt-noted">,
): Page {
  if (action.type === "receipt-drawn") {
    if (page.at !== "review") return page;
    const { receipt, spelling } = action;
    return { at: "receipt", form: { ...page.form, receipt, spelling } };
  }
  if (action.type === "receipt-noted") {
    return page.at === "receipt" ? { at: "keep-receipt", form: page.form } : page;
  }
  const { spelling } = action;
  if (page.at === "sent") return { ...page, spelling };
  return page.at === "receipt" ? { ...page, form: { ...page.form, spelling } } : page;
}

function sending(page: Page, action: Only<"sending" | "not-sent" | "sent">): Page {
  if (action.type === "sending") {
    const maySend = page.at === "keep-receipt" || page.at === "not-sent" || page.at === "sending";
    const { step, isWaiting } = action;
    return maySend ? { at: "sending", form: page.form, step, isWaiting } : page;
  }
  if (page.at !== "sending") return page;
  if (action.type === "not-sent") {
    return { at: "not-sent", form: page.form, step: page.step, failure: action.failure };
  }
  // The answers are gone from here on.
  const { receipt, spelling } = page.form;
  return { at: "sent", sent: action.sent, receipt, spelling };
}

function firstPage(form: Questionnaire, way: Way): Page {
  if (way !== "report") return { at: way };
  const answers = presetAnswers(form);
  const [first] = stopsOf(form, answers);
  const empty = { answers, files: [], isReviewed: false };
  return first ? question(empty, first) : { at: "review", form: empty, problems: [] };
}

function resumed(
  questionnaire: Questionnaire,
  { answers, screen, isHandedOver }: DraftToKeep,
): Page {
  const empty = { answers, files: [], isReviewed: false };
  const form: Form = isHandedOver ? { ...empty, privacy: "closed" } : empty;
  const stops = visibleStops(questionnaire, form);
  const stop = stops.find((one) => one.screen.id === screen) ?? stops[0];
  return stop ? question(form, stop) : { at: "review", form, problems: [] };
}

function question(form: Form, stop: Stop): Page {
  return {
    at: "question",
    form,
    screen: stop.screen.id,
    isWarned: !stop.screen.heavy,
    problems: [],
  };
}

type QuestionPage = Extract<Page, { at: "question" }>;

function onward(questionnaire: Questionnaire, page: QuestionPage): Page {
  const { answers, isReviewed, privacy } = page.form;
  const stop = stopsOf(questionnaire, answers).find(({ screen }) => screen.id === page.screen);
  const problems = stop ? problemsOn(questionnaire, answers, stop.fields) : [];
  if (problems.length > 0) return { ...page, problems };
  const isOver = isReviewed && privacy !== "open";
  const next = isOver ? undefined : neighbour(questionnaire, page, 1);
  if (next) return question(page.form, next);
  if (privacy === "open") return { at: "handover", form: { ...page.form, privacy: "closed" } };
  return { at: "review", form: { ...page.form, isReviewed: true }, problems: [] };
}

/** The screen after this one (1) or before it (-1), of those that may be seen. */
function neighbour(questionnaire: Questionnaire, page: QuestionPage, by: 1 | -1): Stop | undefined {
  const stops = visibleStops(questionnaire, page.form);
  const at = stops.findIndex(({ screen }) => screen.id === page.screen);
  return at < 0 ? undefined : stops[at + by];
}

function takenOver(questionnaire: Questionnaire, page: Page): Page {
  if (page.at !== "handover") return page;
  const { form } = page;
  const [first] = form.privacy === "open" ? visibleStops(questionnaire, form) : [];
  if (first) return question(form, first);
  return { at: "review", form: { ...form, isReviewed: true }, problems: [] };
}

/** Files are taken back one by one; what is needed cannot be skipped. */
function mayBeCleared({ kind, need }: Field): boolean {
  return kind !== "files" && need !== "required";
}

function cleared(questionnaire: Questionnaire, page: QuestionPage): QuestionPage {
  const stop = stopsOf(questionnaire, page.form.answers).find(
    ({ screen }) => screen.id === page.screen,
  );
  const ids = stop?.fields.filter(mayBeCleared).map(({ id }) => id) ?? [];
  const answers = withoutAnswers(page.form.answers, ids);
  return { ...page, isWarned: true, form: { ...page.form, answers } };
}

function back(questionnaire: Questionnaire, page: Page): Page {
  switch (page.at) {
    case "about-exit":
    case "return":
    case "hand-in":
    case "mailbox":
    case "erased":
    case "sent":
      return { at: "start", isForgotten: false };
    case "question": {
      const { form } = page;
      const isPrivate = form.privacy === "open";
      if (form.isReviewed && !isPrivate) return { at: "review", form, problems: [] };
      const before = neighbour(questionnaire, page, -1);
      return before ? { ...page, screen: before.screen.id, isWarned: true, problems: [] } : page;
    }
    case "review": {
      const last = visibleStops(questionnaire, page.form).at(-1);
      const form = { ...page.form, isReviewed: false };
      return last
        ? { ...page, at: "question", form, screen: last.screen.id, isWarned: true, problems: [] }
        : page;
    }
    case "handover": {
      if (page.form.privacy !== "open") return page;
      // Not handed over after all. The private part is empty, and may be filled in by anybody.
      const { privacy: _, ...form } = page.form;
      if (form.isReviewed) return { at: "review", form, problems: [] };
      const [first] = visibleStops(questionnaire, page.form);
      return first ? question(form, first) : page;
    }
    case "receipt":
      return { at: "review", form: page.form, problems: [] };
    case "keep-receipt":
      return { at: "receipt", form: page.form };
    case "not-sent":
      return { at: "review", form: page.form, problems: [] };
    case "start":
    case "sending":
    case "refused":
      return page;
  }
}

function changed(page: Page, action: Only<"answered" | "file">): Page {
  if (!("form" in page)) return page;
  const { field } = action;
  if (action.type === "answered") {
    const rest = withoutAnswers(page.form.answers, [field]);
    const answers = action.answer === undefined ? rest : { ...rest, [field]: action.answer };
    return { ...page, form: { ...page.form, answers } } as typeof page;
  }
  const files = changeFiles(page.form.files, action.action);
  const before = page.form.answers[field];
  const ids = idsAfter(isTextList(before) ? before : [], action.action);
  const rest = withoutAnswers(page.form.answers, [field]);
  const answers = ids.length === 0 ? rest : { ...rest, [field]: ids };
  return { ...page, form: { ...page.form, files, answers } } as typeof page;
}

/** Files that an answer names, for reports. */
export function fileIdsOf(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  return fieldsOf(questionnaire).flatMap(({ kind, id }) => {
    const answer = answers[id];
    return kind === "files" && isTextList(answer) ? answer : [];
  });
}
