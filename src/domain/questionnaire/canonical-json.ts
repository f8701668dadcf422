/**
 * One text for one value, whatever the order in which its properties were written: the input of
 * the questionnaire's hash, which the roster carries.
 */

/** What can be written canonically. Numbers are whole, so that they have one spelling. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined };

/**
 * Writes a value as JSON without spaces, with the properties of every object in the order of
 * their UTF-16 code units (as RFC 8785). Absent properties are left out.
 *
 * @throws RangeError for a number that is not a safe integer: it could be spelled in two ways.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError("Only safe integers have one spelling");
  }
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const properties = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const property = value[key];
      return property === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(property)}`];
    });
  return `{${properties.join(",")}}`;
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
