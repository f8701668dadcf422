/** Who should get no key of a report that is taken down, asked before it is sealed. */
import * as m from "../../../../build/messages/messages.js";
import { colleagues } from "../../state/colleagues.ts";
import { me } from "../../state/desk.ts";
import { groupName } from "../../state/groups.ts";
import { takenLeftOut } from "../../state/take-down.ts";
import type { ColleagueShown } from "../../people-api.ts";

const HINT = "take-leave-out-hint";

/** The groups to leave out; nothing where leaving one out would leave nobody to read. */
export function LeaveOutField() {
  const active = colleagues.value.filter(({ isActive }) => isActive);
  const readers = active.filter(({ role }) => role === "caseworker");
  const custodians = active.filter(({ role }) => role === "custodian");
  if (presentIn(readers).size < 2) return null;
  const filled = presentIn([...readers, ...custodians]);
  const own = colleagues.value.find(({ isMe }) => isMe)?.groups ?? [];
  const groups = (me.value?.organisation.groups ?? []).filter(({ id }) => filled.has(id));
  const chosen = takenLeftOut.value;
  const areCustodiansOut = custodians.length > 0 && custodians.every((one) => isOfAny(one, chosen));
  return (
    <section class="panel" aria-labelledby="take-leave-out">
      <h2 id="take-leave-out">{m.desk_take_leave_out()}</h2>
      <p class="hint" id={HINT}>
        {m.desk_take_leave_out_hint()}
      </p>
      {groups.map((group) => (
        <label key={group.id} class="tick-line">
          <input
            type="checkbox"
            aria-describedby={HINT}
            disabled={own.includes(group.id)}
            checked={chosen.includes(group.id)}
            onChange={({ currentTarget: { checked } }) => {
              const others = takenLeftOut.peek().filter((id) => id !== group.id);
              takenLeftOut.value = checked ? [...others, group.id] : others;
            }}
          />
          <span>
            {groupName(group)}
            {own.includes(group.id) && <span class="hint"> {m.desk_take_leave_out_own()}</span>}
          </span>
        </label>
      ))}
      {areCustodiansOut && <p role="status">{m.desk_take_leave_out_custodians()}</p>}
    </section>
  );
}

/** The groups that somebody is in now. */
function presentIn(people: readonly ColleagueShown[]): ReadonlySet<number> {
  return new Set(people.flatMap(({ groups: [present] }) => present ?? []));
}

function isOfAny({ groups }: ColleagueShown, ids: readonly number[]): boolean {
  return groups.some((id) => ids.includes(id));
}
