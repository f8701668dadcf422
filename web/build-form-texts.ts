/** Holds the words of the questionnaire against the questionnaire itself, and puts them together. */
import { fieldsOf } from "../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../src/domain/questionnaire/public-form.ts";
import type { Field, Questionnaire } from "../src/domain/questionnaire/types.ts";
import { ACTOR_TYPES } from "../src/domain/taxonomy/actors.ts";
import { GROUPS } from "../src/domain/taxonomy/groups.ts";
import { PLACE_TYPE_IDS } from "../src/domain/taxonomy/place-types.ts";
import { TILE_IDS } from "../src/domain/taxonomy/tiles.ts";

type Tree = Readonly<Record<string, unknown>>;

const FORM: Questionnaire = PUBLIC_FORM;
const TERMS: readonly string[] = [
  ...TILE_IDS,
  ...PLACE_TYPE_IDS,
  ...[...GROUPS, ...ACTOR_TYPES].map(({ id }) => id),
];

/** Says which words of the form are missing, and which belong to nothing. */
export function formProblems(fields: Tree, labels: Tree, tree: Tree): string[] {
  const known = fieldsOf(FORM);
  const ids = new Set(known.map(({ id }) => id));
  const steps = new Set<string>(FORM.steps.map(({ id }) => id));
  return [
    ...known.flatMap((field) => fieldProblems(field, asTree(fields[field.id]), labels)),
    ...TERMS.filter((id) => labels[id] === undefined).map((id) => `labels: ${id} is missing.`),
    ...strangers("fields", fields, ids),
    ...strangers("labels", labels, new Set(TERMS)),
    ...strangers("steps", asTree(tree["steps"]), steps),
    ...[...steps].flatMap((id) =>
      asTree(asTree(tree["steps"])[id])["title"] === undefined ? [`steps.${id} is missing.`] : [],
    ),
    ...warningProblems(fields),
  ];
}

/**
 * The words of the form as a page reads them: each option with its label.
 *
 * @returns A value of type `FormTexts`.
 */
export function formTexts(form: Readonly<Record<"steps" | "fields" | "periods" | "labels", Tree>>) {
  const fields = fieldsOf(FORM).map((field): [string, unknown] => {
    const text = asTree(form.fields[field.id]);
    const own = asTree(text["options"]);
    const options = optionsOf(field).map((id) => [id, own[id] ?? form.labels[id]] as const);
    return [
      field.id,
      options.length === 0 ? text : { ...text, options: Object.fromEntries(options) },
    ];
  });
  return { steps: form.steps, fields: Object.fromEntries(fields), periods: form.periods };
}

/**
 * The part of the words of the form that the search needs: how each option is called, and how times
 * are written.
 *
 * @returns A value of type `ChoiceLabels`.
 */
export function choiceLabels(form: Parameters<typeof formTexts>[0]) {
  const { fields, periods } = formTexts(form);
  const options = Object.entries(fields).flatMap(([id, text]) => {
    const own = asTree(text)["options"];
    return own === undefined ? [] : [[id, own] as const];
  });
  return { options: Object.fromEntries(options), periods };
}

function fieldProblems(field: Field, text: Tree, labels: Tree): string[] {
  const path = `fields.${field.id}`;
  const options = asTree(text["options"]);
  const ids = optionsOf(field);
  return [
    ...["question", "why"].filter((key) => !text[key]).map((key) => `${path}.${key} is missing.`),
    ...ids
      .filter((id) => options[id] === undefined && labels[id] === undefined)
      .map((id) => `${path}.options.${id} is missing.`),
    ...strangers(`${path}.options`, options, new Set(ids)),
    ...strangers(`${path}.advice`, asTree(text["advice"]), new Set(ids)),
  ];
}

/** A screen that is marked as heavy is announced by a warning. */
function warningProblems(fields: Tree): string[] {
  return FORM.steps
    .flatMap((step) => step.screens)
    .filter((screen) => screen.heavy === true)
    .filter(({ fields: own }) => !own.some(({ id }) => asTree(fields[id])["warning"]))
    .map(
      ({ fields: own }) =>
        `fields.${own.map(({ id }) => id).join(" ")}.warning is missing: its screen is heavy.`,
    );
}

function strangers(path: string, tree: Tree, known: ReadonlySet<string>): string[] {
  return Object.keys(tree)
    .filter((key) => !known.has(key))
    .map((key) => `${path}.${key} belongs to nothing in the questionnaire.`);
}

function optionsOf(field: Field): readonly string[] {
  return "options" in field ? field.options.map(({ id }) => id) : [];
}

function asTree(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}
