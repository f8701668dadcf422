/**
 * The file that a receiver gets: one page that can be read and printed without anything else, and
 * the same for programs inside it. It holds the answers that it is given, and nothing else of the
 * case: not even its name.
 */
import type { ConsentTerms } from "../../src/domain/consent/terms.ts";
import type { AnswerLine } from "./answer-lines.ts";

/** What the file says. */
export interface ExportContent {
  /** Of whoever hands it on. */
  readonly organisation: string;
  readonly day: string;
  readonly terms: ConsentTerms;
  /** Beside their questions, in the reader's language. */
  readonly lines: readonly AnswerLine[];
  /** As they were sealed, by id. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly language: string;
}

/** Sentences of the page, in the reader's language. */
export interface ExportWords {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly answers: string;
  readonly duty: string;
}

const STYLE = `body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}
dt{margin-top:1rem;font-weight:bold}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.duty{border:2px solid;padding:1rem}`;

/** Writes the file. */
export function exportFile(content: ExportContent, words: ExportWords): string {
  const { terms, lines, language } = content;
  const facts = words.facts.map(([label, text]) => entry(label, text)).join("");
  const answers = lines.map(({ question, values }) => entry(question, values.join("\n"))).join("");
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p class="duty">${escaped(words.duty)}</p>
<dl>${facts}</dl>
<h2>${escaped(words.answers)}</h2>
<dl>${answers}</dl>
<script type="application/json" id="data">${forPrograms(content, terms)}</script>
</body>
</html>
`;
}

function entry(label: string, text: string): string {
  return `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(text)}</dd>`;
}

/** No word of a person becomes markup: what would end the element is written in another way. */
function forPrograms({ organisation, day, answers }: ExportContent, terms: ConsentTerms): string {
  const { id, receiver, purpose, uses, seenBy, until } = terms;
  const data = {
    format: "kin-referral",
    version: 1,
    reference: id,
    from: organisation,
    day,
    ...{ receiver, purpose, uses, seenBy, until },
    answers,
  };
  return JSON.stringify(data, undefined, 1).replace(/[<>&\u2028\u2029]/g, unicode);
}

function unicode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
