/** What stands for a person who has no picture; nobody here has one. */

/** How many grounds there are; styles/parts.css has a class for each. */
const GROUNDS = 6;

/**
 * The letters of a person: of the first and the last word of the name, since the given name comes
 * last in Vietnamese and first in English.
 *
 * @returns One or two capitals; "?" for a name without a letter.
 */
export function initialsOf(name: string): string {
  const letters = name
    .normalize("NFC")
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .map((word) => /^\p{Letter}\p{Mark}*|^\p{Number}/u.exec(word)?.[0] ?? "")
    .filter(Boolean);
  const [first = "?", last = ""] = letters.length > 1 ? [letters[0], letters.at(-1)] : letters;
  return `${first}${last}`.toLocaleUpperCase("vi");
}

/** Which ground a person has, always the same for the same name. From 0 to 5. */
export function groundOf(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return sum % GROUNDS;
}
