/** The groups that the complainant left out of a case, under the names that they were shown. */
import { ShieldBan } from "lucide-preact";
import * as m from "../../../../build/messages/messages.js";
import { me } from "../../state/desk.ts";
import { groupName } from "../../state/groups.ts";
import { useCase } from "./case-context.ts";

/** The lines; nothing where nobody was left out. */
export function LeftOutGroups() {
  const { leftOut } = useCase().shown;
  if (leftOut.length === 0) return null;
  const groups = me.value?.organisation.groups ?? [];
  const textOf = ({ group, name }: (typeof leftOut)[number]): string => {
    const now = groups.find(({ id }) => id === group);
    const isSame = now === undefined || Object.values(now.names).includes(name);
    return isSame ? name : m.desk_left_out_renamed({ name, now: groupName(now) });
  };
  return (
    <div class="left-out-groups">
      <h4>{m.desk_left_out_title()}</h4>
      <ul class="plain-list">
        {leftOut.map((one) => (
          <li key={one.group} class="reader-line">
            <ShieldBan class="icon" aria-hidden="true" />
            <span class="reader-name">{textOf(one)}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{m.desk_left_out_how()}</p>
    </div>
  );
}
