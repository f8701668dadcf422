/**
 * Draws any field of the questionnaire: its words, and the control of its kind. It knows no
 * question by name.
 */
import * as m from "../../build/messages/messages.js";
import type { Answer, AnswerProblem, Answers } from "../../src/domain/questionnaire/answers.ts";
import { findAnswer } from "../../src/domain/questionnaire/answers.ts";
import type { Field } from "../../src/domain/questionnaire/types.ts";
import { Note } from "../shared/components/note.tsx";
import { ChoiceControl, ConsentControl } from "./fields/choice.tsx";
import type { FileList } from "../shared/files/file-list.ts";
import { controlId, problemText } from "../shared/question-words.ts";
import { fieldText, useVisit } from "./visit.ts";

/** One question with everything that belongs to it. */
export function Question({
  field,
  answers,
  files,
  problem,
  heading,
}: {
  readonly field: Field;
  readonly answers: Answers;
  readonly files: FileList;
  readonly problem: AnswerProblem | undefined;
  /** The first question of a screen is its heading. */
  readonly heading: "h1" | "h2";
}) {
  const { texts } = useVisit();
  const text = fieldText(texts, field.id);
  const id = controlId(field.id);
  const described = [text.hint !== undefined && `${id}-hint`, problem && `${id}-problem`].filter(
    (part) => typeof part === "string",
  );
  const hasOneBox = field.kind === "text" || field.kind === "long-text";
  const Heading = heading;
  const title =
    field.kind === "consent" ? (
      <Heading class="quiet">{m.intake_consent_title()}</Heading>
    ) : (
      <Heading>{hasOneBox ? <label for={id}>{text.question}</label> : text.question}</Heading>
    );
  const rest = (
    <>
      {field.need === "required" && <p class="needed">{m.intake_needed()}</p>}
      {text.hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {text.hint}
        </p>
      )}
      {text.warning !== undefined && isWarnedHere(field, heading) && (
        <Note kind="warning">{text.warning}</Note>
      )}
      {text.prompts && (
        <ul class="prompts">
          {text.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problemText(problem, field)}
        </p>
      )}
      <Control
        field={field}
        id={id}
        answers={answers}
        files={files}
        describedBy={described.join(" ") || undefined}
        isWrong={problem !== undefined}
      />
      <details class="why">
        <summary>{m.intake_why()}</summary>
        <p>{text.why}</p>
      </details>
    </>
  );
  if (hasOneBox) {
    return (
      <div class="question">
        {title}
        {rest}
      </div>
    );
  }
  return (
    <fieldset class="question" aria-describedby={described.join(" ") || undefined}>
      <legend>{title}</legend>
      {rest}
    </fieldset>
  );
}

/** Before a long text the warning has a page of its own; that of a voice or of files never has. */
function isWarnedHere({ kind }: Field, heading: "h1" | "h2"): boolean {
  return kind === "files" || (heading === "h1" && kind !== "long-text");
}

function Control({
  field,
  id,
  answers,
  files,
  describedBy,
  isWrong,
}: {
  readonly field: Field;
  readonly id: string;
  readonly answers: Answers;
  readonly files: FileList;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}) {
  const { dispatch, LaterControl } = useVisit();
  const onAnswer = (answer: Answer | undefined): void => {
    dispatch({ type: "answered", field: field.id, answer });
  };
  const common = { id, answer: findAnswer(answers, field), onAnswer, describedBy, isWrong };
  if (field.kind === "choice" || field.kind === "choices") {
    return <ChoiceControl {...common} field={field} />;
  }
  if (field.kind === "consent") return <ConsentControl {...common} field={field} />;
  if (LaterControl) {
    return <LaterControl {...common} field={field} answers={answers} files={files} />;
  }
  return <p role="status">{m.intake_mailbox_loading()}</p>;
}
