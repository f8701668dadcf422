/**
 * The state of a visit: which page is shown, and what that page needs. A pure function from state
 * and action to state; a state that makes no sense cannot be written down.
 *
 * Nothing here is ever stored. {@link START} is also what is left after everything was forgotten.
 */
import type { Answer, AnswerProblem, Answers } from "../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import { checkAnswers } from "../../src/domain/questionnaire/check-answers.ts";
import { fieldsOf } from "../../src/domain/questionnaire/condition.ts";
import type { Questionnaire } from "../../src/domain/questionnaire/types.ts";
import type { Failure } from "./failure.ts";
import { changeFiles } from "./file-list.ts";
import type { FileAction, FileList } from "./file-list.ts";
import {
  presetAnswers,
  problemsOn,
  stopAfter,
  stopBefore,
  stopsOf,
  withoutAnswers,
} from "./form-path.ts";
import type { Stop } from "./form-path.ts";
import type { MailboxShown, ReceiptShown, ReportSent, SendingStep } from "./worker-api.ts";

/** How a receipt is spelt. */
export type Spelling = "vi" | "en" | "digits";

/** Everything that the person has filled in. */
export interface Form {
  readonly answers: Answers;
  readonly files: FileList;
  /** After the review was seen once, a changed answer leads back to it. */
  readonly isReviewed: boolean;
}

/** A form whose receipt was drawn. */
export interface FormWithReceipt extends Form {
  readonly receipt: ReceiptShown;
  readonly spelling: Spelling;
}

/** The two ways from the first page. */
export type Way = "report" | "return";

/** The page that is shown, with what it needs. */
export type Page =
  | { readonly at: "start"; readonly isForgotten: boolean }
  | { readonly at: "about-exit"; readonly way: Way }
  | {
      readonly at: "question";
      readonly form: Form | FormWithReceipt;
      readonly screen: string;
      /** Whether the words before a heavy question were read. */
      readonly isWarned: boolean;
      readonly problems: readonly AnswerProblem[];
    }
  | {
      readonly at: "review";
      readonly form: Form | FormWithReceipt;
      readonly problems: readonly AnswerProblem[];
    }
  | { readonly at: "receipt"; readonly form: FormWithReceipt }
  | { readonly at: "keep-receipt"; readonly form: FormWithReceipt }
  | { readonly at: "sending"; readonly form: FormWithReceipt; readonly step: SendingStep }
  | {
      readonly at: "not-sent";
      readonly form: FormWithReceipt;
      readonly failure: Failure;
      readonly step: SendingStep;
    }
  | {
      readonly at: "sent";
      readonly sent: ReportSent;
      readonly receipt: ReceiptShown;
      readonly spelling: Spelling;
    }
  | { readonly at: "return" }
  | { readonly at: "mailbox"; readonly mailbox: MailboxShown }
  | { readonly at: "erased" }
  | { readonly at: "refused"; readonly failure: Failure };

/** The whole state. */
export interface Visit {
  /** Whether the page about leaving was seen in this visit. */
  readonly knowsExit: boolean;
  readonly page: Page;
}

/** What can happen. */
export type Action =
  | { readonly type: "way-chosen"; readonly way: Way }
  | { readonly type: "exit-understood" }
  | { readonly type: "answered"; readonly field: string; readonly answer: Answer | undefined }
  | { readonly type: "file"; readonly field: string; readonly action: FileAction }
  | { readonly type: "next" }
  | { readonly type: "skipped" }
  | { readonly type: "back" }
  | { readonly type: "warning-read" }
  | { readonly type: "question-chosen"; readonly screen: string }
  | { readonly type: "reviewed" }
  | { readonly type: "receipt-drawn"; readonly receipt: ReceiptShown; readonly spelling: Spelling }
  | { readonly type: "spelling-chosen"; readonly spelling: Spelling }
  | { readonly type: "receipt-noted" }
  | { readonly type: "sending"; readonly step: SendingStep }
  | { readonly type: "sent"; readonly sent: ReportSent }
  | { readonly type: "not-sent"; readonly failure: Failure }
  | { readonly type: "mailbox-shown"; readonly mailbox: MailboxShown }
  | { readonly type: "erased" }
  | { readonly type: "refused"; readonly failure: Failure }
  | { readonly type: "forgotten"; readonly isIdle: boolean };

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
    case "mailbox-shown":
      // Somebody who left meanwhile is not brought back.
      return visit.page.at === "return" || visit.page.at === "mailbox"
        ? to({ at: "mailbox", mailbox: action.mailbox })
        : visit;
    case "erased":
      return visit.page.at === "mailbox" ? to({ at: "erased" }) : visit;
    default:
      return to(withForm(form, visit.page, action));
  }
}

type FormAction = Exclude<
  Action,
  { type: "forgotten" | "refused" | "way-chosen" | "exit-understood" | "mailbox-shown" | "erased" }
>;

