/** Work in batches: between two of them, calls of the page get their turn. */

/** Lets calls of the page in between. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
