/** The texts of a case that are searched, each with the part of the case in which it stands. */
import { countryName } from "../../../src/domain/places/country-names.ts";
import { DESK_LANGUAGES } from "../../../src/domain/language.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { Card } from "../../../src/domain/casework/card.ts";
import type { LoadedCaseLabels } from "../../../build/messages/load-case-labels.js";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import type { ChoiceLabels } from "../../../src/domain/texts/types.ts";
import { nameOf, provinceOf } from "../case-rows.ts";
import type { CaseRow, CaseShown } from "../case-api.ts";
import { chosenTexts } from "./chosen-texts.ts";

/** Parts of a case, in the order in which they are searched: what says most comes first. */
export type Where =
  | "name"
  | "tag"
  | "file"
  | "task"
  | "note"
  | "personal"
  | "message"
  | "reply"
  | "code"
  | "answer"
  | "choice";

/** One text. */
export interface Passage {
  readonly where: Where;
  readonly text: string;
  /** Id of the question to which it is the answer. */
  readonly field?: string;
}

/** What codes and chosen answers are called, by language. */
export interface SearchLabels {
  /** In every language of the desk. */
  readonly codes: ReadonlyMap<Language, LoadedCaseLabels>;
  /** In these, and in the language of the report. */
  readonly choices: ReadonlyMap<Language, ChoiceLabels>;
}

const TYPED: readonly Field["kind"][] = ["text", "long-text"];
const FIELDS = new Map<string, Field>(
  PUBLIC_FORM.steps.flatMap((step) =>
    step.screens
      .flatMap((screen): readonly Field[] => screen.fields)
      .map((field) => [field.id, field] as const),
  ),
);

/** The little that is searched of a case which was put aside unread. */
export function passagesOfRow({ id, card }: Pick<CaseRow, "id" | "card">): Passage[] {
  return [...names(id), ...tags(card?.tags ?? [])];
}

/** Everything of an opened case that people wrote or coded. */
export function passagesOf(shown: CaseShown, labels: SearchLabels): Passage[] {
  const { id, card, details, timeline, files, answers } = shown;
  if (card.isSetAside) return [...names(id), ...tags(details.tags)];
  const file = ({ name }: { readonly name: string }): Passage => ({ where: "file", text: name });
  const written = timeline.flatMap((item): Passage[] => {
    switch (item.kind) {
      case "note":
      case "reply":
        return [{ where: item.kind, text: item.text }];
      case "personal":
        return item.text === undefined ? [] : [{ where: "personal", text: item.text }];
      case "message":
        return [{ where: "message", text: item.text }, ...item.files.map(file)];
      case "received":
      case "opened":
      case "notice":
      case "change":
      case "refused":
      case "missing":
        return [];
    }
  });
  const tasks = [...details.tasks, ...details.deadlines].flatMap(({ text }): Passage[] =>
    text === undefined ? [] : [{ where: "task", text }],
  );
  return [
    ...names(id),
    ...tags(details.tags),
    ...files.map(file),
    ...tasks,
    ...written,
    ...codes(card, labels.codes),
    ...Object.entries(answers).flatMap(([field, value]) => ownWords(FIELDS.get(field), value)),
    ...Object.entries(answers).flatMap(([field, value]) => {
      const texts = chosenTexts(FIELDS.get(field), value, labels.choices);
      return texts.map((text): Passage => ({ where: "choice", text, field }));
    }),
  ];
}

/** Whether something of a case did not verify and was left out. */
export function isPartial({ timeline }: CaseShown): boolean {
  return timeline.some(({ kind }) => kind === "refused" || kind === "missing");
}

function names(id: string): Passage[] {
  return DESK_LANGUAGES.map((language) => ({ where: "name", text: nameOf(id, language) }));
}

function tags(list: readonly string[]): Passage[] {
  return list.map((text) => ({ where: "tag", text }));
}

/** Places, rights, acts, groups and actors, in every language of the desk. */
function codes(card: Card, labels: SearchLabels["codes"]): Passage[] {
  const { areas, acts, groups, actors, country, province } = card;
  const place = provinceOf(province);
  const inLanguages = [...labels].flatMap(([language, { caseLabels, termLabels }]) => [
    country === undefined ? "" : countryName(country, language),
    ...areas.map((area) => caseLabels.areas[area]),
    ...acts.map((act) => caseLabels.acts[act]),
    ...[...groups, ...actors].map((term) => termLabels[term] ?? ""),
  ]);
  const texts = new Set([place, ...inLanguages]);
  texts.delete("");
  return [...texts].map((text) => ({ where: "code", text }));
}

/**
 * What somebody typed themselves. Nothing is believed about an answer's type: a report comes from
 * outside, and may have answers to questions that this form does not have.
 */
function ownWords(field: Field | undefined, value: unknown): Passage[] {
  const isTyped = field === undefined || TYPED.includes(field.kind);
  if (isTyped && typeof value === "string") return [{ where: "answer", text: value }];
  return field?.kind === "province" ? [{ where: "answer", text: provinceOf(value) }] : [];
}
