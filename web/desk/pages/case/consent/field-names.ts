/** Questions by their short names. */
import { SHAREABLE_FIELDS } from "../../../../../src/domain/consent/shareable-fields.ts";
import type { FieldText, FormTexts } from "../../../../../src/domain/texts/types.ts";

/** The words of one question. */
export function fieldName(texts: FormTexts, id: string): string {
  const fields: Readonly<Record<string, FieldText | undefined>> = texts.fields;
  return fields[id]?.question ?? id;
}

/** Those of some, in the form's order. */
export function fieldNames(texts: FormTexts, ids: readonly string[]): string {
  return SHAREABLE_FIELDS.filter(({ id }) => ids.includes(id))
    .map(({ id }) => fieldName(texts, id))
    .join(" · ");
}
