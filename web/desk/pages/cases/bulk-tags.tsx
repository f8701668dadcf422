/** Adds a tag to the chosen cases, or takes one away. */
import { useState } from "preact/hooks";
import { Minus, Plus } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { TextField } from "../../components/field.tsx";
import { filterOptions } from "../../components/filter-options.ts";
import { countValues } from "../../case-list/dimensions.ts";
import { CARD_LIMITS } from "../../../../src/domain/casework/card.ts";
import { tagAll } from "../../state/bulk.ts";
import { allFacts } from "../../state/case-list.ts";
import { numberText } from "../../state/language.ts";
import type { CaseRow } from "../../worker-api.ts";

const MOST_SHOWN = 8;

interface BulkTagsProps {
  readonly rows: readonly CaseRow[];
  readonly onDone: () => void;
}

/** A field, the tags that are in use, and what each would do. */
export function BulkTags({ rows, onDone }: BulkTagsProps) {
  const [typed, setTyped] = useState("");
  const written = typed.trim();
  const counts = countValues(allFacts.value, "tag");
  const used = [...counts.keys()]
    .filter(Boolean)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const options = filterOptions(
    used.map((id) => ({ id, label: id })),
    typed,
  ).slice(0, MOST_SHOWN);
  const isNew = written !== "" && !used.includes(written);
  const act = (tag: string, isAdded: boolean): void => {
    onDone();
    const title = isAdded ? m.desk_bulk_tag_added({ tag }) : m.desk_bulk_tag_removed({ tag });
    tagAll(rows, tag, isAdded, title);
  };
  return (
    <form
      class="stack bulk-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== "") act(written, true);
      }}
    >
      <TextField
        label={m.desk_bulk_tag()}
        value={typed}
        maxLength={CARD_LIMITS.tagLength}
        onInput={setTyped}
      />
      <ul class="tag-lines">
        {isNew && (
          <li>
            <button type="submit" class="menu-item">
              <Plus class="icon" aria-hidden="true" />
              <span class="menu-label">{m.desk_options_create({ what: written })}</span>
            </button>
          </li>
        )}
        {options.map(({ id }) => {
          const having = rows.filter(({ card }) => card?.tags.includes(id)).length;
          return (
            <li key={id} class="tag-line">
              <span class="cut">{id}</span>
              {having > 0 && (
                <span class="hint">
                  {m.desk_bulk_have({ count: numberText(having), total: numberText(rows.length) })}
                </span>
              )}
              {having > 0 && (
                <button
                  type="button"
                  class="button-icon"
                  aria-label={m.desk_bulk_tag_remove({ tag: id })}
                  onClick={() => act(id, false)}
                >
                  <Minus class="icon" aria-hidden="true" />
                </button>
              )}
              {having < rows.length && (
                <button
                  type="button"
                  class="button-icon"
                  aria-label={m.desk_bulk_tag_add({ tag: id })}
                  onClick={() => act(id, true)}
                >
                  <Plus class="icon" aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </form>
  );
}
