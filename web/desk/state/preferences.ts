/** What this member keeps for themselves: saved views and watched cases. */
import { computed, effect, signal } from "@preact/signals";
import type { PreferencesChange, PreferencesShown } from "../worker-api.ts";
import { me, onForget, worker } from "./desk.ts";

const NOTHING: PreferencesShown = { views: [], watched: [], seenMentions: {} };

export const preferences = signal<PreferencesShown>(NOTHING);

/** Ids of watched cases. */
export const watched = computed<ReadonlySet<string>>(() => new Set(preferences.value.watched));

const owner = computed(() =>
  me.value === undefined || me.value.role === "administrator" ? undefined : me.value.keyId,
);

effect(() => {
  const asked = owner.value;
  if (asked === undefined) return;
  worker()
    .preferences()
    .then((loaded) => {
      if (owner.peek() === asked) preferences.value = loaded;
    })
    // The desk works without them; the first change that is made fetches them again.
    .catch(() => undefined);
});

/**
 * Makes one change, and shows the result.
 *
 * @throws {@link ApiError}, {@link ProtocolError}: nothing was changed.
 */
export async function changePreferences(change: PreferencesChange): Promise<void> {
  const asked = owner.peek();
  const changed = await worker().changePreferences(change);
  if (owner.peek() === asked) preferences.value = changed;
}

onForget(() => {
  preferences.value = NOTHING;
});
