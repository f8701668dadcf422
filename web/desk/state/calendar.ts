/** What the calendar shows. */
import { computed, signal } from "@preact/signals";
import { dueByDay } from "../case-list/due-days.ts";
import { allFacts } from "./case-list.ts";
import { me, onForget } from "./desk.ts";
import { today } from "./today.ts";

/** For whom: one's own cases, or everybody's. */
export const calendarFor = signal<"me" | "all">("me");
/** The day that the keyboard stands on. */
export const calendarDay = signal(today.peek());
/** Whether the list shows that day alone. */
export const isDayAlone = signal(false);

/** Everything that is due, by day. */
export const dueDays = computed(() => {
  const keyId = me.value?.keyId;
  const list =
    calendarFor.value === "all"
      ? allFacts.value
      : allFacts.value.filter(({ row }) => row.card?.assignee === keyId);
  return dueByDay(list);
});

onForget(() => {
  calendarFor.value = "me";
  calendarDay.value = today.peek();
  isDayAlone.value = false;
});
