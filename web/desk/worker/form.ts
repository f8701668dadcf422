/** The form in this page, and whether the organisation signed for it. */
import { hashInputOf } from "../../../src/domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { hashQuestionnaire } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";

/** Hash of the form in this page. */
export function formHash(): Bytes {
  return hashQuestionnaire(hashInputOf(PUBLIC_FORM));
}
