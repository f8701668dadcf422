/** The form in this page, by which one sees whether the organisation signed for it. */
import { hashInputOf } from "../../src/domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import { hashQuestionnaire } from "../../src/protocol/index.ts";
import type { Bytes } from "../../src/protocol/index.ts";

let hash: Bytes | undefined;

/** Hash of the form in this page; computed once. */
export function formHash(): Bytes {
  return (hash ??= hashQuestionnaire(hashInputOf(PUBLIC_FORM)));
}
