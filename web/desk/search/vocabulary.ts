/** Every word that occurs in the cases, with a number for it, and how words are found by typing. */
import SearchableMap from "minisearch/SearchableMap";
import { hasMarks, spellingOf } from "./words.ts";
import type { Spelling } from "./words.ts";

/** Words of so many letters may be typed with a mistake, longer ones with two. */
const ONE_MISTAKE_FROM = 5;
const TWO_MISTAKES_FROM = 9;

/** Words that were found for one that was typed. */
export interface FoundWords {
  readonly ids: readonly number[];
  /** Those that are the typed word itself and not only begin so. */
  readonly whole: readonly number[];
}

interface KnownWord extends Spelling {
  readonly text: string;
}

/** Numbers begin at 1: 0 stands for the end of a passage. */
export class Vocabulary {
  readonly #words: (KnownWord | undefined)[] = [undefined];
  /** For each word the number that all spellings of the same bare letters share. */
  readonly #bareIds: number[] = [0];
  readonly #ids = new Map<string, number>();
  readonly #byBare = new SearchableMap<number[]>();

  /** One more than the highest number. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word in small letters. */
  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const spelling = spellingOf(text);
    const id = this.#words.length;
    const same = this.#byBare.get(spelling.bare);
    this.#words.push({ ...spelling, text });
    this.#bareIds.push(same?.[0] ?? id);
    if (same) same.push(id);
    else this.#byBare.set(spelling.bare, [id]);
    this.#ids.set(text, id);
    return id;
  }

  /** The number that a word shares with all that differ from it in marks only. */
  bareIdOf(id: number): number {
    return this.#bareIds[id] ?? 0;
  }

  /** The word of a number. */
  textOf(id: number): string {
    return this.#words[id]?.text ?? "";
  }

  /**
   * Finds words.
   *
   * Marks that were typed must fit if they fit anywhere; otherwise they are overlooked, as
   * everywhere in the desk. Where nothing begins as typed, a long word may have mistakes.
   *
   * @param typed - In small letters.
   * @param isBeginning - Whether more letters may follow. Where no word is exactly as typed, they
   *   may in any case.
   */
  find(typed: string, isBeginning: boolean): FoundWords {
    const wanted = spellingOf(typed);
    const whole = this.#precise(wanted, this.#byBare.get(wanted.bare) ?? []);
    if (!isBeginning && whole.length > 0) return { ids: whole, whole };
    const begun = [...this.#byBare.atPrefix(wanted.bare).values()].flat();
    if (begun.length === 0) return { ids: this.#alike(wanted.bare), whole: [] };
    const ids = this.#precise(wanted, begun);
    // Marks that no whole word has may be those of a longer one.
    return { ids, whole: whole.filter((id) => ids.includes(id)) };
  }

  #precise(wanted: Spelling, ids: readonly number[]): readonly number[] {
    if (!hasMarks(wanted)) return ids;
    const fitting = ids.filter((id) => {
      const word = this.#words[id];
      return word?.tone === wanted.tone && word.letters.startsWith(wanted.letters);
    });
    return fitting.length > 0 ? fitting : ids;
  }

  #alike(bare: string): readonly number[] {
    if (bare.length < ONE_MISTAKE_FROM) return [];
    const mistakes = bare.length < TWO_MISTAKES_FROM ? 1 : 2;
    return [...this.#byBare.fuzzyGet(bare, mistakes).values()].flatMap(([ids]) => ids);
  }
}
