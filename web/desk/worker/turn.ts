/** Long work in slices: between two of them, calls of the page get their turn. */

/** So long a call may wait for a slice to end; a letter that is typed waits for a few of them. */
const SLICE_MS = 6;

/** Tells long work when to let others in between. */
export class Pace {
  #since = performance.now();

  /** Whether the slice is over. */
  isOver(): boolean {
    return performance.now() - this.#since >= SLICE_MS;
  }

  /** Lets others in between; then the next slice begins. */
  async rest(): Promise<void> {
    await turn();
    this.#since = performance.now();
  }
}

/**
 * Lets calls of the page in between. By a message and not by a timer: browsers let timers that
 * start each other wait four milliseconds, which is half a batch.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
