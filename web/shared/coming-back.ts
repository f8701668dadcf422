/** Hears when the network, or the person, is back. */

/**
 * Calls back when the browser says that the network is there, and when the page comes to the front.
 *
 * @returns The function that stops it.
 */
export function onComingBack(goOn: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === "visible") goOn();
  };
  addEventListener("online", goOn);
  document.addEventListener("visibilitychange", seen);
  return () => {
    removeEventListener("online", goOn);
    document.removeEventListener("visibilitychange", seen);
  };
}
