/** Radio buttons and tick boxes with large targets: the whole line can be pressed. */
import type { ComponentChildren } from "preact";

/** One line of the list. */
export interface OptionLine {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** Draws the lines; the group's legend is the caller's. */
export function OptionList({
  name,
  options,
  chosen,
  isMany,
  isWrong,
  onToggle,
  after,
}: {
  readonly name: string;
  readonly options: readonly OptionLine[];
  readonly chosen: readonly string[];
  /** Tick boxes instead of radio buttons. */
  readonly isMany: boolean;
  readonly isWrong?: boolean;
  readonly onToggle: (id: string, isChosen: boolean) => void;
  /** Shown below a chosen line. */
  readonly after?: (id: string) => ComponentChildren;
}) {
  return (
    <div class="options">
      {options.map(({ id, label, detail }, index) => {
        const isChosen = chosen.includes(id);
        return (
          <div key={id}>
            <label class="option">
              <input
                // The first takes the id of the field, so that a mistake leads to it.
                id={index === 0 ? name : `${name}-${id}`}
                type={isMany ? "checkbox" : "radio"}
                name={name}
                autocomplete="off"
                checked={isChosen}
                aria-invalid={isWrong && index === 0 ? "true" : undefined}
                onChange={(event) => onToggle(id, event.currentTarget.checked)}
              />
              <span>
                {label}
                {detail !== undefined && <span class="option-detail">{detail}</span>}
              </span>
            </label>
            {isChosen && after?.(id)}
          </div>
        );
      })}
    </div>
  );
}
