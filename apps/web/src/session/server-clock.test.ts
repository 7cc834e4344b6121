import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createServerClock } from "./server-clock.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A server whose clock is `ahead` and whose answers take `takes` milliseconds, half each way. */
function serverAhead(ahead: number, takes: number) {
  const travel = () => new Promise((resolve) => setTimeout(resolve, takes / 2));
  return async () => {
    await travel();
    const now = Date.now() + ahead;
    await travel();
    return now;
  };
}

it("shows the server's time whatever this machine's clock says", async () => {
  const clock = createServerClock(serverAhead(3_600_000, 400));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(clock.now() - Date.now()).toBeCloseTo(3_600_000, -1);
  clock.dispose();
});

it("takes no answer that came too late to say anything, and asks again", async () => {
  let takes = 5_000;
  const ask = vi.fn(() => serverAhead(-90_000, takes)());
  const clock = createServerClock(ask);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(clock.now()).toBe(Date.now());
  takes = 20;
  const told = vi.fn();
  clock.subscribe(told);
  await vi.advanceTimersByTimeAsync(10_100);
  expect(clock.now() - Date.now()).toBeCloseTo(-90_000, -1);
  expect(told).toHaveBeenCalledOnce();
  clock.dispose();
});

it("takes no answer between whose question and itself the machine slept", async () => {
  const ask = vi.fn(async () => {
    // Asleep for an hour, in which only the clock on the wall goes on.
    if (ask.mock.calls.length === 1) vi.setSystemTime(Date.now() + 3_600_000);
    return Date.now();
  });
  const clock = createServerClock(ask);
  await vi.advanceTimersByTimeAsync(1);
  expect(clock.now()).toBe(Date.now());
  await vi.advanceTimersByTimeAsync(10_100);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(clock.now()).toBe(Date.now());
  clock.dispose();
});
