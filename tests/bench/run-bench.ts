// `pnpm bench`: builds the client if it is stale, starts the real server, and prints what it measured.
// `pnpm bench engine` measures only that part; the parts are engine, canvas, lenses, plan,
// room and workshop.
// Nothing is written and nothing is asserted: docs/performance.md says what the figures should be.
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { buildClient, node, root, run } from "../../scripts/tools.mjs";
import { importBoard, makeBoard } from "../e2e/support/make-board.ts";
import { launchServer } from "../faults/support/server-process.ts";
import { describeMachine } from "./describe-machine.ts";
import { makeLargeBoard } from "./large-board.ts";
import { measureGestures } from "./measure-gestures.ts";
import { measureLenses } from "./measure-lenses.ts";
import { measureOpen } from "./measure-open.ts";
import { measurePlan } from "./measure-plan.ts";
import { measureRoom } from "./measure-room.ts";
import { median } from "./percentile.ts";
import { makeProgramBoard } from "./program-board.ts";
import { showFrames, showTimes } from "./show-records.ts";
import { measureWorkshop } from "./workshop/measure-workshop.ts";
import type { Ages } from "./workshop/workshop-load.ts";

const CARDS = 1000;
const LINKS = 1300;
const SEED = 20_260;
const OPENS = 5;
const CHANGES = 25;
const SWITCHES = 3;
const PEOPLE = 60;
const PARTS = ["engine", "canvas", "lenses", "plan", "room", "workshop"];

const asked = process.argv.slice(2);
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);
for (const part of asked) {
  if (!PARTS.includes(part)) throw new Error(`There is no part “${part}”; there are ${PARTS.join(", ")}.`);
}

process.setMaxListeners(0);
if (isAsked("engine")) await run(node, [join(root, "tests/bench/engine/run-engine.ts")]);
if (["canvas", "lenses", "plan", "room", "workshop"].some(isAsked)) {
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
    if (isAsked("canvas")) await benchCanvas(browser, server.url);
    if (isAsked("lenses")) await benchLenses(browser, server.url);
    if (isAsked("plan")) await benchPlan(browser, server.url);
    if (isAsked("room")) await benchRoom(server.url);
    if (isAsked("workshop")) await benchWorkshop(browser, server.url, server.pid);
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function benchCanvas(browser: Browser, url: string): Promise<void> {
  console.log(`Board: ${CARDS} cards, ${LINKS} links, seed ${SEED}\n`);
  const board = await importBoard(makeLargeBoard(CARDS, LINKS, SEED), url);

  // The first open warms the server's file cache and is not counted.
  await measureOpen(browser, board.address("editor"));
  const opens: { readonly drawn: number; readonly saved: number }[] = [];
  for (let at = 0; at < OPENS; at++) opens.push(await measureOpen(browser, board.address("editor")));
  const drawn = opens.map((open) => open.drawn);
  const saved = opens.map((open) => open.saved);
  console.log(
    `Cold open: drawn in ${Math.round(median(drawn))} ms (median of ${drawn.map(Math.round).join(", ")})`,
  );
  console.log(`           confirmed in ${Math.round(median(saved))} ms\n`);

  const { rows, heapMegabytes } = await measureGestures(browser, board.address("editor"));
  showFrames(rows);
  console.log(`JS heap after all that, garbage collected: ${one(heapMegabytes)} MB\n`);
}

async function benchLenses(browser: Browser, url: string): Promise<void> {
  console.log("Program: 1,000 cards; from the map to each lens and back, bar 100 ms until cards move\n");
  const board = await importBoard(makeProgramBoard(SEED), url);
  const rows = await measureLenses(browser, board.address("editor"), SWITCHES);
  showTimes(Object.fromEntries(rows.map(({ name, moving }) => [`${name}, cards first move`, moving])));
  showFrames(rows);
}

async function benchPlan(browser: Browser, url: string): Promise<void> {
  console.log("Program: 1,000 cards, 1,300 links, one duration changed in the inspector, bar 50 ms\n");
  const board = await importBoard(makeProgramBoard(SEED), url);
  const { posted, arrived, painted, simulated, cards, trial } = await measurePlan(
    browser,
    board.address("editor"),
    CHANGES,
  );
  showTimes({
    "record handed to the worker": posted,
    "figures of all cards in the page": arrived,
    "next frame drawn": painted,
    "simulation and P80 in the page": simulated,
  });
  console.log(`One change altered the figures of ${median(cards)} cards.\n`);
  if (trial) {
    showFrames([{ name: "drag a card in time, tried out", record: trial.record }]);
    console.log(`Tried out ${one(trial.answersPerSecond)} times a second.\n`);
  } else console.log("There is no grip to try out dates with.\n");
}

async function benchRoom(url: string): Promise<void> {
  const room = await measureRoom(await makeBoard({}, url), 50, 10, 10);
  console.log(
    `Room of ${room.clients}, 10 edits a second each for 10 s: p50 ${one(room.p50)} ms, p95 ${one(room.p95)} ms, ` +
      `p99 ${one(room.p99)} ms, delivered ${one(room.delivered * 100)} %`,
  );
}

async function benchWorkshop(browser: Browser, url: string, pid: number): Promise<void> {
  console.log(
    `\nWorkshop of ${PEOPLE} on a sample: stock clients in both rooms, 10 cursor moves a second and a change of mind ` +
      "every 2 s each, for 20 s; bars p95 150 ms and half a core",
  );
  const board = await makeBoard({ sample: "healthcare-gov" }, url);
  const { cursors, votes, delivered, serverCpu, loadCpu, page } = await measureWorkshop(
    browser,
    board,
    pid,
    PEOPLE,
  );
  const row = ({ p50, p95, p99, count }: Ages) => ({
    p50: one(p50),
    p95: one(p95),
    p99: one(p99),
    arrivals: count,
  });
  console.table({ "cursor at another client, ms": row(cursors), "vote at another client, ms": row(votes) });
  showFrames([{ name: "page of the facilitator meanwhile", record: page }]);
  console.log(
    `Server ${two(serverCpu)} of a core, the participants' process ${two(loadCpu)}; everybody has ` +
      `${one(delivered * 100)} % of the last ballots.`,
  );
}

function two(value: number): number {
  return Math.round(value * 100) / 100;
}

function one(value: number): number {
  return Math.round(value * 10) / 10;
}
