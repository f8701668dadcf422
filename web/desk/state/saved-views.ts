/** Saving, renaming, moving and deleting views of one's own. Nobody else sees them. */
import * as m from "../../../build/messages/messages.js";
import { changePreferences, preferences } from "./preferences.ts";
import { chooseView, packedView, viewId } from "./case-list.ts";
import { showToast } from "./toasts.ts";

/**
 * Saves what is shown under a name, and chooses it.
 *
 * @throws {@link ApiError}, {@link ProtocolError}: nothing was saved.
 */
export async function saveNewView(name: string): Promise<void> {
  const id = crypto.randomUUID();
  await changePreferences({ kind: "save-view", view: { id, name, view: packedView() } });
  chooseView(id);
}

/**
 * Saves what is shown over the chosen view.
 *
 * @throws {@link ApiError}, {@link ProtocolError}: nothing was saved.
 */
export async function saveChosenView(): Promise<void> {
  const chosen = preferences.peek().views.find(({ id }) => id === viewId.peek());
  if (!chosen) return;
  await changePreferences({ kind: "save-view", view: { ...chosen, view: packedView() } });
}

/**
 * Gives a view another name.
 *
 * @throws {@link ApiError}, {@link ProtocolError}: nothing was changed.
 */
export async function renameView(id: string, name: string): Promise<void> {
  const view = preferences.peek().views.find((one) => one.id === id);
  if (view) await changePreferences({ kind: "save-view", view: { ...view, name } });
}

/** Moves a view among the member's own: -1 up, 1 down. At either end it stays. */
export async function moveView(id: string, by: -1 | 1): Promise<void> {
  const ids = preferences.peek().views.map((view) => view.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at === -1 || other === undefined) return;
  [ids[at], ids[at + by]] = [other, id];
  await changePreferences({ kind: "order-views", ids }).catch(() =>
    showToast(m.desk_view_not_changed()),
  );
}

/** Deletes a view; the toast brings it back to its place. */
export async function removeView(id: string): Promise<void> {
  const { views } = preferences.peek();
  const view = views.find((one) => one.id === id);
  if (!view) return;
  try {
    await changePreferences({ kind: "remove-view", id });
  } catch {
    showToast(m.desk_view_not_changed());
    return;
  }
  if (viewId.peek() === id) chooseView("all");
  const ids = views.map((one) => one.id);
  showToast(m.desk_view_removed({ name: view.name }), () => {
    changePreferences({ kind: "save-view", view })
      .then(() => changePreferences({ kind: "order-views", ids }))
      .catch(() => showToast(m.desk_view_not_changed()));
  });
}
