import { expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { createRandom } from "../convergence/random.ts";
import { callApi, createBoard } from "./support/board-access.ts";
import { mutateFrame } from "./support/mutate-frame.ts";
import { processCost } from "./support/process-cost.ts";
import { connectRaw } from "./support/raw-client.ts";
import { recordTraffic } from "./support/record-traffic.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock } from "./support/stock-client.ts";

const messages = Number(process.env.FUZZ_MESSAGES ?? 20_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const attackers = 12;
const roles = ["facilitator", "owner", "contributor", "viewer"] as const;
/** Frames go out in handfuls, for the answer to a bad one takes a while to come. */
const handful = 3;

test(`[S70] [S16] [S17] ${messages} damaged messages change nothing that others made (seed ${seed})`, async () => {
  const random = createRandom(seed);
  const server = await launchServer({ env: { CHANGES_PER_SECOND: "5000" } });
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const witness = await connectStock(board);
  const { doc, provider } = witness;
  let losses = 0;
  provider.on("connection-close", () => {
    losses += 1;
  });
  for (let i = 0; i < 30; i++) {
    const card = new Y.Map<unknown>([
      ["kind", "project"],
      ["title", `Card ${i}`],
      ["pos", [i, i]],
    ]);
    witness.items.set(`card${i}`, card);
    card.set("description", new Y.Text(`What is said of ${i}`));
  }
  await witness.fence(60_000);
  const base = Y.encodeStateAsUpdate(doc);
  const own = doc.clientID;
  /** What is damaged, each by a client of its own in a role of its own; nobody plays two of them at the same time. */
  const parts = Array.from({ length: Math.min(150, 20 + Math.ceil(messages / 300)) }, (_, i) => ({
    role: roles[i % roles.length] ?? "owner",
    traffic: recordTraffic(base, 3_000_000_000 + i, random, 25),
  }));
  const outcomes = new Map<string, number>();
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

  /** One connection: traffic of its own, most of it damaged, until it is closed or at its end. */
  async function attack(): Promise<void> {
    const part = parts.shift();
    if (part === undefined) return;
    const { role, traffic } = part;
    const raw = await connectRaw(board, { role });
    await raw.waitFor(0, 0);
    for (let i = 0; raw.ending === null && i < traffic.length; i++) {
      for (let j = 0; j < handful; j++) {
        const frame = random.chance(0.2) ? random.pick(traffic) : (traffic[i] ?? new Uint8Array());
        raw.send(random.chance(0.3) ? frame : mutateFrame(frame, traffic, random));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    const end = raw.ending ?? (await Promise.race([raw.closed, raw.fence().catch(() => raw.closed)]));
    count(end === undefined || end === null ? `stayed (${role})` : String((end as { code: number }).code));
    raw.drop();
    parts.push(part);
  }

  const framesIn = async () => {
    const figures = await (await callApi(board.url, "GET", "/metrics")).text();
    return [...figures.matchAll(/^throughline_frames_in_total\{.*\} (\d+)$/gm)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
  };
  const startedAt = performance.now();
  let received = 0;
  let honest = 0;
  const lines = Array.from({ length: attackers }, async () => {
    while (received < messages) await attack();
  });
  const work = Promise.all(lines);
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    honest += 1;
    witness.items.set(`note${honest % 40}`, `written under attack ${honest}`);
    await witness.fence(60_000);
    received = (await framesIn()) - 2 * honest;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await work;
  await witness.fence(60_000);
  const seconds = (performance.now() - startedAt) / 1000;
  const { residentMegabytes, cpuSeconds } = processCost(server.pid);
  process.stdout.write(
    `seed ${seed}: ${received} messages in ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of the server's processor, ` +
      `${residentMegabytes.toFixed(0)} MB, ${honest} honest changes; ends of connections ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
  );
  expect(losses).toBe(0);
  expect(residentMegabytes).toBeLessThan(1500);

  const fresh = await connectStock(board, { role: "viewer" });
  await vi.waitFor(() => expect(stateOf(fresh.doc)).toEqual(stateOf(doc)), { timeout: 60_000 });
  fresh.leave();
  await server.stop("SIGKILL");
  await server.start();
  const rebuilt = await connectStock(board, { role: "viewer" });
  expect(stateOf(rebuilt.doc)).toEqual(stateOf(doc));
  // Whoever may edit may also delete: what is there of the witness is what the witness wrote, tick by tick.
  const kept = ticksOf(rebuilt.doc, own);
  const written = ticksOf(doc, own);
  expect(Y.getState(rebuilt.doc.store, own)).toBe(Y.getState(doc.store, own));
  for (const [tick, content] of kept) expect(content).toEqual(written.get(tick));
  expect(rebuilt.items.get(`note${honest % 40}`)).toBe(`written under attack ${honest}`);
  rebuilt.leave();
  witness.leave();
}, 900_000);

/** A document as values, and what of each client it knows and has deleted. */
function stateOf(doc: Y.Doc) {
  const { sv, ds } = Y.snapshot(doc);
  const byClient = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]) => a - b;
  return {
    known: [...sv].sort(byClient),
    deleted: [...ds.clients].map(([client, ranges]) => [client, ranges] as const).sort(byClient),
    meta: doc.getMap("meta").toJSON(),
    items: doc.getMap("items").toJSON(),
    links: doc.getMap("links").toJSON(),
  };
}

/** What each tick of one client's clock holds, as far as it is not deleted. */
function ticksOf(doc: Y.Doc, client: number): Map<number, unknown> {
  const ticks = new Map<number, unknown>();
  for (const struct of doc.store.clients.get(client) ?? []) {
    if (!(struct instanceof Y.Item) || struct.deleted) continue;
    const values = struct.content instanceof Y.ContentType ? ["a type"] : struct.content.getContent();
    for (const [i, value] of values.entries()) ticks.set(struct.id.clock + i, value);
  }
  return ticks;
}
