/** A fingerprint in eight words, to be compared by voice. */
import { wordListOf } from "../../../src/domain/language.ts";
import type { Spellings } from "../worker-api.ts";
import { language } from "../state/language.ts";

/** The words in the reader's language, numbered so that two people do not lose their place. */
export function Fingerprint({ spellings }: { readonly spellings: Spellings }) {
  return (
    <ol class="fingerprint" translate={false}>
      {spellings[wordListOf(language.value)].map((word, index) => (
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}
