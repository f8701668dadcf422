/** The words for a value of a side. */
import { placeName } from "../case-list/compare-values.ts";
import type { Dimension } from "../case-list/dimensions.ts";
import { isPeriod } from "../case-list/received-in.ts";
import { bandWord } from "../band-words.ts";
import { noneName, periodName } from "../view-words.ts";
import { isBand } from "../../../src/domain/casework/urgency-scale.ts";
import { caseLabels } from "./case-labels.ts";
import { memberName } from "./colleagues.ts";
import { language, monthText } from "./language.ts";

/** What is shown for a value. */
export function valueName(dimension: Dimension, value: string): string {
  const labels = caseLabels.value;
  if (value === "") return noneName(dimension);
  switch (dimension) {
    case "band":
      return isBand(value) ? bandWord(value) : value;
    case "state":
      return wordIn(labels?.states, value);
    case "assignee":
      return memberName(value);
    case "area":
      return wordIn(labels?.areas, value);
    case "place":
      return placeName(value, language.value);
    case "tag":
      return value;
    case "due":
      return wordIn(labels?.dueStates, value);
    case "late":
      return wordIn(labels?.duties, value);
    case "received":
      return isPeriod(value) ? periodName(value) : monthText(value);
  }
}

function wordIn(words: Readonly<Record<string, string>> | undefined, id: string): string {
  return words && Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}
