/** Choosing from a list, one or several; and statements to agree to. */
import type { Answer } from "../../../src/domain/questionnaire/answers.ts";
import { isTextList } from "../../../src/domain/questionnaire/answers.ts";
import { toggled } from "../../../src/domain/questionnaire/toggle-option.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import { OptionList } from "../../shared/components/option-list.tsx";
import { Note } from "../../shared/components/note.tsx";
import { fieldText, useVisit } from "../visit.ts";

interface Props<F> {
  readonly field: F;
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly isWrong: boolean;
}

type ChoiceField = Extract<Field, { kind: "choice" | "choices" }>;

/** Radio buttons or tick boxes. */
export function ChoiceControl({ field, id, answer, onAnswer, isWrong }: Props<ChoiceField>) {
  const { texts } = useVisit();
  const { options = {}, advice = {} } = fieldText(texts, field.id);
  const chosen = typeof answer === "string" ? [answer] : isTextList(answer) ? answer : [];
  const toggle = (option: string, isChosen: boolean): void => {
    onAnswer(field.kind === "choice" ? option : toggled(field, chosen, option, isChosen));
  };
  return (
    <OptionList
      name={id}
      isMany={field.kind === "choices"}
      options={field.options.map((option) => ({
        id: option.id,
        label: options[option.id] ?? option.id,
      }))}
      chosen={chosen}
      isWrong={isWrong}
      onToggle={toggle}
      after={(option) =>
        advice[option] !== undefined && <Note kind="warning">{advice[option]}</Note>
      }
    />
  );
}

type ConsentField = Extract<Field, { kind: "consent" }>;

/** A statement with a box, never ticked beforehand. */
export function ConsentControl({ field, id, answer, onAnswer, isWrong }: Props<ConsentField>) {
  const { texts } = useVisit();
  return (
    <OptionList
      name={id}
      isMany
      options={[{ id: "agreed", label: fieldText(texts, field.id).question }]}
      chosen={answer === true ? ["agreed"] : []}
      isWrong={isWrong}
      onToggle={(_, isTicked) => onAnswer(isTicked ? true : undefined)}
    />
  );
}
