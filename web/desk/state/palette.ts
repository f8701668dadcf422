/** Whether the commands, or the list of keys, are shown. */
import { signal } from "@preact/signals";
import { onForget } from "./desk.ts";

export const isPaletteOpen = signal(false);
export const isHelpOpen = signal(false);

onForget(() => {
  isPaletteOpen.value = false;
  isHelpOpen.value = false;
});
