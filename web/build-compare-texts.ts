/** Compares the texts of two languages, and looks at how each text is written. */

/** Every text by its path, such as `fields.story.hint`. */
type Texts = ReadonlyMap<string, string>;

/** Says what one language lacks, has too much, or takes other values for than the other. */
export function disagreements(wanted: unknown, given: unknown): string[] {
  const [from, to] = [textsIn(wanted), textsIn(given)];
  const missing = [...from.keys()].filter((path) => !to.has(path));
  const unknown = [...to.keys()].filter((path) => !from.has(path));
  const shared = [...from].filter(([path]) => to.has(path));
  return [
    ...missing.map((path) => `${path} is missing.`),
    ...unknown.map((path) => `${path} is not known: en.json has no such text.`),
    ...shared.flatMap(([path, text]) => otherValues(path, text, to.get(path) ?? "")),
  ];
}

/** Says which texts are empty or not written in the form that search and length count on. */
export function spellingProblems(texts: unknown): string[] {
  return [...textsIn(texts)].flatMap(([path, text]) => {
    if (text.trim() === "") return [`${path} is empty.`];
    if (text.trim() !== text) return [`${path} begins or ends with a space.`];
    return text === text.normalize("NFC") ? [] : [`${path} is not in composed letters (NFC).`];
  });
}

function otherValues(path: string, wanted: string, given: string): string[] {
  const [before, after] = [valuesOf(wanted), valuesOf(given)];
  if (before === after) return [];
  return [`${path} takes the values ${after || "none"}; in en.json it takes ${before || "none"}.`];
}

/** The values a text takes, in an order of their own: `{days} days` gives `{days}`. */
function valuesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(" ");
}

function textsIn(value: unknown, path = ""): Texts {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  // A text with plural forms is a list of one object: languages differ in what is in it.
  if (Array.isArray(value) && typeof value[0] === "object") {
    return new Map([[path, JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...textsIn(inner, path === "" ? key : `${path}.${key}`),
    ]),
  );
}
