/**
 * Which answers can be handed on. Files, agreements with the organisation itself, and whom to keep
 * away from the case cannot: they are nobody else's.
 */
import { PUBLIC_FORM } from "../questionnaire/public-form.ts";
import { sealedFor } from "../questionnaire/split-answers.ts";
import type { Field } from "../questionnaire/types.ts";

/** An answer that can be handed on. */
export interface ShareableField {
  readonly id: string;
  /** Whether it lies in the identity envelope. */
  readonly isIdentity: boolean;
}

const NEVER: readonly string[] = ["must_not", "never_contact"];

/** All of them, in the form's order. */
export const SHAREABLE_FIELDS: readonly ShareableField[] = PUBLIC_FORM.steps
  .flatMap((step) => step.screens.flatMap((screen): readonly Field[] => screen.fields))
  .filter(({ id, kind }) => kind !== "files" && kind !== "consent" && !NEVER.includes(id))
  .flatMap((field): ShareableField[] => {
    const whose = sealedFor(field);
    return whose === "nobody" ? [] : [{ id: field.id, isIdentity: whose === "custodians" }];
  });

const BY_ID: ReadonlyMap<string, ShareableField> = new Map(
  SHAREABLE_FIELDS.map((field) => [field.id, field]),
);

/** Tells whether an answer can be handed on. */
export function isShareable(id: string): boolean {
  return BY_ID.has(id);
}

/** Those of some fields that lie in the identity envelope. */
export function identityFieldsOf(fields: readonly string[]): readonly string[] {
  return fields.filter((id) => BY_ID.get(id)?.isIdentity === true);
}
