/** Deleting the draft, apart from reading and keeping it: the exit does it from the first moment. */

/** Where the browser keeps it. The name says nothing of what it holds. */
export const DRAFT_NAME = "kin";

/** Deletes the draft, if there is one. */
export function deleteDraft(): void {
  try {
    localStorage.removeItem(DRAFT_NAME);
  } catch {
    // A browser without storage has nothing to delete.
  }
}
