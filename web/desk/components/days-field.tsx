/** A number of days. */
import * as m from "../../../build/messages/messages.js";
import { Field } from "./field.tsx";

/** For how many days something is handed over. `days` is NaN while nothing or no number is typed. */
export function DaysField(props: {
  readonly days: number;
  readonly most: number;
  readonly isRight: boolean;
  readonly onInput: (days: number) => void;
}) {
  const { days, most, isRight, onInput } = props;
  const hint = m.desk_identity_days_hint({ most });
  return (
    <Field label={m.desk_identity_days()} hint={hint} error={isRight ? undefined : hint}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={2}
          value={Number.isNaN(days) ? "" : String(days)}
          onInput={({ currentTarget }) => onInput(Number.parseInt(currentTarget.value, 10))}
        />
      )}
    </Field>
  );
}
