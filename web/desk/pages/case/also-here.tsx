/** Who else has this case open. */
import * as m from "../../../../build/messages/messages.js";
import { Avatar } from "../../components/avatar.tsx";
import { othersAt } from "../../state/presence.ts";

/** Their avatars and names; read out when somebody comes. */
export function AlsoHere({ id }: { readonly id: string }) {
  const names = othersAt(id);
  return (
    <p class="also-here" role="status">
      {names.length > 0 && (
        <>
          <span class="also-here-avatars">
            {names.map((name) => (
              <Avatar key={name} name={name} size="small" />
            ))}
          </span>
          {m.desk_also_here({ names: names.join(", ") })}
        </>
      )}
    </p>
  );
}
