/** Several lines of text. Nothing is remembered or corrected by the browser. */
import * as m from "../../../build/messages/messages.js";
import { Field } from "./field.tsx";

interface TextAreaProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isMissing: boolean;
  readonly onInput: (value: string) => void;
}

/** The field. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, value, maxLength, isMissing, onInput } = props;
  return (
    <Field label={label} hint={hint} error={isMissing ? m.desk_need_missing() : undefined}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          maxLength={maxLength}
          value={value}
          spellcheck={false}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
