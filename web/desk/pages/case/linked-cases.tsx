/** Cases that belong to this one, and a window to link another. */
import { useState } from "preact/hooks";
import { Link2, Plus, X } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { LINK_RELATIONS } from "../../../../src/domain/casework/events.ts";
import type { LinkRelation } from "../../../../src/domain/casework/events.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Popover } from "../../components/popover.tsx";
import { useAction } from "../../components/use-action.ts";
import { nameOf } from "../../case-rows.ts";
import { showCase } from "../../state/cases.ts";
import { language } from "../../state/language.ts";
import { AlikeCases } from "./alike-cases.tsx";
import { useCase, useChange, useLiveChange } from "./case-context.ts";
import { ChoiceField } from "./choice-field.tsx";
import { otherCases } from "./other-cases.ts";
import { relationText } from "./relation-text.ts";

/** The list. */
export function LinkedCases() {
  const { shown, actions } = useCase();
  const change = useLiveChange();
  const { links, duplicateOf } = shown.details;
  const all = [
    ...(duplicateOf === undefined || links.some(({ otherCase }) => otherCase === duplicateOf)
      ? []
      : [{ otherCase: duplicateOf, relation: "duplicate" as const, isFixed: true }]),
    ...links.map((link) => ({ ...link, isFixed: false })),
  ];
  return (
    <section class="linked" aria-label={m.desk_links_title()}>
      <h3>{m.desk_links_title()}</h3>
      {all.length === 0 && <p class="hint">{m.desk_links_none()}</p>}
      <ul class="plain-list">
        {all.map(({ otherCase, relation, isFixed }) => {
          const name = nameOf(otherCase, language.value);
          return (
            <li key={otherCase} class="link-line">
              <button type="button" class="text-button" onClick={() => void showCase(otherCase)}>
                <Link2 class="icon" aria-hidden="true" />
                <span>{name}</span>
              </button>
              <span class="hint">{relationText(relation)}</span>
              {!isFixed && (
                <button
                  type="button"
                  class="button-icon"
                  aria-label={m.desk_links_remove({ name })}
                  onClick={() =>
                    void change([{ kind: "unlink", otherCase }], {
                      done: m.desk_done_saved(),
                      undo: [{ kind: "link", otherCase, relation }],
                    })
                  }
                >
                  <X class="icon" aria-hidden="true" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {actions.canLink ? (
        <Popover
          label={m.desk_links_add()}
          trigger={(props) => (
            <button {...props} class="button button-plain">
              <Plus class="icon" aria-hidden="true" />
              <span>{m.desk_links_add()}</span>
            </button>
          )}
        >
          {(close) => <LinkForm onDone={close} />}
        </Popover>
      ) : (
        <p class="hint">{m.desk_links_forbidden()}</p>
      )}
      {actions.canLink && <AlikeCases linked={all.map(({ otherCase }) => otherCase)} />}
    </section>
  );
}

function LinkForm({ onDone }: { readonly onDone: () => void }) {
  const { shown } = useCase();
  const change = useChange();
  const action = useAction();
  const [otherCase, setOther] = useState("");
  const [relation, setRelation] = useState<LinkRelation>("linked");
  const [isChecked, setChecked] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (otherCase === "") return;
    await action.run(async () => {
      const isDone = await change([{ kind: "link", otherCase, relation }], {
        done: m.desk_done_saved(),
        undo: [{ kind: "unlink", otherCase }],
      });
      if (isDone) onDone();
    });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <Combobox
        label={m.desk_links_which()}
        options={otherCases(shown.id)}
        selected={otherCase === "" ? [] : [otherCase]}
        error={isChecked && otherCase === "" ? m.desk_need_missing() : undefined}
        onChange={([id = ""]) => setOther(id)}
      />
      <ChoiceField
        label={m.desk_links_how()}
        options={LINK_RELATIONS.map((id) => ({ id, label: relationText(id) }))}
        selected={relation}
        onSelect={(id) => setRelation(LINK_RELATIONS.find((one) => one === id) ?? "linked")}
      />
      <ActionButton isBusy={action.isBusy}>{m.desk_links_add()}</ActionButton>
    </form>
  );
}
