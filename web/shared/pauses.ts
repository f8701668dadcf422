/**
 * Pauses between tries. One that waits for the network ends at once when there is reason to think
 * that the network is back: the browser says so, the page comes to the front, somebody asks.
 */

const waiting = new Set<() => void>();

/**
 * Waits.
 *
 * @param forNetwork - Whether {@link endPauses} may end it early. A pause that the server asked
 *   for is kept.
 */
export function pause(milliseconds: number, forNetwork: boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      waiting.delete(end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (forNetwork) waiting.add(end);
  });
}

/** Ends all pauses that wait for the network. */
export function endPauses(): void {
  for (const end of [...waiting]) end();
}
