// @ts-check

/**
 * Tells why the set-up failed: in words where they are known, else whole.
 *
 * @param {unknown} error
 */
export function reportFailure(error) {
  // Errors of the build scripts are of other classes; all that are meant for people have a code
  // or this name.
  const isForPeople = error instanceof Error && /^(Setup|Build)Error$/.test(error.name);
  console.error(isForPeople ? error.message : error);
}
