/** Work in batches: between two of them, calls of the page get their turn. */

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
