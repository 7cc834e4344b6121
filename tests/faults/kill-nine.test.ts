import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeFence, offerProtocols, readFence } from "@throughline/protocol";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

const rounds = 50;
const clients = 3;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const main = fileURLToPath(new URL("../../apps/server/src/main.ts", import.meta.url));

interface Server {
  readonly process: ChildProcess;
  readonly bootMs: number;
  kill(): Promise<void>;
}

/** Start the real program and wait for its one line. */
async function boot(port: number, dataDir: string): Promise<Server> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      CONNECTS_PER_MINUTE: "100000",
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr?.on("data", (text: Buffer) => {
    complaints += text.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${complaints}`)));
  });
  const bootMs = performance.now() - startedAt;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    process: child,
    bootMs,
    kill() {
      child.kill("SIGKILL");
      return gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function createDice(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

async function ticketFor(url: string, board: string, secret: string): Promise<string> {
  const response = await fetch(`${url}/api/boards/${board}/ticket`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret }),
  });
  return ((await response.json()) as { ticket: string }).ticket;
}

/** A stock client that writes as fast as it may and remembers what the server promised to keep. */
async function startWriter(url: string, board: string, secret: string, name: string, promised: Set<string>) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, board, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols: offerProtocols(await ticketFor(url, board, secret)),
  });
  const asked = new Map<number, string[]>();
  let unasked: string[] = [];
  let count = 0;
  provider.messageHandlers[100] = (_encoder, decoder) => {
    const n = readFence(decoder);
    for (const key of asked.get(n ?? -1) ?? []) promised.add(key);
    asked.delete(n ?? -1);
  };
  const timer = setInterval(() => {
    if (!provider.synced || provider.ws?.readyState !== WebSocket.OPEN) return;
    const key = `${name}-${count}`;
    count += 1;
    doc.getMap("items").set(key, count);
    unasked.push(key);
    if (count % 3 !== 0) return;
    asked.set(count, unasked);
    unasked = [];
    provider.ws.send(encodeFence(count));
  }, 2);
  return {
    stop() {
      clearInterval(timer);
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Everything a fresh client is given. */
async function readBoard(url: string, board: string, secret: string): Promise<Set<string>> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, board, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    protocols: offerProtocols(await ticketFor(url, board, secret)),
  });
  await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  const keys = new Set(doc.getMap("items").keys());
  provider.destroy();
  doc.destroy();
  return keys;
}

test(`[S30] [S12] ${rounds} times kill -9 at a random moment: nothing acknowledged is lost (seed ${seed})`, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "throughline-kill-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const roll = createDice(seed);
  const promised = new Set<string>();
  const boots: number[] = [];
  let server = await boot(port, dataDir);
  onTestFinished(async () => {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  });
  const created = await fetch(`${url}/api/boards`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Kill" }),
  });
  const { id, links } = (await created.json()) as { id: string; links: { editor: string } };
  const secret = links.editor.split("#k=")[1] ?? "";

  for (let round = 0; round < rounds; round++) {
    const writers = await Promise.all(
      Array.from({ length: clients }, (_, i) => startWriter(url, id, secret, `r${round}w${i}`, promised)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100 + roll(250)));
    await server.kill();
    for (const writer of writers) writer.stop();
    server = await boot(port, dataDir);
    boots.push(server.bootMs);
    const kept = await readBoard(url, id, secret);
    const lost = [...promised].filter((key) => !kept.has(key));
    expect({ round, lost }).toEqual({ round, lost: [] });
  }
  const middle = boots.toSorted((a, b) => a - b)[Math.floor(boots.length / 2)] ?? 0;
  process.stdout.write(
    `seed ${seed}: ${promised.size} acknowledged changes kept; boot ${Math.round(middle)} ms\n`,
  );
  expect(promised.size).toBeGreaterThan(rounds * 10);
}, 180_000);
