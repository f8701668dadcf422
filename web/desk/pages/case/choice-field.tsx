/** One of a few, all in view. */
import { useId } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";

interface ChoiceFieldProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly selected: string;
  readonly isMissing?: boolean;
  readonly onSelect: (id: string) => void;
}

/** The field. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, options, selected, isMissing = false, onSelect } = props;
  const name = useId();
  return (
    <fieldset class={isMissing ? "choices field-wrong" : "choices"}>
      <legend>{label}</legend>
      {isMissing && <p class="field-error">{m.desk_need_missing()}</p>}
      {options.map((option) => (
        <label key={option.id}>
          <input
            type="radio"
            name={name}
            checked={option.id === selected}
            onChange={() => onSelect(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
