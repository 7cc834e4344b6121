import { talkRoomOf } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { PATIENCE } from "../testing/patience.ts";
import { connectStock } from "../testing/stock-client.ts";
import { startTestServer } from "../testing/test-server.ts";

test("[S10] two stock clients converge", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  const bob = await connectStock(server, board, "editor");
  for (let i = 0; i < 50; i++) {
    ada.items.set(`a${i}`, new Y.Map([["title", `A ${i}`]]));
    bob.items.set(`b${i}`, new Y.Map([["title", `B ${i}`]]));
  }
  ada.items.delete("a7");
  await vi.waitFor(() => {
    expect(ada.items.size).toBe(99);
    expect(bob.items.toJSON()).toEqual(ada.items.toJSON());
  }, PATIENCE);
});

test("[S10] what was done offline arrives on coming back", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  const doc = new Y.Doc();
  doc.getMap("items").set("offline", 1);
  ada.items.set("online", 1);
  const bob = await connectStock(server, board, "editor", { doc });
  await vi.waitFor(() => {
    expect(ada.items.toJSON()).toEqual({ offline: 1, online: 1 });
    expect(bob.items.toJSON()).toEqual({ offline: 1, online: 1 });
  }, PATIENCE);
});

test("[S14] a contributor writes the talk and not the plan", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const room = talkRoomOf(board.id);
  const ada = await connectStock(server, board, "owner", { room });
  const cleo = await connectStock(server, board, "contributor", { room });
  cleo.doc.getMap("comments").set("c1", new Y.Map([["text", "hello"]]));
  await vi.waitFor(
    () => expect(ada.doc.getMap("comments").toJSON()).toEqual({ c1: { text: "hello" } }),
    PATIENCE,
  );
  const plan = await connectStock(server, board, "owner");
  const quiet = await connectStock(server, board, "contributor");
  quiet.items.set("x", 1);
  plan.items.set("y", 1);
  await vi.waitFor(() => expect(quiet.items.get("y")).toBe(1), PATIENCE);
  expect(plan.items.toJSON()).toEqual({ y: 1 });
});

test("[S30] what was acknowledged is there after a restart", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  for (let i = 0; i < 20; i++) ada.items.set(`a${i}`, i);
  await ada.fence();
  ada.provider.destroy();
  await server.restart();
  const bob = await connectStock(server, board, "viewer");
  expect(bob.items.size).toBe(20);
});

test("[S33] a long history is compacted and still reads the same after a restart", async () => {
  const server = await startTestServer({ limits: { idleMs: 10 } });
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner");
  // What is made anew is stored in a row of its own, however much comes together.
  for (let i = 0; i < 600; i++) ada.items.set(`k${i % 40}`, new Y.Map([["n", i]]));
  ada.items.delete("k3");
  await ada.fence();
  const expected = ada.items.toJSON();
  const metrics = async () => (await server.call("GET", "/metrics")).text();
  await vi.waitFor(
    async () => expect(await metrics()).toMatch(/throughline_compaction_seconds_count [1-9]/),
    PATIENCE,
  );
  ada.provider.destroy();
  await vi.waitFor(async () => expect(await metrics()).toMatch(/throughline_rooms 0/), PATIENCE);
  await server.restart();
  const bob = await connectStock(server, board, "viewer");
  expect(bob.items.toJSON()).toEqual(expected);
});
