/** Moves a member into a group, and says what that does and does not change. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { worker } from "../../state/desk.ts";
import { groupName } from "../../state/groups.ts";
import { people } from "../../state/people.ts";
import type { PersonShown } from "../../worker-api.ts";
import { RosterDialog } from "./person-dialogs.tsx";

/** The dialog. */
export function MoveDialog(props: { readonly person: PersonShown; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const state = people.value;
  const groups = state.kind === "ready" ? state.shown.groups : [];
  const [present, ...former] = person.groups;
  const [to, setTo] = useState(present);
  const names = former.map((id) => groups.filter((group) => group.id === id).map(groupName));
  return (
    <RosterDialog
      title={m.desk_groups_move_title({ name: person.displayName })}
      confirm={m.desk_groups_move_do()}
      isReady={() => to !== undefined && to !== present}
      onConfirm={() =>
        to === undefined ? Promise.resolve() : worker().movePerson(person.keyId, to)
      }
      onClose={onClose}
    >
      <p>{m.desk_groups_move_how()}</p>
      <fieldset class="choices">
        <legend>{m.desk_groups_group()}</legend>
        {groups.map((group) => (
          <label key={group.id}>
            <input
              type="radio"
              name="group"
              checked={to === group.id}
              onChange={() => setTo(group.id)}
            />
            <span>{groupName(group)}</span>
          </label>
        ))}
      </fieldset>
      {former.length > 0 && (
        <p class="hint">{m.desk_groups_former({ groups: names.flat().join(", ") })}</p>
      )}
    </RosterDialog>
  );
}
