/** The neutral name of a case, by its id alone. */
import { caseName } from "../../../../src/domain/case-name.ts";
import { uuidBytes } from "../../../shared/uuid.ts";
import { language } from "../../state/language.ts";

/** The name in the reader's language. */
export function caseText(caseId: string): string {
  return caseName(uuidBytes(caseId), language.value);
}
