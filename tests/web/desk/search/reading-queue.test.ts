/** The order in which cases are read. */
import { expect, it } from "vitest";
import { ReadingQueue } from "../../../../web/desk/worker/reading-queue.ts";

it("gives the newest first, each once, also those that come later", () => {
  const queue = new ReadingQueue();
  queue.add("old", "2026-01-01");
  queue.add("new", "2026-03-01");
  queue.add("old", "2026-01-01");
  queue.add("gone", "2026-02-01");
  queue.delete("gone");
  expect(queue.size).toBe(2);
  expect(queue.next()).toBe("new");
  queue.add("newer", "2026-04-01");
  expect([queue.next(), queue.next(), queue.next()]).toEqual(["newer", "old", undefined]);
  queue.add("old", "2026-01-01");
  expect(queue.next()).toBe("old");
  expect(queue.size).toBe(0);
});
