/** The day, for what is due. It changes while a desk stays open over midnight. */
import { signal } from "@preact/signals";
import { systemClock, today as todayOf } from "../../../src/domain/day.ts";

const LOOK_EVERY_MS = 60_000;

export const today = signal(todayOf(systemClock));

setInterval(() => {
  today.value = todayOf(systemClock);
}, LOOK_EVERY_MS);
