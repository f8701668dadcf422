/** Cases that were said not to be about the same. In memory, and forgotten when the desk locks. */
import { signal } from "@preact/signals";
import { onForget } from "./desk.ts";

const apart = signal<ReadonlySet<string>>(new Set());

const keyOf = (one: string, other: string): string => [one, other].sort().join(" ");

/** Whether somebody said so of two cases. */
export function areApart(one: string, other: string): boolean {
  return apart.value.has(keyOf(one, other));
}

/** Says so. */
export function setApart(one: string, other: string): void {
  apart.value = new Set([...apart.peek(), keyOf(one, other)]);
}

onForget(() => {
  apart.value = new Set();
});
