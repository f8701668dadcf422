/** How hard a chosen passphrase is to guess. The dictionaries are fetched only when one is chosen. */

/** Scores below this are refused: such a passphrase is guessed in hours or days. */
export const LEAST_SCORE = 3;
/** More is not looked at: scoring takes longer the longer the text. */
const MOST_CHARACTERS = 128;

/** Gives 0 (guessed at once) to 4 (very hard). */
export type Strength = (passphrase: string, known: readonly string[]) => number;

let loading: Promise<Strength> | undefined;

/** Fetches the library and its dictionaries, once. */
export function loadStrength(): Promise<Strength> {
  loading ??= load();
  // What could not be fetched is asked for again.
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<Strength> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase, known) =>
    zxcvbn.check(passphrase.slice(0, MOST_CHARACTERS), [...known]).score;
}
