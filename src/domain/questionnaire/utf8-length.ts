/** Length of text as it is sent: the unit of every `maxBytes`. */

/** Counts the bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
