/** Forgets what was typed when nobody has touched the page for a while. */

const MINUTE_MS = 60_000;
/** After so long without a touch or a key everything is forgotten. */
const IDLE_MS = 15 * MINUTE_MS;
/** So long before, the person is asked. */
const WARNING_MS = MINUTE_MS;
const CHECK_MS = 5000;

/** How long nobody has been there. */
export type Idleness = "active" | "warned" | "gone";

/**
 * Watches for idleness.
 *
 * @param isBusy - Whether something is being sent: that counts as being there, since a large file
 *   over a slow network takes longer than anybody holds a phone.
 * @param onChange - Told when it changes. After `gone` the watch starts again.
 * @returns `stay`, which says that somebody is there, and `stop`.
 */
export function watchIdleness(
  isBusy: () => boolean,
  onChange: (idleness: Idleness) => void,
): { readonly stay: () => void; readonly stop: () => void } {
  let lastMs = performance.now();
  let current: Idleness = "active";
  const set = (next: Idleness): void => {
    if (next === current) return;
    current = next;
    onChange(next);
  };
  const stay = (): void => {
    lastMs = performance.now();
    set("active");
  };
  const touched = (): void => {
    // The question is answered by its button, so that it is not dismissed by accident.
    if (current === "active") stay();
  };
  const check = (): void => {
    if (isBusy()) stay();
    const idleMs = performance.now() - lastMs;
    if (idleMs >= IDLE_MS) {
      set("gone");
      stay();
    } else if (idleMs >= IDLE_MS - WARNING_MS) set("warned");
  };
  const timer = setInterval(check, CHECK_MS);
  const events = ["pointerdown", "keydown", "input", "scroll"] as const;
  for (const name of events) addEventListener(name, touched, { passive: true });
  // A phone that slept does not run timers: look at once when it wakes.
  document.addEventListener("visibilitychange", check);
  return {
    stay,
    stop: () => {
      clearInterval(timer);
      for (const name of events) removeEventListener(name, touched);
      document.removeEventListener("visibilitychange", check);
    },
  };
}
