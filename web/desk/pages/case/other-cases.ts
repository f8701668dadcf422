/** Other cases to choose from, by their names. */
import { nameOf } from "../../case-rows.ts";
import type { Option } from "../../components/filter-options.ts";
import { rows } from "../../state/cases.ts";
import { dayText, language } from "../../state/language.ts";

/** All cases that can be opened, but not this one. */
export function otherCases(id: string): readonly Option[] {
  return rows.value
    .filter((row) => row.id !== id && !row.isClosed)
    .map((row) => ({
      id: row.id,
      label: nameOf(row.id, language.value),
      detail: dayText(row.receivedDay),
    }));
}
