/** A day: the browser's own field, and the day written out, since 3/4 is two days to two people. */
import { dayText } from "../state/language.ts";
import { Field } from "./field.tsx";

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Like "2026-11-24"; empty for none. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** The field. */
export function DayField({ label, hint, error, value, onInput, min, max }: DayFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <div class="day-field">
          <input
            {...ids}
            type="date"
            value={value}
            {...(min !== undefined && { min })}
            {...(max !== undefined && { max })}
            onInput={({ currentTarget }) => onInput(currentTarget.value)}
          />
          <output class="hint" for={ids.id}>
            {value === "" ? "" : dayText(value)}
          </output>
        </div>
      )}
    </Field>
  );
}
