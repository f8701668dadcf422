/** Changes who can read the open case, and says so; who loses it oneself goes back to the list. */
import * as m from "../../../build/messages/messages.js";
import { nameOf } from "../case-rows.ts";
import type { ReadersChange } from "../worker-api.ts";
import { closeCase, openId } from "./cases.ts";
import { writeChange } from "./change-case.ts";
import { memberName } from "./colleagues.ts";
import { me, worker } from "./desk.ts";
import { language } from "./language.ts";
import { showToast } from "./toasts.ts";

/** What is said after a change of readers, and what takes it back. */
export interface AfterReaders {
  readonly done: string;
  readonly undo?: ReadersChange;
}

/**
 * Changes the readers of a case.
 *
 * @param basedOn - The newest entry that the person had in view when they began.
 * @returns Whether it stands.
 */
export async function changeReaders(
  id: string,
  change: ReadersChange,
  basedOn: number,
  { done, undo }: AfterReaders,
): Promise<boolean> {
  const { assign } = change;
  const isOver = change.remove.includes(me.peek()?.keyId ?? "");
  return writeChange(
    id,
    {
      // The number of the change is not known before.
      mine: [
        { kind: "readers", change: 1, added: change.add, removed: change.remove },
        ...(assign === undefined ? [] : [{ kind: "assign" as const, to: assign }]),
      ],
      write: (base) => worker().changeReaders(id, change, base),
      isLast: isOver,
      onDone(newest) {
        if (isOver) {
          if (openId.peek() === id) closeCase();
          showToast(m.desk_done_left({ name: nameOf(id, language.peek()) }));
        } else if (undo === undefined) showToast(done);
        else {
          const back = { done: m.desk_done_readers() };
          showToast(done, () => void changeReaders(id, undo, newest, back));
        }
      },
    },
    basedOn,
  );
}

/** Names, put together. */
export function namesOf(keyIds: readonly string[]): string {
  return keyIds.map(memberName).join(", ");
}
