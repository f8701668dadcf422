/** Answers beside their questions. What people wrote is text and never markup. */
import * as m from "../../../../build/messages/messages.js";
import type { SealedAnswers } from "../../../../src/protocol/content.ts";
import { LoadingState } from "../../components/loading-state.tsx";
import { answerGroups } from "../../answer-lines.ts";
import { formTexts, language } from "../../state/language.ts";
import type { ErasedShown } from "../../worker-api.ts";
import { ErasePassage } from "./erase-passage.tsx";
import { ErasedNote, MarkedText } from "./erased-passages.tsx";

interface AnswerListProps {
  readonly answers: SealedAnswers;
  readonly erased?: ErasedShown | undefined;
  /** Whether passages can be erased here: of the report, and not on paper. */
  readonly isErasable?: boolean;
}

/** The list, by step of the form. */
export function AnswerList({ answers, erased, isErasable = false }: AnswerListProps) {
  const texts = formTexts.value;
  if (!texts) return <LoadingState count={6} />;
  const words = { agreed: m.desk_answer_agreed(), unreadable: m.desk_answer_unreadable() };
  return (
    <div class="answers">
      {answerGroups(answers, texts, language.value, words).map((group) => (
        <section key={group.id} class="answer-group">
          <h3>{group.title || m.desk_answers_other()}</h3>
          <dl>
            {group.lines.map((line) => (
              <div key={line.id} class="answer">
                <dt>{line.question}</dt>
                <dd>
                  {line.values.map((value, index) => (
                    <p key={index} class={line.isOwnWords ? "own-words" : "chosen"} dir="auto">
                      <MarkedText text={value} isErased={erased !== undefined} />
                    </p>
                  ))}
                  <ErasedNote erased={erased} field={line.id} />
                  {isErasable && line.isOwnWords && (
                    <ErasePassage
                      place={{ part: "report", field: line.id }}
                      text={textOf(answers[line.id])}
                    />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** An answer as text; none where it is anything else, of which no passage can be erased. */
function textOf(answer: SealedAnswers[string] | undefined): string {
  return typeof answer === "string" ? answer : "";
}
