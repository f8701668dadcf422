/** Loads a part of the page, and tries again while the network is away. */

const PAUSE_MS = 2000;

/**
 * Loads until it works.
 *
 * @param onFailed - Called after each attempt that failed, before the next.
 * @returns Gives up; nothing is passed on after that.
 */
export function keepLoading<T>(
  load: () => Promise<T>,
  onLoaded: (loaded: T) => void,
  onFailed?: () => void,
): () => void {
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (): void => {
    load().then(
      (loaded) => {
        if (isWanted) onLoaded(loaded);
      },
      () => {
        if (!isWanted) return;
        onFailed?.();
        timer = setTimeout(attempt, PAUSE_MS);
      },
    );
  };
  attempt();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