function withForm(questionnaire: Questionnaire, page: Page, action: FormAction): Page {
  switch (action.type) {
    case "answered":
    case "file":
      return changed(page, action);
    case "next":
      return page.at === "question" ? onward(questionnaire, page) : page;
    case "skipped":
      return page.at === "question" ? onward(questionnaire, cleared(questionnaire, page)) : page;
    case "back":
      return back(questionnaire, page);
    case "warning-read":
      return page.at === "question" ? { ...page, isWarned: true } : page;
    case "question-chosen":
      return page.at === "review"
        ? { at: "question", form: page.form, screen: action.screen, isWarned: true, problems: [] }
        : page;
    case "reviewed": {
      if (page.at !== "review") return page;
      return { ...page, problems: checkAnswers(questionnaire, page.form.answers) };
    }
    case "receipt-drawn": {
      if (page.at !== "review") return page;
      const { receipt, spelling } = action;
      return { at: "receipt", form: { ...page.form, receipt, spelling } };
    }
    case "spelling-chosen": {
      const { spelling } = action;
      if (page.at === "sent") return { ...page, spelling };
      return page.at === "receipt" ? { ...page, form: { ...page.form, spelling } } : page;
    }
    case "receipt-noted":
      return page.at === "receipt" ? { at: "keep-receipt", form: page.form } : page;
    case "sending":
      if (page.at === "keep-receipt" || page.at === "not-sent" || page.at === "sending") {
        return { at: "sending", form: page.form, step: action.step };
      }
      return page;
    case "not-sent":
      if (page.at !== "sending") return page;
      return { at: "not-sent", form: page.form, step: page.step, failure: action.failure };
    case "sent": {
      if (page.at !== "sending") return page;
      const { receipt, spelling } = page.form;
      // The answers are gone from here on.
      return { at: "sent", sent: action.sent, receipt, spelling };
    }
  }
}

function firstPage(form: Questionnaire, way: Way): Page {
  if (way === "return") return { at: "return" };
  const answers = presetAnswers(form);
  const [first] = stopsOf(form, answers);
  const empty = { answers, files: [], isReviewed: false };
  return first ? question(empty, first) : { at: "review", form: empty, problems: [] };
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
  const { answers, isReviewed } = page.form;
  const stop = stopsOf(questionnaire, answers).find(({ screen }) => screen.id === page.screen);
  const problems = stop ? problemsOn(questionnaire, answers, stop.fields) : [];
  if (problems.length > 0) return { ...page, problems };
  const next = isReviewed ? undefined : stopAfter(questionnaire, answers, page.screen);
  if (next) return question(page.form, next);
  return { at: "review", form: { ...page.form, isReviewed: true }, problems: [] };
}

function cleared(questionnaire: Questionnaire, page: QuestionPage): QuestionPage {
  const stop = stopsOf(questionnaire, page.form.answers).find(
    ({ screen }) => screen.id === page.screen,
  );
  const ids = stop?.fields.filter(({ kind }) => kind !== "files").map(({ id }) => id) ?? [];
  const answers = withoutAnswers(page.form.answers, ids);
  return { ...page, isWarned: true, form: { ...page.form, answers } };
}

function back(questionnaire: Questionnaire, page: Page): Page {
  switch (page.at) {
    case "about-exit":
    case "return":
    case "mailbox":
    case "erased":
    case "sent":
      return { at: "start", isForgotten: false };
    case "question": {
      const { form, screen } = page;
      if (form.isReviewed) return { at: "review", form, problems: [] };
      const before = stopBefore(questionnaire, form.answers, screen);
      return before ? { ...page, screen: before.screen.id, isWarned: true, problems: [] } : page;
    }
    case "review": {
      const last = stopsOf(questionnaire, page.form.answers).at(-1);
      const form = { ...page.form, isReviewed: false };
      return last
        ? { ...page, at: "question", form, screen: last.screen.id, isWarned: true, problems: [] }
        : page;
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

function changed(page: Page, action: Extract<FormAction, { type: "answered" | "file" }>): Page {
  if (!("form" in page)) return page;
  const { field } = action;
  if (action.type === "answered") {
    const rest = withoutAnswers(page.form.answers, [field]);
    const answers = action.answer === undefined ? rest : { ...rest, [field]: action.answer };
    return mended({ ...page, form: { ...page.form, answers } } as typeof page, field);
  }
  const files = changeFiles(page.form.files, action.action);
  const rest = withoutAnswers(page.form.answers, [field]);
  const answers = files.length === 0 ? rest : { ...rest, [field]: files.map(({ id }) => id) };
  return { ...page, form: { ...page.form, files, answers } } as typeof page;
}

/** A problem is not repeated at somebody who is mending it. */
function mended(page: Page, field: string): Page {
  if (page.at !== "question" && page.at !== "review") return page;
  const concerns = (problem: AnswerProblem): boolean =>
    problem.code === "required-one-of" ? problem.fields.includes(field) : problem.field === field;
  return { ...page, problems: page.problems.filter((problem) => !concerns(problem)) };
}

/** Files that an answer names, for reports. */
export function fileIdsOf(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  return fieldsOf(questionnaire).flatMap(({ kind, id }) => {
    const answer = answers[id];
    return kind === "files" && isTextList(answer) ? answer : [];
  });
}
