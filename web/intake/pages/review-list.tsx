/** The answers, step by step, each with a way to change or delete it. */
import * as m from "../../../build/messages/messages.js";
import { dropHidden } from "../../../src/domain/questionnaire/condition.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import { sealedFor } from "../../../src/domain/questionnaire/split-answers.ts";
import { stopsOf } from "../form-path.ts";
import { PRIVATE_STEP } from "../handover.ts";
import type { Page } from "../visit-state.ts";
import { fieldText, stepText, useVisit } from "../visit.ts";
import { answerLines } from "./answer-words.ts";

/** The id of the button that leads to a question. */
export function changeId(field: string): string {
  return `change-${field}`;
}

/** Draws the answers; what was skipped is folded away. */
export function ReviewList({
  page,
  onChange,
}: {
  readonly page: Extract<Page, { at: "review" }>;
  readonly onChange: (field: string) => void;
}) {
  const { form, texts } = useVisit();
  const { answers } = page.form;
  const stops = stopsOf(form, answers);
  const shown = dropHidden(form, answers);
  const concerned = new Set(
    page.problems.flatMap((problem) =>
      problem.code === "required-one-of" ? problem.fields : [problem.field],
    ),
  );
  const isOpen = ({ id }: Field): boolean => shown[id] !== undefined || concerned.has(id);
  const steps = [...new Set(stops.map(({ step }) => step))];
  return (
    <>
      {steps.map((step) => {
        const fields = stops.filter((stop) => stop.step === step).flatMap((stop) => stop.fields);
        const skipped = fields.filter((field) => !isOpen(field));
        return (
          <section key={step.id} class="review-step" aria-labelledby={`review-${step.id}`}>
            <h2 id={`review-${step.id}`}>{stepText(texts, step.id).title}</h2>
            {page.form.privacy === "closed" && step.id === PRIVATE_STEP ? (
              <PrivateLines fields={fields} page={page} />
            ) : (
              <>
                <Lines fields={fields.filter(isOpen)} page={page} onChange={onChange} />
                {skipped.length > 0 && (
                  <details>
                    <summary>{m.intake_review_skipped({ count: skipped.length })}</summary>
                    <Lines fields={skipped} page={page} onChange={onChange} />
                  </details>
                )}
              </>
            )}
          </section>
        );
      })}
    </>
  );
}

/** What the other person answered: it can be deleted and not read. */
function PrivateLines({
  fields,
  page,
}: {
  readonly fields: readonly Field[];
  readonly page: Extract<Page, { at: "review" }>;
}) {
  const { dispatch, form, texts } = useVisit();
  const shown = dropHidden(form, page.form.answers);
  const answered = fields.filter(({ id }) => shown[id] !== undefined);
  return (
    <>
      <p class="hint">{m.intake_review_private()}</p>
      <dl>
        {answered.map(({ id }) => (
          <div key={id} class="review-line">
            <dt>{fieldText(texts, id).question}</dt>
            <dd>
              <p class="answer">{m.intake_review_private_answered()}</p>
              <button
                type="button"
                class="link"
                onClick={() => dispatch({ type: "answered", field: id, answer: undefined })}
              >
                {m.intake_review_delete()}
                <span class="unseen">: {fieldText(texts, id).question}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="link" onClick={() => dispatch({ type: "handed-over" })}>
        {m.intake_review_private_again()}
      </button>
    </>
  );
}

function Lines({
  fields,
  page,
  onChange,
}: {
  readonly fields: readonly Field[];
  readonly page: Extract<Page, { at: "review" }>;
  readonly onChange: (field: string) => void;
}) {
  return (
    <dl>
      {fields.map((field) => (
        <Line key={field.id} field={field} page={page} onChange={onChange} />
      ))}
    </dl>
  );
}

function Line({
  field,
  page,
  onChange,
}: {
  readonly field: Field;
  readonly page: Extract<Page, { at: "review" }>;
  readonly onChange: (field: string) => void;
}) {
  const { dispatch, form, texts, language } = useVisit();
  const { answers, files } = page.form;
  const answer = dropHidden(form, answers)[field.id];
  const lines = answer === undefined ? [] : answerLines(field, answer, texts, language, files);
  const { question } = fieldText(texts, field.id);
  const isRemovable = answer !== undefined && field.kind !== "files" && field.need !== "required";
  const readers = sealedFor(field);
  return (
    <div class={`review-line${answer === undefined ? " review-empty" : ""}`}>
      <dt>{question}</dt>
      <dd>
        {lines.length === 0 ? (
          <span class="quiet">{m.intake_review_not_answered()}</span>
        ) : (
          lines.map((line) => (
            <p key={line} class="answer">
              {line}
            </p>
          ))
        )}
        {answer !== undefined && readers === "nobody" && (
          <p class="hint">{m.intake_review_not_sent()}</p>
        )}
        {answer !== undefined && readers === "custodians" && (
          <p class="hint">{m.intake_review_custodians()}</p>
        )}
        <span class="line-buttons">
          <button
            type="button"
            class="link"
            id={changeId(field.id)}
            onClick={() => onChange(field.id)}
          >
            {answer === undefined ? m.intake_review_answer() : m.intake_review_change()}
            <span class="unseen">: {question}</span>
          </button>
          {isRemovable && (
            <button
              type="button"
              class="link"
              onClick={() => dispatch({ type: "answered", field: field.id, answer: undefined })}
            >
              {m.intake_review_delete()}
              <span class="unseen">: {question}</span>
            </button>
          )}
        </span>
      </dd>
    </div>
  );
}
