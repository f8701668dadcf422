/**
 * Imports a part of a page so that a lost request can be made good. A browser may remember for as
 * long as the page lives that a module could not be fetched (HTML, "fetch a single module script":
 * the module map keeps the failure), and every later `import()` of it fails without a request.
 *
 * The build puts this into each script that imports parts, and calls it in the place of `import()`
 * (web/build-import-parts.ts).
 */

/** How often each module could not be fetched. */
const failures = new Map<string, number>();
/** The files that were fetched to their end, so that the browser has them at hand. */
const fetched = new Set<string>();

/**
 * Imports a module; after a failure under another address, because the browser remembers the
 * first. A module that was imported is the same at each call.
 *
 * @param path - Path of the module's file on this server.
 * @param files - All files that come with it, itself included, if there are more than one. An
 * address within a file cannot be changed, so these are fetched before anything is imported.
 * @throws TypeError if something could not be fetched; the next call tries anew.
 */
export async function importPart(path: string, files: readonly string[]): Promise<unknown> {
  await Promise.all(files.map(fetchFile));
  const count = failures.get(path) ?? 0;
  try {
    return (await import(count === 0 ? path : `${path}?${String(count)}`)) as unknown;
  } catch (error) {
    failures.set(path, count + 1);
    throw error;
  }
}

async function fetchFile(path: string): Promise<void> {
  if (fetched.has(path)) return;
  const answer = await fetch(path);
  await answer.arrayBuffer();
  if (!answer.ok) throw new TypeError(`${path} could not be fetched`);
  fetched.add(path);
}
