/** A choice of few, all of them seen at once. */
import type { LucideIcon } from "lucide-preact";

/** One of the choices. */
export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Where the label is in another language than the page. */
  readonly lang?: string;
}

interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** One button for each choice; the chosen one is pressed. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  return (
    <div class="segments" role="group" aria-label={props.label}>
      {props.segments.map(({ id, label, icon: Icon, lang }) => (
        <button
          key={id}
          type="button"
          {...(lang !== undefined && { lang })}
          aria-pressed={props.selected === id}
          onClick={() => props.onSelect(id)}
        >
          {Icon && <Icon class="icon" aria-hidden="true" />}
          {label}
        </button>
      ))}
    </div>
  );
}
