/** Letters as a phone without a Vietnamese keyboard types them. */

/**
 * Takes off diacritics and tones, turns đ into d, lower-cases, and keeps only a to z.
 *
 * @param text - Words in any spelling, with spaces or hyphens.
 */
export function foldWord(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
