// `pnpm bench`: builds the client if it is stale, starts the real server, and prints what it measured.
// Nothing is written and nothing is asserted: docs/performance.md says what the figures should be.
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { buildClient } from "../../scripts/tools.mjs";
import { launchServer } from "../e2e/support/launch-server.ts";
import { importBoard, makeBoard } from "../e2e/support/make-board.ts";
import { describeMachine } from "./describe-machine.ts";
import { makeLargeBoard } from "./large-board.ts";
import { measureGestures } from "./measure-gestures.ts";
import { measureOpen } from "./measure-open.ts";
import { measureRoom } from "./measure-room.ts";
import { median } from "./percentile.ts";

const CARDS = 1000;
const LINKS = 1300;
const SEED = 20_260;
const OPENS = 5;

process.setMaxListeners(0);
await buildClient();
const server = await launchServer();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
try {
  console.log(`\n${describeMachine(browser.version())}`);
  console.log(`Board: ${CARDS} cards, ${LINKS} links, seed ${SEED}\n`);
  const board = await importBoard(makeLargeBoard(CARDS, LINKS, SEED), server.url);

  // The first open warms the server's file cache and is not counted.
  await measureOpen(browser, board.address("editor"));
  const opens: { readonly drawn: number; readonly saved: number }[] = [];
  for (let at = 0; at < OPENS; at++) opens.push(await measureOpen(browser, board.address("editor")));
  const drawn = opens.map((open) => open.drawn);
  console.log(`Cold open: drawn in ${round(median(drawn))} ms (median of ${drawn.map(round).join(", ")})`);
  console.log(`           confirmed in ${round(median(opens.map((open) => open.saved)))} ms\n`);

  const { rows, heapMegabytes } = await measureGestures(browser, board.address("editor"));
  console.table(
    Object.fromEntries(
      rows.map(({ name, record }) => [
        name,
        {
          s: one(record.seconds),
          fps: one(record.fps),
          "p95 frame ms": one(record.p95Frame),
          "worst frame ms": one(record.worstFrame),
          "worst task ms": one(record.worstTask),
          "worst CPU ms": one(record.worstTaskCpu),
          "tasks > 50 ms": record.longTasks,
        },
      ]),
    ),
  );
  console.log(`JS heap after all that, garbage collected: ${one(heapMegabytes)} MB\n`);

  const room = await measureRoom(await makeBoard({}, server.url), 50, 10, 10);
  console.log(
    `Room of ${room.clients}, 10 edits a second each for 10 s: p50 ${one(room.p50)} ms, p95 ${one(room.p95)} ms, ` +
      `p99 ${one(room.p99)} ms, delivered ${one(room.delivered * 100)} %`,
  );
} finally {
  await browser.close();
  await server.dispose();
}

function round(value: number): number {
  return Math.round(value);
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
