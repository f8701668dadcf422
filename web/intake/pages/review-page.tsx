/** Everything that will be sent, to look over, change or delete; and the last look around. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import { isShown, dropHidden } from "../../../src/domain/questionnaire/condition.ts";
import { checkAnswers } from "../../../src/domain/questionnaire/check-answers.ts";
import { ErrorSummary } from "../../shared/components/error-summary.tsx";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";
import { openFileText } from "../../shared/files/file-words.ts";
import { isUploading, openFile } from "../../shared/files/file-list.ts";
import { lastFields, stopOf } from "../form-path.ts";
import type { Page } from "../visit-state.ts";
import { controlId, problemText } from "../../shared/question-words.ts";
import { Question } from "../question.tsx";
import { fieldText, useVisit } from "../visit.ts";
import type { RosterState } from "../visit.ts";
import { isForSomebodyElse } from "../handover.ts";
import { offeredGroups } from "../leave-out.ts";
import type { OfferedGroup } from "../leave-out.ts";
import { LeaveOutPage, isLostIdentity } from "./leave-out-page.tsx";
import { ReviewList, changeId } from "./review-list.tsx";
import { WhoCanRead } from "./who-can-read.tsx";

type ReviewState = Extract<Page, { at: "review" }>;

/** Why nothing can be sealed, whatever the answers. */
function obstacleOf(roster: RosterState): Failure | undefined {
  switch (roster.kind) {
    case "open":
    // The list of readers is verified once more before anything is sealed.
    case "checking":
      return undefined;
    case "failed":
      return roster.failure;
    case "form-changed":
      return { kind: "protocol", code: "questionnaire-changed" };
    case "not-open":
      return { kind: "protocol", code: "no-recipient" };
  }
}

/** Draws the page, or first the question whether somebody here should not see it. */
export function ReviewPage({ page }: { readonly page: ReviewState }) {
  const { dispatch, roster, language } = useVisit();
  const { leftOut, answers } = page.form;
  const offered = roster.kind === "open" ? offeredGroups(roster.roster, language) : [];
  const [isAsking, setAsking] = useState(offered.length > 0 && leftOut === undefined);
  if (isAsking && roster.kind === "open" && offered.length > 0) {
    return (
      <LeaveOutPage
        roster={roster.roster}
        offered={offered}
        before={leftOut ?? []}
        isForSomebodyElse={isForSomebodyElse(answers)}
        onAnswer={(groups) => {
          dispatch({ type: "left-out", groups });
          setAsking(false);
        }}
        onBack={() => (leftOut ? setAsking(false) : dispatch({ type: "back" }))}
      />
    );
  }
  return <Review page={page} offered={offered} onAsk={() => setAsking(true)} />;
}

function Review({
  page,
  offered,
  onAsk,
}: {
  readonly page: ReviewState;
  readonly offered: readonly OfferedGroup[];
  /** Asks who should not see it. */
  readonly onAsk: () => void;
}) {
  const { worker, dispatch, form, texts, language, roster } = useVisit();
  const [failure, setFailure] = useState<Failure>();
  const [isWaiting, setWaiting] = useState(false);
  const { answers, files } = page.form;
  const last = lastFields(form).filter(({ showIf }) => isShown(showIf, dropHidden(form, answers)));
  const byId = (id: string) =>
    form.steps.flatMap(({ screens }) =>
      screens.flatMap((screen) => screen.fields.filter((field) => field.id === id)),
    )[0];
  const isLast = (id: string): boolean => last.some((field) => field.id === id);
  const mistakes = page.problems.map((problem) => ({
    target: isLast(problem.field) ? controlId(problem.field) : changeId(problem.field),
    text: `${fieldText(texts, problem.field).question} – ${problemText(problem, byId(problem.field))}`,
  }));
  const open = openFile(files);
  const goOn = async (): Promise<void> => {
    dispatch({ type: "reviewed" });
    setWaiting(open !== undefined);
    if (open) return;
    const obstacle = obstacleOf(roster);
    setFailure(obstacle);
    if (obstacle || checkAnswers(form, answers).length > 0) return;
    // The list of readers came after the answers were looked over.
    if (offered.length > 0 && page.form.leftOut === undefined) {
      onAsk();
      return;
    }
    try {
      const receipt = await worker().receipt();
      dispatch({ type: "receipt-drawn", receipt, spelling: LANGUAGE_FACTS[language].receipt });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <ErrorSummary title={m.intake_problem_title()} mistakes={mistakes} attempt={page.problems} />
      <PageHeading>{m.intake_review_title()}</PageHeading>
      <p class="lead">{m.intake_review_lead()}</p>
      <ReviewList
        page={page}
        onChange={(field) => {
          const stop = stopOf(form, answers, field);
          if (stop) dispatch({ type: "question-chosen", screen: stop.screen.id });
        }}
      />
      <Note kind="warning">
        <h2>{m.intake_only_you_title()}</h2>
        <p>{m.intake_only_you_text()}</p>
        <ul>
          <li>{m.intake_only_you_names()}</li>
          <li>{m.intake_only_you_numbers()}</li>
          <li>{m.intake_only_you_scene()}</li>
          <li>{m.intake_only_you_words()}</li>
          <li>{m.intake_only_you_files()}</li>
        </ul>
      </Note>
      <WhoCanRead leftOut={page.form.leftOut ?? []} />
      {offered.length > 0 && (
        <LeftOut page={page} offered={offered} roster={roster} onAsk={onAsk} />
      )}
      {last.map((field) => (
        <Question
          key={field.id}
          field={field}
          answers={answers}
          files={files}
          problem={page.problems.find((problem) => problem.field === field.id)}
          heading="h2"
        />
      ))}
      {isUploading(files) && <p role="status">{m.intake_review_uploading()}</p>}
      {isWaiting && open && (
        <p class="problem" role="alert">
          {openFileText(open)}
        </p>
      )}
      {failure && (
        <p class="problem" role="alert">
          {failureText(failure, "begin")}
        </p>
      )}
      <p class="hint">{m.intake_review_next_hint()}</p>
      <div class="buttons">
        <button type="submit" class="button button-main">
          {m.intake_review_go_on()}
        </button>
      </div>
      <button type="button" class="link back" onClick={() => dispatch({ type: "back" })}>
        {m.intake_back()}
      </button>
    </form>
  );
}

function LeftOut({
  page,
  offered,
  roster,
  onAsk,
}: {
  readonly page: ReviewState;
  readonly offered: readonly OfferedGroup[];
  readonly roster: RosterState;
  readonly onAsk: () => void;
}) {
  const leftOut = page.form.leftOut ?? [];
  const names = offered.filter(({ id }) => leftOut.includes(id)).map(({ name }) => name);
  const isLost = roster.kind === "open" && isLostIdentity(roster.roster, leftOut);
  return (
    <section class="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{m.intake_leave_out_review_title()}</h2>
      {names.length === 0 ? (
        <p>{m.intake_leave_out_review_nobody()}</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {isLost && <p>{m.intake_leave_out_custodians()}</p>}
      <button type="button" class="link" onClick={onAsk}>
        {m.intake_leave_out_change()}
      </button>
    </section>
  );
}
