/** Who answers for the case. */
import { ChevronDown, UserRound } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { Avatar } from "../../components/avatar.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Popover } from "../../components/popover.tsx";
import { activeCaseworkers, memberName } from "../../state/colleagues.ts";
import { useCase, useChange } from "./case-context.ts";

const NOBODY = "nobody";

/** The name that opens a small window to choose another one. */
export function AssignPopover() {
  const { assignee } = useCase().shown.card;
  const name = assignee === undefined ? m.desk_case_nobody() : memberName(assignee);
  return (
    <Popover
      label={m.desk_case_assign()}
      trigger={(props) => (
        <button {...props} class="chip-button" data-key="case-assign">
          <span class="visually-hidden">{m.desk_case_assignee()}: </span>
          {assignee === undefined ? (
            <UserRound class="icon" aria-hidden="true" />
          ) : (
            <Avatar name={name} size="small" />
          )}
          <span>{name}</span>
          <ChevronDown class="icon" aria-hidden="true" />
        </button>
      )}
    >
      {(close) => <AssignField onDone={close} />}
    </Popover>
  );
}

function AssignField({ onDone }: { readonly onDone: () => void }) {
  const { shown } = useCase();
  const change = useChange();
  const before = shown.card.assignee ?? null;
  const assign = async (id: string): Promise<void> => {
    const to = id === NOBODY ? null : id;
    onDone();
    if (to === before) return;
    const done =
      to === null ? m.desk_done_unassigned() : m.desk_done_assigned({ name: memberName(to) });
    await change([{ kind: "assign", to }], { done, undo: [{ kind: "assign", to: before }] });
  };
  return (
    <Combobox
      label={m.desk_case_assignee()}
      options={[
        { id: NOBODY, label: m.desk_case_nobody() },
        ...activeCaseworkers().map((one) => ({
          id: one.keyId,
          label: one.displayName,
          ...(one.isMe && { detail: m.desk_person_me() }),
        })),
      ]}
      selected={[before ?? NOBODY]}
      onChange={([id]) => {
        if (id !== undefined) void assign(id);
      }}
    />
  );
}
