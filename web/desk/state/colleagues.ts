/** Everybody whom the signed list of members names, for names beside key ids. */
import { effect, signal } from "@preact/signals";
import type { ColleagueShown } from "../worker-api.ts";
import { me, onForget, worker } from "./desk.ts";

export const colleagues = signal<readonly ColleagueShown[]>([]);

// The roster's version is part of who one is: whenever it changes, the list is asked for again.
effect(() => {
  if (me.value === undefined || me.value.role === "administrator") return;
  const asked = me.value;
  worker()
    .colleagues()
    .then((list) => {
      if (me.peek() === asked) colleagues.value = list;
    })
    // Without the list people are shown by their keys; the next roster tries again.
    .catch(() => undefined);
});

/** The name of a member; the first digits of the key where the list does not have it. */
export function memberName(keyId: string): string {
  return colleagues.value.find((one) => one.keyId === keyId)?.displayName ?? keyId.slice(0, 8);
}

/** Members who can read cases now, oneself first. */
export function activeCaseworkers(): readonly ColleagueShown[] {
  return colleagues.value
    .filter(({ role, isActive }) => role === "caseworker" && isActive)
    .slice()
    .sort((a, b) => Number(b.isMe) - Number(a.isMe));
}

onForget(() => {
  colleagues.value = [];
});
