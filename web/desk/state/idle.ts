/** Locks the desk when nobody has touched it for a while. */
import { signal } from "@preact/signals";
import { lock, me } from "./desk.ts";

const MINUTE_MS = 60_000;
const CHECK_MS = 2000;
/** So long before, the person is asked. */
const WARNING_MS = MINUTE_MS;

/** Minutes to choose from. */
export const IDLE_MINUTES = [2, 5, 10, 20, 30] as const;

/** Minutes after which the desk locks. Kept in memory only. */
export const idleMinutes = signal<number>(10);
/** Seconds that are left, once the person is asked; `undefined` before. */
export const secondsLeft = signal<number | undefined>(undefined);

let lastMs = performance.now();

/** Says that somebody is there. */
export function stay(): void {
  lastMs = performance.now();
  secondsLeft.value = undefined;
}

function touched(): void {
  // The question is answered by its button, so that it is not dismissed by accident.
  if (secondsLeft.peek() === undefined) stay();
}

function check(): void {
  if (!me.peek()) {
    stay();
    return;
  }
  const leftMs = idleMinutes.peek() * MINUTE_MS - (performance.now() - lastMs);
  if (leftMs <= 0) {
    stay();
    lock("idle");
  } else if (leftMs <= WARNING_MS) secondsLeft.value = Math.ceil(leftMs / 1000);
}

/** Begins to watch. */
export function watchIdleness(): void {
  setInterval(check, CHECK_MS);
  for (const name of ["pointerdown", "keydown", "input", "wheel", "scroll"]) {
    addEventListener(name, touched, { passive: true, capture: true });
  }
  // A laptop that slept does not run timers: look at once when it wakes.
  document.addEventListener("visibilitychange", check);
}
