/** What the calendar shows. */
import { computed, signal } from "@preact/signals";
import { dueByDay } from "../case-list/due-days.ts";
import { allFacts } from "./case-list.ts";
import { me, onForget } from "./desk.ts";
import { today } from "./today.ts";

/** For whom: what one has to do oneself, or everybody. */
export const calendarFor = signal<"me" | "all">("me");
/** The day that the keyboard stands on. */
export const calendarDay = signal(today.peek());
/** Whether the list shows that day alone. */
export const isDayAlone = signal(false);

/** Everything that is due, by day. */
export const dueDays = computed(() =>
  calendarFor.value === "all"
    ? dueByDay(allFacts.value)
    : dueByDay(allFacts.value, me.value?.keyId ?? ""),
);

onForget(() => {
  calendarFor.value = "me";
  calendarDay.value = today.peek();
  isDayAlone.value = false;
});
