/** Short news that goes by itself, with a way back. In memory, and gone when the desk locks. */
import { signal } from "@preact/signals";
import { onForget } from "./desk.ts";

/** So long a toast stays unless somebody points at it. */
export const TOAST_MS = 8000;
/** Older ones make way. */
const MOST = 3;

/** One piece of news. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes back what was done. */
  readonly undo?: () => void;
}

export const toasts = signal<readonly Toast[]>([]);

let count = 0;

/**
 * Shows what was done.
 *
 * @param undo - Takes it back; the toast then has a button for it.
 */
export function showToast(text: string, undo?: () => void): void {
  count += 1;
  const toast: Toast = { id: count, text, ...(undo && { undo }) };
  toasts.value = [...toasts.peek(), toast].slice(-MOST);
}

/** Takes a toast away. */
export function dropToast(id: number): void {
  toasts.value = toasts.peek().filter((toast) => toast.id !== id);
}

onForget(() => {
  toasts.value = [];
});
