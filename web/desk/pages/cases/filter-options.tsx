/** Chooses by which values the list is filtered. */
import { useState } from "preact/hooks";
import { Filter } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Popover } from "../../components/popover.tsx";
import { filterOptions } from "../../components/filter-options.ts";
import { compareValues } from "../../case-list/compare-values.ts";
import { countValues, DIMENSIONS, toggleValue } from "../../case-list/dimensions.ts";
import type { Dimension } from "../../case-list/dimensions.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { changeView, scopedFacts, view } from "../../state/case-list.ts";
import { memberName } from "../../state/colleagues.ts";
import { me } from "../../state/desk.ts";
import { numberText } from "../../state/language.ts";
import { valueName } from "../../state/value-words.ts";
import { sideName } from "../../view-words.ts";
import { Check } from "./display-options.tsx";

/** Sides with more values than this have a field to look for one. */
const MANY = 9;

/** The button and its window: one part for each side, opened one at a time. */
export function FilterOptions() {
  return (
    <Popover
      label={m.desk_filter_by()}
      placement="bottom-end"
      trigger={(props) => (
        <button {...props} class="button button-quiet" title={m.desk_filter_by()}>
          <Filter class="icon" aria-hidden="true" />
          <span class="when-wide">{m.desk_filter_short()}</span>
        </button>
      )}
    >
      {() => <Sides />}
    </Popover>
  );
}

function Sides() {
  const [open, setOpen] = useState<Dimension | undefined>("band");
  return (
    <div class="sides">
      {DIMENSIONS.map((dimension) => {
        const count = view.value.filter[dimension]?.length ?? 0;
        return (
          <div key={dimension}>
            <button
              type="button"
              class="side"
              aria-expanded={open === dimension}
              onClick={() => setOpen(open === dimension ? undefined : dimension)}
            >
              <span>{sideName(dimension)}</span>
              {count > 0 && <span class="side-count">{numberText(count)}</span>}
            </button>
            {open === dimension && <Values dimension={dimension} />}
          </div>
        );
      })}
    </div>
  );
}

function Values({ dimension }: { readonly dimension: Dimension }) {
  const [typed, setTyped] = useState("");
  const { filter } = view.value;
  const counts = countValues(scopedFacts.value, dimension);
  const chosen = filter[dimension] ?? [];
  const compare = compareValues(dimension, {
    labels: caseLabels.value,
    nameOf: memberName,
    me: me.value?.keyId ?? "",
  });
  const options = [...new Set([...counts.keys(), ...chosen])]
    .sort(compare)
    .map((id) => ({ id, label: valueName(dimension, id) }));
  return (
    <fieldset class="checks">
      <legend class="visually-hidden">{sideName(dimension)}</legend>
      {options.length > MANY && (
        <input
          type="search"
          aria-label={m.desk_filter_value()}
          placeholder={m.desk_filter_value()}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <div class="checks-scroll">
        {filterOptions(options, typed).map(({ id, label }) => (
          <Check
            key={id}
            label={label}
            isOn={chosen.includes(id)}
            count={numberText(counts.get(id) ?? 0)}
            onChange={() => changeView({ filter: toggleValue(filter, dimension, id) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
