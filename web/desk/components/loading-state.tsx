/** Lines in the place of what is still on its way, so that nothing jumps when it is there. */
import * as m from "../../../build/messages/messages.js";

interface LoadingStateProps {
  /** What is drawn: lines of text, rows of a list, or cards. */
  readonly shape?: "text" | "rows" | "cards";
  readonly count?: number;
  /** What is read out. */
  readonly label?: string;
}

/** The lines. They do not move, so nothing draws the eye away. */
export function LoadingState({ shape = "text", count = 3, label }: LoadingStateProps) {
  return (
    <div class={`loading loading-${shape}`} aria-busy="true">
      <p class="visually-hidden" role="status">
        {label ?? m.desk_loading()}
      </p>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="skeleton" aria-hidden="true" />
      ))}
    </div>
  );
}
