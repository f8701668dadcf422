/** Takes people to what they have to mend. */

/**
 * Moves the focus to the first wrong field of a form, once it is drawn as such.
 *
 * @param event - The form's submit event.
 */
export function focusFirstError(event: Event): void {
  const form = event.currentTarget;
  if (!(form instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    });
  });
}
