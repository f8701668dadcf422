/** One screen of the form: a question, why it is asked, and Next and Skip of equal weight. */

import * as m from "../../../build/messages/messages.js";
import { isAnswered } from "../../../src/domain/questionnaire/answers.ts";
import { ErrorSummary } from "../../shared/components/error-summary.tsx";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading, useArrival } from "../../shared/components/page-heading.tsx";
import { progressOf, stopsOf } from "../form-path.ts";
import type { Stop } from "../form-path.ts";
import { mayHandOver, visibleStops } from "../handover.ts";
import type { Page } from "../visit-state.ts";
import { controlId, problemText } from "../../shared/question-words.ts";
import { Question } from "../question.tsx";
import { fieldText, stepText, useVisit } from "../visit.ts";

type QuestionState = Extract<Page, { at: "question" }>;

/** Draws the screen, or first the words before a heavy question. */
export function QuestionPage({ page }: { readonly page: QuestionState }) {
  const { form } = useVisit();
  const stop = stopsOf(form, page.form.answers).find(({ screen }) => screen.id === page.screen);
  if (!stop) return null;
  return page.isWarned ? (
    <Screen key={page.screen} page={page} stop={stop} />
  ) : (
    <Warning key={page.screen} stop={stop} />
  );
}

function Warning({ stop }: { readonly stop: Stop }) {
  const { dispatch, texts } = useVisit();
  const warning = stop.fields.map(({ id }) => fieldText(texts, id).warning).find(Boolean);
  return (
    <>
      <PageHeading>{m.intake_warning_title()}</PageHeading>
      <p class="lead">{warning}</p>
      <div class="buttons buttons-equal">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "warning-read" })}
        >
          {m.intake_warning_go_on()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "skipped" })}>
          {m.intake_skip()}
        </button>
      </div>
      <BackButton />
    </>
  );
}

function Screen({ page, stop }: { readonly page: QuestionState; readonly stop: Stop }) {
  const { dispatch, form, texts, drafts } = useVisit();
  const { answers, files, isReviewed } = page.form;
  const arrival = useArrival<HTMLParagraphElement>();
  const progress = progressOf(form, answers, stop.step);
  const text = stepText(texts, stop.step.id);
  const isFirst = visibleStops(form, page.form)[0]?.screen.id === page.screen;
  const isRequired = stop.fields.some(({ need }) => need === "required");
  const isConsent = stop.fields.every(({ kind }) => kind === "consent");
  // What was uploaded is taken back one by one, not by going on.
  const hasFiles = stop.fields.some(({ id, kind }) => kind === "files" && isAnswered(answers[id]));
  const hasAnswer = stop.fields.some(({ id, kind }) => kind !== "files" && isAnswered(answers[id]));
  const mistakes = page.problems.map((problem) => ({
    target: controlId(problem.field),
    text: problemText(
      problem,
      stop.fields.find(({ id }) => id === problem.field),
    ),
  }));
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: "next" });
      }}
    >
      <ErrorSummary title={m.intake_problem_title()} mistakes={mistakes} attempt={page.problems} />
      <p class="progress" ref={arrival} tabIndex={-1}>
        {m.intake_progress(progress)} · {text.title}
      </p>
      {mayHandOver(page.form, stop) && <HandOverOffer />}
      {stop.isFirstOfStep &&
        stop.step !== form.steps[0] &&
        text.intro?.map((part) => <Note key={part}>{part}</Note>)}
      {stop.fields.map((field, index) => (
        <Question
          key={field.id}
          field={field}
          answers={answers}
          files={files}
          problem={page.problems.find((problem) => problem.field === field.id)}
          heading={index === 0 ? "h1" : "h2"}
        />
      ))}
      <div class="buttons buttons-equal">
        <button type="submit" class="button button-main">
          {isReviewed && page.form.privacy !== "open" ? m.intake_to_review() : m.intake_next()}
        </button>
        {!isRequired && !isConsent && !hasFiles && (
          <button type="button" class="button" onClick={() => dispatch({ type: "skipped" })}>
            {hasAnswer ? m.intake_clear_and_skip() : m.intake_skip()}
          </button>
        )}
      </div>
      {!isFirst && <BackButton />}
      {drafts && page.form.privacy !== "open" && <drafts.KeepDraft page={page} />}
    </form>
  );
}

function HandOverOffer() {
  const { dispatch } = useVisit();
  return (
    <Note>
      <h2>{m.intake_handover_offer_title()}</h2>
      <p>{m.intake_handover_offer()}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => dispatch({ type: "handed-over" })}>
          {m.intake_handover_hand()}
        </button>
      </div>
    </Note>
  );
}

function BackButton() {
  const { dispatch } = useVisit();
  return (
    <button type="button" class="link back" onClick={() => dispatch({ type: "back" })}>
      {m.intake_back()}
    </button>
  );
}
