/** A case that was found: what it stands at, and the words in their place. */
import { Eye } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import type { FieldText } from "../../../../src/domain/texts/types.ts";
import { BandChip, StateChip } from "../../components/case-chips.tsx";
import { nameOf, placeOf } from "../../case-rows.ts";
import type { FoundCase, FoundPlace } from "../../search-api.ts";
import { heldRows, openId, showCase } from "../../state/cases.ts";
import { formTexts, language, shortDayText } from "../../state/language.ts";
import { isLifted, setLifted } from "../../state/veil.ts";
import { caseTab } from "../case/case-tabs.ts";
import { tabOf, whereWord } from "./where-words.ts";

/** One line of the list. */
export function SearchHit({ found }: { readonly found: FoundCase }) {
  const { id, places, isHeavy } = found;
  const row = heldRows().get(id);
  if (!row) return null;
  const { card } = row;
  // As on the case's own page: nothing heavy before somebody asks for it.
  const isHidden = isHeavy && !isLifted(id) && places.some(({ where }) => VEILED.includes(where));
  const place = placeOf(row, language.value);
  const isOpen = openId.value === id;
  return (
    <li class={isOpen ? "hit hit-open" : "hit"}>
      <button
        type="button"
        class="hit-case"
        data-hit
        {...(isOpen && { "aria-current": "true" })}
        onClick={() => openFound(found)}
      >
        {card && <BandChip band={card.band} isBare />}
        <span class="hit-name">{nameOf(id, language.value)}</span>
      </button>
      <p class="hit-facts hint">
        {card && <StateChip state={card.state} isBare />}
        <span class="cut">
          {[place, shortDayText(row.receivedDay)].filter((text) => text !== "").join(" · ")}
        </span>
      </p>
      {places.map((one, index) => (
        <Snippet key={index} place={one} isHidden={isHidden && VEILED.includes(one.where)} />
      ))}
      {isHidden && (
        <p class="hit-veil">
          <span class="hint">{m.desk_veil_title()}</span>
          <button type="button" class="button button-quiet" onClick={() => setLifted(id, true)}>
            <Eye class="icon" aria-hidden="true" />
            <span>{m.desk_veil_lift()}</span>
          </button>
        </p>
      )}
    </li>
  );
}

/** What the case's page veils, too. */
const VEILED: readonly FoundPlace["where"][] = ["answer", "choice", "message", "reply"];

type FieldTexts = Readonly<Record<string, FieldText | undefined>>;

interface SnippetProps {
  readonly place: FoundPlace;
  readonly isHidden: boolean;
}

function Snippet({ place, isHidden }: SnippetProps) {
  const fields: FieldTexts | undefined = formTexts.value?.fields;
  const question = place.field && fields?.[place.field]?.question;
  return (
    <p class="hit-place">
      <span class="hit-where">{whereWord(place.where)}</span>
      {!isHidden && (
        <span class="hit-text" dir="auto">
          {question && <span class="hit-question">{question}</span>}
          {place.parts.map(({ text, isMatch }, index) =>
            isMatch ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
      )}
    </p>
  );
}

/** Shows the case, at the part in which the best was found. */
export function openFound({ id, places }: FoundCase): void {
  const tab = tabOf(places[0]?.where);
  if (tab) caseTab.value = tab;
  void showCase(id);
}
