/** Keys as they are printed on the keyboard. */

interface KbdProps {
  /** Keys that are pressed together, parted by spaces: "Ctrl K". */
  readonly keys: string;
}

/** One cap for each key. */
export function Kbd({ keys }: KbdProps) {
  return (
    <span class="keycaps">
      {keys.split(" ").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
