/** Conflicts of interest: declaring that one knows of none, or leaving a case because of one. */
import * as m from "../../../build/messages/messages.js";
import { nameOf } from "../case-rows.ts";
import type { Recusal } from "../worker-api.ts";
import { closeCase, openId, refreshCase } from "./cases.ts";
import { worker } from "./desk.ts";
import { language } from "./language.ts";
import { changePreferences, watched } from "./preferences.ts";
import { showToast } from "./toasts.ts";

/**
 * Declares that one knows of no conflict in a case, and opens it.
 *
 * @throws {@link ApiError}, {@link ProtocolError}: it stays shut.
 */
export async function declareNoConflict(id: string): Promise<void> {
  await worker().declareNoConflict(id);
  if (openId.peek() === id) await refreshCase(id);
}

/**
 * Leaves a case. It goes from the list, and nobody reminds of it any more.
 *
 * @param to - Who is let in before, where nobody else reads it.
 * @throws {@link ApiError}, {@link ProtocolError}: one still reads it.
 */
export async function leaveCase(id: string, to: string | undefined): Promise<Recusal> {
  const name = nameOf(id, language.peek());
  const recusal = await worker().recuse(id, to);
  if (recusal.kind !== "done") return recusal;
  if (openId.peek() === id) closeCase();
  showToast(m.desk_interest_left({ name }));
  if (watched.peek().has(id)) {
    // One that stays watched shows nothing: the case is not in the list.
    await changePreferences({ kind: "watch", caseIds: [id], isWatched: false }).catch(
      () => undefined,
    );
  }
  return recusal;
}
