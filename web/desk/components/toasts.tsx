/** Draws the short news at the lower edge. */
import { useEffect, useState } from "preact/hooks";
import { X } from "lucide-preact";
import * as m from "../../../build/messages/messages.js";
import { dropToast, TOAST_MS, toasts } from "../state/toasts.ts";
import type { Toast } from "../state/toasts.ts";

/** All of them. The region is always there, so that screen readers hear what is put into it. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dropToast(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  const { undo } = toast;
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {undo && (
        <button
          type="button"
          class="toast-undo"
          onClick={() => {
            dropToast(toast.id);
            undo();
          }}
        >
          {m.desk_undo()}
        </button>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={m.desk_close()}
        onClick={() => dropToast(toast.id)}
      >
        <X class="icon" aria-hidden="true" />
      </button>
    </div>
  );
}
