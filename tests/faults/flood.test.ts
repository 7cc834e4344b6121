import { encodeFence } from "@throughline/protocol";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { callApi, ticketFor } from "./support/board-access.ts";
import { bombs } from "./support/bombs.ts";
import { frames } from "./support/frames.ts";
import { connectRaw } from "./support/raw-client.ts";
import { stageAttack } from "./support/stage-attack.ts";
import { writeBytes } from "./support/write-bytes.ts";

const stage = stageAttack();
const emptyVector = writeBytes(0);

/** Changes of one client, each on top of the one before. */
function changes(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => made.push(update));
  for (let i = 0; i < count; i++) doc.getMap("hostile").set(`k${i % 9}`, i);
  return made;
}

test("[S21] [S73] whoever sends without end is slowed down or closed with 4508, whatever it is, and nobody waits for it", async () => {
  const updates = changes(8000).map(frames.update);
  const floods: Record<string, (i: number) => Uint8Array> = {
    changes: (i) => updates[i % updates.length] ?? frames.query,
    "questions for the whole document": () => frames.step1(emptyVector),
    "the same questions in long numbers": () =>
      writeBytes(new Uint8Array([0x80, 0, 0x80, 0]), 1, emptyVector),
    fences: (i) => encodeFence(i),
    "questions for everyone's presence": () => frames.query,
    "kinds nobody knows": () => new Uint8Array([77]),
    presence: (i) => frames.presence([9_000_001, 1, `{"lens":"${i}"}`]),
  };
  const outcomes: [string, number | string][] = [];
  for (const [what, frame] of Object.entries(floods)) {
    const { cpuSeconds, residentMegabytes } = await stage.costOf(async () => {
      const raw = await connectRaw(stage.board, { role: "facilitator" });
      await raw.fence();
      for (let i = 0; i < 20_000; i++) raw.send(frame(i));
      for (let i = 0; i < 5; i++) await stage.witness.goOn();
      outcomes.push([what, raw.ending?.code ?? "slowed down"]);
      raw.drop();
    });
    expect([what, cpuSeconds < 8, residentMegabytes < 900]).toEqual([what, true, true]);
  }
  for (const [what, outcome] of outcomes)
    expect([what, [4508, "slowed down"]]).toEqual([what, expect.arrayContaining([outcome])]);
  const pinger = await connectRaw(stage.board, { role: "facilitator" });
  await pinger.fence();
  const ping = new Uint8Array([0x89, 0x80, 0, 0, 0, 0]);
  await pinger.sendBytes(Buffer.concat(Array.from({ length: 50_000 }, () => ping)));
  // What was still on its way when it was closed can cut off the goodbye.
  expect([4508, 1006]).toContain((await pinger.closed).code);
  await stage.witness.goOn();
});

test("[S13] [S73] a viewer who writes on and on is answered as often as they may send, and nothing is taken", async () => {
  const raw = await connectRaw(stage.board, { role: "viewer" });
  await raw.fence();
  for (const update of changes(900)) raw.send(frames.update(update));
  const denials = () => raw.frames.filter((frame) => frame[0] === 2);
  await raw.waitUntil(() => (denials().length === 900 ? true : undefined));
  expect(denials().every(({ byteLength }) => byteLength < 200)).toBe(true);
  raw.send(encodeFence(1));
  await stage.witness.goOn();
  expect(raw.frames.some((frame) => frame[0] === 100 && frame.byteLength < 5)).toBe(false);
  raw.drop();
});

test("[S12] [S73] a fence that waits holds memory only up to a number of them", async () => {
  const raw = await connectRaw(stage.board, { role: "facilitator" });
  await raw.fence();
  const [, second = new Uint8Array()] = changes(2);
  raw.send(frames.step2(second));
  for (let i = 0; i < 1200; i++) raw.send(encodeFence(i));
  expect((await raw.closed).code).toBe(4508);
  await stage.witness.goOn();
});

test("[S73] who comes back over and over to break the document is made to wait, and who works there is not", async () => {
  const codes = new Map<number, number>();
  const { cpuSeconds } = await stage.costOf(async () => {
    for (let i = 0; i < 60; i++) {
      const [deep] = bombs.nestedTypes(11_000_000 + i, 200);
      const code = await stage.closeCodeOf([frames.update(deep)], { role: "owner" });
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (i % 10 === 0) await stage.witness.goOn();
    }
  });
  expect([...codes.keys()].sort()).toEqual([4422, 4508]);
  expect(codes.get(4422)).toBeLessThan(45);
  expect(cpuSeconds).toBeLessThan(15);
  await stage.witness.goOn();
});

test("[S1] [S8] thousands of tickets and sockets that are opened and dropped leave nothing behind", async () => {
  const { board } = stage;
  const tickets = await Promise.all(Array.from({ length: 200 }, () => ticketFor(board, "viewer")));
  const before = await figures();
  const { residentMegabytes } = await stage.costOf(async () => {
    for (let i = 0; i < tickets.length; i += 20) {
      const few = tickets.slice(i, i + 20);
      const sockets = await Promise.all(few.map((ticket) => connectRaw(board, { ticket })));
      for (const raw of sockets) raw.drop();
      await Promise.all(sockets.map(({ closed }) => closed));
      const again = await Promise.all(few.map((ticket) => connectRaw(board, { ticket })));
      expect(new Set(await Promise.all(again.map(async ({ closed }) => (await closed).code)))).toEqual(
        new Set([4401]),
      );
    }
    await stage.witness.goOn();
  });
  expect(residentMegabytes).toBeLessThan(900);
  expect((await figures()).connections).toBeLessThanOrEqual(before.connections + 1);
});

test("[S16] [S30] after all that the board is what the witness made it, also after a restart", async () => {
  await stage.expectUnharmed();
});

/** How many sockets the server says are open, once those that were dropped are gone. */
async function figures(): Promise<{ connections: number }> {
  const text = await (await callApi(stage.board.url, "GET", "/metrics")).text();
  return { connections: Number(/throughline_connections (\d+)/.exec(text)?.[1]) };
}
