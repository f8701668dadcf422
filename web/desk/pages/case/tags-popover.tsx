/** The tags of the case, and a small window to choose or make others. */
import { Tag } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { CARD_LIMITS } from "../../../../src/domain/casework/card.ts";
import { isEventText, tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import { Chip } from "../../components/chip.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Popover } from "../../components/popover.tsx";
import { rows } from "../../state/cases.ts";
import { useCase, useChange, useLiveChange } from "./case-context.ts";
import { listChange } from "./list-change.ts";

/** The chips and the button. */
export function TagsPopover() {
  const { shown, actions } = useCase();
  const change = useLiveChange();
  const { tags } = shown.details;
  return (
    <span class="case-tags">
      {tags.map((tag) => (
        <Chip
          key={tag}
          {...(actions.canChange && {
            remove: {
              label: m.desk_remove({ what: tag }),
              run: () =>
                void change([{ kind: "tags", add: [], remove: [tag] }], {
                  done: m.desk_done_tags(),
                  undo: [{ kind: "tags", add: [tag], remove: [] }],
                }),
            },
          })}
        >
          {tag}
        </Chip>
      ))}
      {actions.canChange && (
        <Popover
          label={m.desk_case_tags()}
          trigger={(props) => (
            <button {...props} class="chip-button" data-key="case-tags">
              <Tag class="icon" aria-hidden="true" />
              <span class={tags.length > 0 ? "visually-hidden" : ""}>{m.desk_case_tags_add()}</span>
            </button>
          )}
        >
          {() => <TagsField />}
        </Popover>
      )}
    </span>
  );
}

function TagsField() {
  const { shown } = useCase();
  const change = useChange();
  const { tags } = shown.details;
  const known = new Set([...rows.value.flatMap(({ card }) => card?.tags ?? []), ...tags]);
  const choose = async (next: readonly string[]): Promise<void> => {
    if (next.length > CARD_LIMITS.tags) return;
    const { add, remove } = listChange(tags, next);
    if (add.length + remove.length === 0) return;
    await change([{ kind: "tags", add, remove }], {
      done: m.desk_done_tags(),
      undo: [{ kind: "tags", add: remove, remove: add }],
    });
  };
  return (
    <Combobox
      label={m.desk_case_tags()}
      hint={m.desk_case_tag_hint()}
      isMany
      options={[...known].sort((a, b) => a.localeCompare(b)).map((id) => ({ id, label: id }))}
      selected={tags}
      onChange={(next) => void choose(next)}
      onCreate={(typed) => {
        const tag = tidyEventText("tag", typed);
        return isEventText("tag", tag) ? tag : undefined;
      }}
    />
  );
}
