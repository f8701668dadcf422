/** Finds the name of a colleague that is being typed, as after `@`; nothing here draws. */

/** Names are not longer; what is, is no name. */
const MOST_LETTERS = 40;

/** A name that is being typed. */
export interface TypedMention {
  /** Where its `@` stands. */
  readonly start: number;
  /** What follows it, up to the caret. */
  readonly typed: string;
}

/**
 * Finds it before the caret. An `@` within a word begins none: that is a mail address.
 *
 * @returns `undefined` where none is being typed.
 */
export function findMention(text: string, caret: number): TypedMention | undefined {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf("@");
  if (start === -1 || /[\p{Letter}\p{Number}._-]$/u.test(before.slice(0, start))) return undefined;
  const typed = before.slice(start + 1);
  return typed.length > MOST_LETTERS || /[\n,;:!?]|^\s/u.test(typed) ? undefined : { start, typed };
}

/** Puts the whole name in the place of what was typed, and tells where the caret goes. */
export function withMention(
  text: string,
  { start, typed }: TypedMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(start + 1 + typed.length);
  const named = `${text.slice(0, start)}@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: named + rest, caret: start + name.length + 2 };
}
