import { expect, onTestFinished, test, vi } from "vitest";
import { createBoard } from "./support/board-access.ts";
import { readHealth } from "./support/health.ts";
import { PATIENCE } from "./support/patience.ts";
import { processCost } from "./support/process-cost.ts";
import { openQuietBoards } from "./support/quiet-boards.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock } from "./support/stock-client.ts";

const megabyte = 1024 * 1024;
const frameBytes = 0.25 * megabyte;
const capBytes = 8 * megabyte;
/** What the flood itself costs differs by this much from one time to the next, in milliseconds. */
const floorMs = 100;

async function countCut(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  return Number(/throughline_closes_total\{reason="slow-reader"\} (\d+)/.exec(figures)?.[1] ?? 0);
}

test("[S22] three who stop reading are cut at the cap: memory stays bounded and nobody else notices", async () => {
  const server = await launchServer();
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const quiet = await openQuietBoards(await Promise.all([createBoard(server.url), createBoard(server.url)]));
  onTestFinished(quiet.leave);
  const writer = await connectStock(board);
  onTestFinished(writer.leave);
  let count = 0;
  /** Writes much while the quiet boards are measured. */
  async function measure(): Promise<number> {
    const timer = setInterval(() => {
      writer.items.set("large", `${count++}`.padEnd(frameBytes, "x"));
    }, 50);
    const p99 = await quiet.measure(3);
    clearInterval(timer);
    await writer.fence();
    return p99;
  }

  await measure();
  const tries: string[] = [];
  // Another program on the machine can only make it look worse than it is, so the best of three counts.
  for (let round = 1; round <= 3; round++) {
    const before = await measure();
    const stuck = await Promise.all(Array.from({ length: 3 }, () => connectRaw(board, { role: "viewer" })));
    for (const client of stuck) {
      await client.waitFor(0, 0);
      client.socket.pause();
    }
    const memoryBefore = processCost(server.pid).residentMegabytes;
    let backlog = 0;
    let memory = 0;
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        backlog = Math.max(backlog, (await readHealth(server.url)).figure("max_backlog_bytes"));
        memory = Math.max(memory, processCost(server.pid).residentMegabytes);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const during = await measure();
    await vi.waitFor(async () => {
      writer.items.set("large", `${count++}`.padEnd(frameBytes, "x"));
      expect(await countCut(server.url)).toBe(3 * round);
    }, PATIENCE);
    isOver = true;
    await watch;
    const said = `p99 ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms during`;
    process.stdout.write(
      `${said}; ${(backlog / megabyte).toFixed(1)} MB waited; memory ${memoryBefore.toFixed(0)} to ${memory.toFixed(0)} MB\n`,
    );
    // One frame more than the cap, and one may hold several changes when the machine is busy.
    expect(backlog).toBeLessThan(capBytes + 16 * frameBytes);
    // What three backlogs, the document, and garbage not yet collected may take.
    expect(memory - memoryBefore).toBeLessThan(250);
    for (const client of stuck) {
      client.socket.resume();
      expect((await client.closed).code).toBe(1006);
    }
    if (during <= 2 * before + floorMs) return;
    tries.push(said);
  }
  expect(tries).toEqual([]);
}, 120_000);
