/** What a group is called: nothing of this needs the rest of the protocol, so that pages can use it. */

/** People by role and place, such as "Caseworkers, office abroad". */
export interface RosterGroup {
  readonly id: number;
  /** By language id; at least one. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The name of a group in a language, or else in the first of the organisation's languages in
 * which it has one.
 */
export function groupNameIn(
  { names }: RosterGroup,
  language: string,
  languages: readonly string[],
): string {
  const found = [language, ...languages].find((one) => Object.hasOwn(names, one));
  return (found === undefined ? Object.values(names)[0] : names[found]) ?? "";
}
