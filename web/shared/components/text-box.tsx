/**
 * Boxes to type into. They are never written to while somebody types, so that an input method
 * (Telex, VNI) is not disturbed and the caret does not move; and nothing of what is typed goes to
 * a spelling service, a keyboard's memory or a form store, as far as a page can ask for that.
 */
import { useEffect, useRef, useState } from "preact/hooks";

interface BoxProps {
  readonly id: string;
  /** What it holds at first; later changes come from typing only. */
  readonly initial: string;
  readonly onText: (text: string) => void;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly inputMode?: "text" | "numeric" | "search";
  readonly maxLength?: number;
}

/** What every box has in common. What is typed may run another way than the page. */
const PRIVATE = {
  dir: "auto",
  autocomplete: "off",
  spellcheck: false,
  "data-1p-ignore": "",
  "data-lpignore": "true",
} as const;

/** The property of this name is a truth value, so that setting it to "off" would switch it on. */
function stopCorrecting(box: HTMLElement | null): void {
  box?.setAttribute("autocorrect", "off");
}

/** One line. */
export function LineBox({
  id,
  initial,
  onText,
  describedBy,
  isWrong,
  inputMode,
  maxLength,
}: BoxProps) {
  const [first] = useState(initial);
  return (
    <input
      {...PRIVATE}
      id={id}
      ref={stopCorrecting}
      class="box"
      type="text"
      defaultValue={first}
      autocapitalize={inputMode === "search" ? "off" : "sentences"}
      inputMode={inputMode ?? "text"}
      maxLength={maxLength}
      aria-describedby={describedBy}
      aria-invalid={isWrong ? "true" : undefined}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** Several lines; the box grows with the text. */
export function TextBox({ id, initial, onText, describedBy, isWrong }: BoxProps) {
  const [first] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const grow = (): void => {
    const area = box.current;
    // Where CSS can do it (`field-sizing`), it does.
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  useEffect(() => {
    stopCorrecting(box.current);
    grow();
  }, []);
  return (
    <textarea
      {...PRIVATE}
      id={id}
      ref={box}
      class="box box-long"
      rows={6}
      defaultValue={first}
      autocapitalize="sentences"
      aria-describedby={describedBy}
      aria-invalid={isWrong ? "true" : undefined}
      onInput={(event) => {
        onText(event.currentTarget.value);
        grow();
      }}
    />
  );
}
