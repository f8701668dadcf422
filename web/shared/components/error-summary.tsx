/** All mistakes of a page in one box above it. It takes the focus, and leads to each place. */
import { useEffect, useRef } from "preact/hooks";

/** One mistake: the id of the element to go to, and what to do there. */
export interface Mistake {
  readonly target: string;
  readonly text: string;
}

/** Draws the box; draws nothing without mistakes. */
export function ErrorSummary({
  title,
  mistakes,
  attempt,
}: {
  readonly title: string;
  /** Another value for each try: the box takes the focus again, and at no other moment. */
  readonly attempt: unknown;
  readonly mistakes: readonly Mistake[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  if (mistakes.length === 0) return null;
  const goTo = (target: string) => (event: Event) => {
    // No fragment in the address: the visit has one address only.
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {mistakes.map(({ target, text }) => (
          <li key={target}>
            <button type="button" class="link" onClick={goTo(target)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
