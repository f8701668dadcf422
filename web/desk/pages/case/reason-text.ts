/** The answers that gave something, in words: "Question: answer". */
import type { Reason } from "../../../../src/domain/casework/reasons.ts";
import type { FormTexts } from "../../../../src/domain/texts/types.ts";
import { dayText } from "../../state/language.ts";

/** Writes reasons out. */
export function reasonTexts(reasons: readonly Reason[], texts: FormTexts): readonly string[] {
  return reasons.map(({ field, value }) => {
    const { question, options } = texts.fields[field];
    const label =
      options !== undefined && Object.hasOwn(options, value) ? options[value] : undefined;
    return `${question} ${label ?? value.split("/").map(dayText).join(" – ")}`;
  });
}
