import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError, withRetries } from "../../../web/shared/api-client.ts";
import { endPauses, pause } from "../../../web/shared/pauses.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isOver(waiting: Promise<void>): Promise<boolean> {
  let over = false;
  void waiting.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it("a pause for the network ends when it is back, one for the server does not", async () => {
  const [network, server] = [pause(30_000, true), pause(30_000, false)];
  expect(await isOver(network)).toBe(false);
  endPauses();
  expect(await isOver(network)).toBe(true);
  expect(await isOver(server)).toBe(false);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await isOver(server)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it("tries again at once when the network is back", async () => {
  const attempt = vi.fn<() => Promise<string>>(() => Promise.reject(new ApiError("offline")));
  const waits: number[] = [];
  const result = withRetries(attempt, (waitMs) => waits.push(waitMs));
  await vi.advanceTimersByTimeAsync(0);
  expect(waits).toEqual([1000]);
  attempt.mockResolvedValueOnce("arrived");
  endPauses();
  await expect(result).resolves.toBe("arrived");
  expect(attempt).toHaveBeenCalledTimes(2);
});
