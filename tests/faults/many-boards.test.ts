import { expect, onTestFinished, test, vi } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { readHealth } from "./support/health.ts";
import { PATIENCE } from "./support/patience.ts";
import { processCost } from "./support/process-cost.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock } from "./support/stock-client.ts";

const count = Number(process.env.BOARD_COUNT ?? 200);
const hands = 6;

test(`[S35] [S82] ${count} boards are opened, written and left: nothing of them stays in memory`, async () => {
  // With little heap garbage is collected before it looks like growth.
  const heap = "--max-old-space-size=64 --max-semi-space-size=4";
  const server = await launchServer({ env: { IDLE_SECONDS: "0", NODE_OPTIONS: heap } });
  onTestFinished(server.dispose);
  async function visit(boards: number): Promise<void> {
    let left = boards;
    await Promise.all(
      Array.from({ length: hands }, async () => {
        while (left-- > 0) {
          const client = await connectStock(await createBoard(server.url));
          client.provider.awareness.setLocalState({ cursor: [1, 2] });
          client.items.set("a", "x".repeat(500));
          await client.fence();
          client.leave();
        }
      }),
    );
    await vi.waitFor(async () => {
      const health = await readHealth(server.url);
      expect([health.figure("rooms"), health.figure("connections")]).toEqual([0, 0]);
    }, PATIENCE);
  }
  // What the program itself takes while it warms up is no growth.
  await visit(Math.ceil(count / 3));
  const before = processCost(server.pid).residentMegabytes;
  await visit(count);
  const after = processCost(server.pid).residentMegabytes;
  const health = await readHealth(server.url);
  process.stdout.write(`${count} boards: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after\n`);
  expect(health.figure("loaded_bytes")).toBe(0);
  expect(health.figure("room_loads_total")).toBeGreaterThanOrEqual(count);
  // Each board kept would cost at least 60 kB.
  expect(after - before).toBeLessThan(40 + count * 0.01);
}, 600_000);

test("[S82] with all memory in use a further board is refused for now, and opens once there is room", async () => {
  const server = await launchServer({ env: { MEMORY_FOR_BOARDS_MB: "1", IDLE_SECONDS: "0" } });
  onTestFinished(server.dispose);
  const full = await createBoard(server.url);
  const inside = await connectStock(full);
  onTestFinished(inside.leave);
  inside.items.set("large", "x".repeat(100_000));
  await inside.fence();
  const other = await createBoard(server.url);
  const waiting = connectStock(other);
  await vi.waitFor(async () => {
    const health = await readHealth(server.url);
    expect(health.figure("room_overloads_total")).toBeGreaterThan(0);
  }, PATIENCE);
  // Whoever is in goes on working.
  inside.items.set("more", 1);
  await inside.fence();
  inside.leave();
  // A stock client comes back by itself, but with a used ticket; a program asks for a new one.
  void waiting.catch(() => {});
  const client = await vi.waitFor(
    () =>
      Promise.race([
        connectStock(other),
        new Promise<never>((_, reject) => setTimeout(() => reject(new Error("refused")), 2000)),
      ]),
    { timeout: 30_000, interval: 200 },
  );
  client.items.set("a", 1);
  await client.fence();
  client.leave();
});
