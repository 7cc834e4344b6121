import { expect, test, vi } from "vitest";
import { frames } from "./support/frames.ts";
import { connectRaw } from "./support/raw-client.ts";
import { stageAttack } from "./support/stage-attack.ts";
import { writeBytes } from "./support/write-bytes.ts";

const stage = stageAttack();
/** Programs that come by one link count as one caller, so attackers come by another than the witness. */
const other = { role: "facilitator" } as const;
const patience = { timeout: 60_000 };
let lastClient = 7_000_000;
/** A client id that nobody had before. */
function stranger(): number {
  lastClient += 1;
  return lastClient;
}

/** What the witness sees of this client id, as its unmodified awareness holds it. */
const seenOf = (clientId: number) => stage.witness.client.provider.awareness.getStates().get(clientId);

/** The state of one's own that shows that everything sent before it was heard. */
const present = (lens: string) => JSON.stringify({ active: true, lens, user: { color: "#00ff00" } });

test("[S26] [P19] bytes that are no presence close their sender with 4422 and show nothing", async () => {
  const id = stranger();
  const bad: Record<string, Uint8Array> = {
    "no JSON": frames.presence([id, 1, "{"]),
    "nothing for JSON": frames.presence([id, 1, ""]),
    "more people than there are": writeBytes(1, 3, 200, id, 1),
    "bytes behind the last person": writeBytes(1, 8, 1, new Uint8Array([7, 1]), "null", 0),
    "a clock beyond all numbers": writeBytes(1, 13, 1, 7, new Uint8Array(10).fill(0xff), 0),
    "a person cut short": writeBytes(1, 3, 1, 7, 1),
    "text that is longer than the frame": writeBytes(1, 4, 1, 7, 1, 99),
  };
  for (const [what, frame] of Object.entries(bad))
    expect([what, await stage.closeCodeOf([frame])]).toEqual([what, 4422]);
  expect(seenOf(id)).toBeUndefined();
  await stage.witness.goOn();
});

test("[S25] [S26] whatever is said in the name of others, or behind their backs, is not heard", async () => {
  const victim = stage.witness.client.doc.clientID;
  const { awareness } = stage.witness.client.provider;
  awareness.setLocalState({ active: true, lens: "mine", user: { name: "Ada", color: "#111111" } });
  const reader = await connectRaw(stage.board, { role: "viewer" });
  await vi.waitFor(() => expect(textOf(reader.frames)).toContain(`"lens":"mine"`), patience);
  const raw = await connectRaw(stage.board, other);
  const own = stranger();
  for (const clock of [1, 2 ** 31, 2 ** 40, 2 ** 53 - 1]) {
    raw.send(frames.presence([victim, clock, "null"]));
    raw.send(frames.presence([victim, clock, present("stolen")]));
    raw.send(
      frames.presence(
        [own, 1, present("one")],
        [victim, clock, present("stolen")],
        [stranger(), clock, present("ghost")],
      ),
    );
  }
  raw.send(frames.presence([own, 2, present("own")]));
  await vi.waitFor(() => expect(seenOf(own)).toMatchObject({ lens: "own" }), patience);
  expect(seenOf(own)).toMatchObject({ user: { role: "facilitator" } });
  expect(textOf(reader.frames)).not.toMatch(/stolen|ghost/);
  expect(awareness.getLocalState()).toMatchObject({ lens: "mine" });
  // Clocks that a client may not have are echoes: they move nothing, and nobody is stuck at them.
  raw.send(frames.presence([own, 2 ** 53 - 1, present("from the end of time")]));
  raw.send(frames.presence([own, 0, present("again")]));
  await vi.waitFor(() => expect(seenOf(own)).toMatchObject({ lens: "again" }), patience);
  raw.drop();
  await vi.waitFor(() => expect(seenOf(own)).toBeUndefined(), patience);
  reader.drop();
});

test("[P13] [P14] [P19] what is no presence, too large or of the wrong shape is nothing or its default, and its sender stays", async () => {
  const raw = await connectRaw(stage.board, other);
  const own = stranger();
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const odd = [
    "null",
    "1",
    `"text"`,
    "[]",
    "true",
    "{}",
    deep(30_000),
    `{"user":${deep(30_000)}}`,
    `{"__proto__":{"active":true},"constructor":1}`,
    `{"active":true,"selection":${JSON.stringify(Array.from({ length: 20_000 }, () => 1))}}`,
    `{"cursor":[1e999,-1e999]}`,
    `{"user":{"name":"\\u0000\\u202e<img>","color":"red;}","role":"owner"},"active":true}`,
    `{"lens":{"toString":1}}`,
    `{"drag":{"ids":[],"moves":${JSON.stringify(Array.from({ length: 2000 }, () => ["a", 0, 0]))}}}`,
  ];
  for (const text of odd) raw.send(frames.presence([own, 1, text]));
  // Beyond its limit it is not even read; a megabyte, in one piece or in thousands.
  raw.send(frames.presence([own, 1, present("x".repeat(1_000_000))]));
  raw.send(
    frames.presence(...Array.from({ length: 20_000 }, (_, i) => [own, i, `{"lens":"${i}"}`] as const)),
  );
  raw.send(frames.presence([own, 1, present("well")]));
  await vi.waitFor(() => expect(seenOf(own)).toMatchObject({ lens: "well" }), patience);
  expect(seenOf(own)).toMatchObject({ selection: [], drag: null, cursor: null });
  await raw.fence();
  raw.drop();
  await stage.witness.goOn();
});

test("[S73] [P19] thousands of presences in one message cost no more than one, and asking for all of them over and over little", async () => {
  const crowd = await Promise.all(Array.from({ length: 20 }, () => connectRaw(stage.board)));
  for (const raw of crowd) raw.send(frames.presence([stranger(), 1, present("crowd".repeat(30))]));
  const eve = await connectRaw(stage.board, { role: "viewer" });
  const own = stranger();
  const many = frames.presence(...Array.from({ length: 6000 }, () => [own, 1, "{}"] as const));
  await eve.fence();
  const { cpuSeconds } = await stage.costOf(async () => {
    for (let i = 0; i < 100; i++) eve.send(many);
    for (let i = 0; i < 400; i++) eve.send(frames.query);
    for (let i = 0; i < 300; i++) {
      eve.send(frames.presence([own, 1, i % 2 === 0 ? "null" : present("blinking")]));
    }
    await stage.witness.goOn();
    await eve.fence(60_000);
    await stage.witness.goOn();
  });
  expect(cpuSeconds).toBeLessThan(6);
  const answers = eve.frames.filter((frame) => frame[0] === 1 && frame.byteLength > 3000);
  expect(answers.length).toBeLessThan(40);
  for (const raw of [...crowd, eve]) raw.drop();
  await stage.witness.goOn();
});

test("[S16] [S30] after all that the board is what the witness made it, also after a restart", async () => {
  await stage.expectUnharmed();
});

/** Everything in these frames, as far as it is text. */
function textOf(all: readonly Uint8Array[]): string {
  return all.map((frame) => Buffer.from(frame).toString("latin1")).join("\n");
}
