/** Typed answers. The limit is in bytes; it is mentioned only when it comes near. */
import { useState } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import type { Answer } from "../../../src/domain/questionnaire/answers.ts";
import { withoutPart } from "../../../src/domain/free-text-hints.ts";
import { sealedFor } from "../../../src/domain/questionnaire/split-answers.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import { utf8Length } from "../../../src/domain/questionnaire/utf8-length.ts";
import { LineBox, TextBox } from "../../shared/components/text-box.tsx";
import { TextHints } from "./text-hints.tsx";

/** From this share of the limit on, the page says how much is left. */
const NEAR = 0.8;
/** A Vietnamese letter takes about so many bytes, with its spaces. */
const BYTES_PER_LETTER = 1.4;

type TextField = Extract<Field, { kind: "text" | "long-text" }>;

/** One line or several. */
export function TextControl({
  field,
  id,
  answer,
  onAnswer,
  describedBy,
  isWrong,
}: {
  readonly field: TextField;
  readonly id: string;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}) {
  const text = typeof answer === "string" ? answer : "";
  // A box is never written to; one from which something was taken out is drawn anew.
  const [removals, setRemovals] = useState(0);
  const Box = field.kind === "text" ? LineBox : TextBox;
  const left = field.maxBytes - utf8Length(text);
  const isNear = left < field.maxBytes * (1 - NEAR);
  return (
    <>
      <Box
        key={removals}
        id={id}
        initial={text}
        onText={(typed) => onAnswer(typed === "" ? undefined : typed)}
        describedBy={describedBy}
        isWrong={isWrong}
      />
      <p class="hint room" role="status">
        {isNear &&
          left >= 0 &&
          m.intake_letters_left({ count: Math.floor(left / BYTES_PER_LETTER) })}
        {left < 0 && m.intake_letters_over({ count: Math.ceil(-left / BYTES_PER_LETTER) })}
      </p>
      {/* What only custodians open is asked for on purpose. */}
      {sealedFor(field) === "caseworkers" && (
        <TextHints
          text={text}
          onRemove={(part) => {
            onAnswer(withoutPart(text, part));
            setRemovals(removals + 1);
            requestAnimationFrame(() => document.getElementById(id)?.focus());
          }}
        />
      )}
    </>
  );
}
