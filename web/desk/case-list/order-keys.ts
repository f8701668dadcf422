/** The key by which a row stands in an order. Texts are folded, since comparing them is dear. */
import type { Language } from "../../../src/domain/language.ts";
import type { FormTexts } from "../../../src/domain/texts/types.ts";
import { rowTextsOf } from "../case-rows.ts";
import { fold } from "../../../src/domain/places/search-places.ts";
import { newsKey } from "./arrange-rows.ts";
import type { OrderId } from "./list-view.ts";
import type { RowFacts } from "./row-facts.ts";

/** What texts are made with. */
export interface KeyTexts {
  readonly language: Language;
  readonly formTexts: FormTexts | undefined;
  readonly nameOf: (keyId: string) => string;
}

/** Comes after every text. */
const LAST = "\uffff";

/** The key; for one order all keys are texts, or all are numbers. */
export function keyOf(facts: RowFacts, by: OrderId, texts: KeyTexts): string | number {
  const { row } = facts;
  const { card } = row;
  switch (by) {
    case "news":
      return newsKey(facts);
    case "name":
      return rowTextsOf(row, texts.language, texts.formTexts).name;
    case "about":
      return rowTextsOf(row, texts.language, texts.formTexts).about || LAST;
    case "place":
      return rowTextsOf(row, texts.language, texts.formTexts).place || LAST;
    case "state":
      return facts.stateRank;
    case "band":
      return facts.bandRank * 1000 - (card?.points ?? 0);
    case "assignee":
      return card?.assignee === undefined ? LAST : textKey(texts.nameOf(card.assignee));
    case "due":
      return facts.due?.day ?? LAST;
    case "tags":
      return textKey(card?.tags.join(" ") ?? "");
    case "received":
      return row.receivedDay;
  }
}

function textKey(text: string): string {
  return text === "" ? LAST : fold(text);
}
