/** Words that stay in the history for good: a reason, what was agreed, why a case ends. */
import * as m from "../../../../build/messages/messages.js";
import { EVENT_TEXT_LIMITS } from "../../../../src/domain/casework/event-texts.ts";
import type { EventText } from "../../../../src/domain/casework/event-texts.ts";
import { Field } from "../../components/field.tsx";

interface ReasonFieldProps {
  readonly kind: EventText;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onInput: (value: string) => void;
}

/** The field. */
export function ReasonField(props: ReasonFieldProps) {
  const { kind, label, hint, value, isMissing, onInput } = props;
  return (
    <Field label={label} hint={hint} error={isMissing ? m.desk_need_missing() : undefined}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          maxLength={EVENT_TEXT_LIMITS[kind]}
          value={value}
          spellcheck={false}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
