import { request } from "node:http";
import { encodeFence } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { callApi, ticketFor } from "./support/board-access.ts";
import { frames } from "./support/frames.ts";
import { connectRaw } from "./support/raw-client.ts";
import { stageAttack } from "./support/stage-attack.ts";
import { writeBytes } from "./support/write-bytes.ts";

const stage = stageAttack();
const bytes = (...values: number[]) => new Uint8Array(values);
const beyondAllNumbers = bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f);

/** A harmless change of its own, under a root of its own. */
function ownUpdate(text = "mine"): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("hostile").set("k", text);
  return Y.encodeStateAsUpdate(doc);
}

/** The status with which asking for a websocket at exactly this path is answered; 101 when it is opened. */
async function upgradeStatus(path: string): Promise<number | undefined> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "sec-websocket-protocol": `throughline.v1, ticket.${await ticketFor(stage.board, "editor")}`,
  };
  return new Promise((resolve, reject) => {
    const asking = request({ port: stage.server.port, host: "127.0.0.1", path, headers });
    asking.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asking.once("upgrade", (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    asking.once("error", reject);
    asking.end();
  });
}

test("[S16] [P17] bytes that are no frame close their sender with 4422, and nobody else", async () => {
  const update = frames.update(ownUpdate());
  const bad: Record<string, Uint8Array> = {
    "an empty frame": bytes(),
    "a sync kind and no more": bytes(0),
    "an unknown step": bytes(0, 7, 1, 0),
    "a length beyond the frame": bytes(0, 2, 0xff, 0xff, 0x7f, 1),
    "a length beyond all numbers": writeBytes(0, 2, beyondAllNumbers),
    "a kind beyond all numbers": beyondAllNumbers,
    "a number that never ends": bytes(0x80, 0x80, 0x80),
    "a change cut short": update.subarray(0, -3),
    "a change with something behind it": writeBytes(update, 0),
    "two changes in one frame": writeBytes(update, update),
    "a change and a fence in one frame": writeBytes(update, encodeFence(1)),
    "two state vectors in one frame": writeBytes(frames.step1(bytes(0)), frames.step1(bytes(0))),
    "a state vector longer than it is": frames.step1(bytes(9, 1, 1)),
    "a presence cut short": bytes(1, 5, 1, 2),
    "a presence of more people than bytes": bytes(1, 2, 0xff, 0x7f),
    "a fence without a number": bytes(100, 0),
    "a fence with two numbers": bytes(100, 2, 1, 1),
    "a fence with something behind it": writeBytes(encodeFence(1), 0),
    "a fence beyond all numbers": writeBytes(100, 10, beyondAllNumbers),
    "a fence of a megabyte": writeBytes(100, 1_000_000, new Uint8Array(1_000_000)),
  };
  for (const [what, frame] of Object.entries(bad)) {
    const sent = frame.byteLength === 0 ? [frame] : [frame, encodeFence(5)];
    expect([what, await stage.closeCodeOf(sent)]).toEqual([what, 4422]);
  }
  const talker = await connectRaw(stage.board);
  talker.socket.send("a text frame");
  expect((await talker.closed).code).toBe(4422);
  await stage.witness.goOn();
});

test("[S16] kinds nobody knows are ignored, also when they are long, and their sender stays", async () => {
  const raw = await connectRaw(stage.board);
  for (const frame of [
    bytes(77, 1, 2, 3),
    bytes(2, 0, 1, 65),
    bytes(4),
    writeBytes(2 ** 50, "x".repeat(9000)),
  ])
    raw.send(frame);
  await raw.fence();
  raw.drop();
});

test("[S71] frames that break the rules of websockets end only their own connection", async () => {
  const masked = (first: number, payload: Uint8Array, second = 0x80 | payload.length) =>
    Buffer.concat([bytes(first, second, 0, 0, 0, 0), payload]);
  const cases: [string, number, Uint8Array][] = [
    ["an unmasked frame", 1002, bytes(0x82, 1, 0)],
    ["a reserved bit", 1002, masked(0xc2, bytes(0))],
    ["every reserved bit", 1002, masked(0xf2, bytes(0))],
    ["a kind of frame that is none", 1002, masked(0x83, bytes(0))],
    ["a continuation of nothing", 1002, masked(0x80, bytes(0))],
    ["a beginning inside a message", 1002, Buffer.concat([masked(0x02, bytes(0)), masked(0x02, bytes(0))])],
    ["a ping in pieces", 1002, masked(0x09, bytes(0))],
    ["a ping that is too long", 1002, masked(0x89, bytes(), 0xfe)],
    ["text that is none", 1007, masked(0x81, bytes(0xff, 0xfe))],
    ["a close code that is none", 1002, masked(0x88, bytes(0, 1))],
    ["a length beyond every limit", 4413, bytes(0x82, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    [
      "a length beyond all numbers",
      4413,
      bytes(0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0),
    ],
    [
      "a thousand and more pieces",
      1008,
      Buffer.concat([masked(0x02, bytes(0)), ...Array.from({ length: 2000 }, () => masked(0x00, bytes(0)))]),
    ],
  ];
  for (const [what, code, raw] of cases) {
    const eve = await connectRaw(stage.board);
    await eve.sendBytes(raw);
    expect([what, (await eve.closed).code]).toEqual([what, code]);
  }
  await stage.witness.goOn();
});

test("[S71] a change in hundreds of pieces with pings between them, or byte by byte, is a change like any other", async () => {
  const raw = await connectRaw(stage.board);
  const frame = frames.update(ownUpdate("in pieces"));
  const pieces = [...frame].flatMap((byte, i) => {
    const first = (i === 0 ? 0x02 : 0x00) | (i === frame.length - 1 ? 0x80 : 0);
    return [bytes(first, 0x81, 0, 0, 0, 0, byte), bytes(0x89, 0x80, 0, 0, 0, 0)];
  });
  for (const byte of Buffer.concat(pieces)) await raw.sendBytes(bytes(byte));
  await raw.fence();
  raw.drop();
  const seen = stage.witness.client.doc.getMap("hostile");
  await vi.waitFor(() => expect(seen.get("k")).toBe("in pieces"), { timeout: 60_000 });
});

test("[S71] a frame that never ends is forgotten with its connection", async () => {
  const { residentMegabytes } = await stage.costOf(async () => {
    for (let i = 0; i < 20; i++) {
      const raw = await connectRaw(stage.board);
      // Eight megabytes are announced, and four come.
      await raw.sendBytes(bytes(0x82, 0xff, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0));
      await raw.sendBytes(new Uint8Array(4 * 1024 * 1024));
      raw.drop();
    }
    await stage.witness.goOn();
  });
  expect(residentMegabytes).toBeLessThan(700);
});

test("[S20] what is beyond every limit is refused for good, so that nobody tries for ever", async () => {
  expect(await stage.closeCodeOf([frames.update(new Uint8Array(5 * 1024 * 1024))])).toBe(4413);
  expect(await stage.closeCodeOf([frames.step2(new Uint8Array(9 * 1024 * 1024))])).toBe(4413);
  expect(await stage.closeCodeOf([frames.step2(new Uint8Array(17 * 1024 * 1024))])).toBe(4413);
  await stage.witness.goOn();
});

test("[P18] only a room's own name opens it: nothing is decoded, trimmed or guessed", async () => {
  const { id } = stage.board;
  const odd = [
    "",
    "/",
    `/${id}`,
    `${id}/`,
    `${id}/..`,
    `../sync/${id}`,
    `${id}%2etalk`,
    `${id.slice(0, -1)}%41`,
    `${id}%00`,
    `${id}.`,
    `${id}.talk.talk`,
    `${id}.TALK`,
    `${id}.talk/`,
    `.talk`,
    `%20${id}`,
    `${id};x`,
    `${id}.plan`,
    "x".repeat(65),
    "x".repeat(7000),
    "%D0%B4%D0%BE%D1%81%D0%BA%D0%B0%D0%B4%D0%BE",
    "%2e%2e%2f%2e%2e%2fetc",
    "constructor__proto__%5B%5D",
  ];
  for (const name of odd) {
    expect([name, await upgradeStatus(`/sync/${name}`)]).toEqual([name, 404]);
    const asked = { secret: stage.board.secrets.editor, room: name };
    const { status } = await callApi(stage.board.url, "POST", `/api/boards/${id}/ticket`, asked);
    expect([name, status]).toEqual([name, 400]);
  }
  for (const path of [
    "/",
    "/sync",
    "//sync/x",
    `/sync%2f${id}`,
    `/api/boards/${id}`,
    `http://x/sync/${id}`,
    "*",
  ])
    expect([path, await upgradeStatus(path)]).toEqual([path, 404]);
  const asked = await connectRaw(stage.board, { path: `/sync/${id}?room=other&x=%00` });
  await asked.fence();
  asked.drop();
});

test("[S2] [S3] a ticket that is none, is used, or is another room's opens nothing", async () => {
  const { id } = stage.board;
  const used = await ticketFor(stage.board, "editor");
  (await connectRaw(stage.board, { ticket: used })).drop();
  const talk = await ticketFor(stage.board, "editor", `${id}.talk`);
  for (const ticket of [used, talk, "A".repeat(32), "A".repeat(5000), "none"]) {
    const raw = await connectRaw(stage.board, { ticket });
    raw.send(frames.update(ownUpdate("let in")));
    expect([ticket, (await raw.closed).code]).toEqual([ticket, 4401]);
  }
});

test("[S16] [S30] after all that the board is what the witness made it, also after a restart", async () => {
  await stage.expectUnharmed();
});
