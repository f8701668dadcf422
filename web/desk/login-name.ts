/** The form of a login name, as the server asks for it (src/api/fields.ts). */
const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Whether a text can be a login name. */
export function isLoginName(text: string): boolean {
  return LOGIN_NAME.test(text);
}

/** What people type, as a login name writes it. */
export function tidyLoginName(text: string): string {
  return text.trim().toLowerCase();
}
