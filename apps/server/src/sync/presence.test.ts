import { expect, test, vi } from "vitest";
import { awarenessFrame, presenceEntry } from "../rooms/frames.ts";
import { PATIENCE } from "../testing/patience.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { connectStock, type StockClient } from "../testing/stock-client.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const seenBy = (client: StockClient, other: StockClient) =>
  client.provider.awareness.getStates().get(other.doc.clientID) as Record<string, unknown> | undefined;

async function twoPeople(): Promise<{ server: TestServer; ada: StockClient; bob: StockClient }> {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner", { name: "Ada" });
  const bob = await connectStock(server, board, "editor", { name: "Bob" });
  return { server, ada, bob };
}

test("[S25] the server says who someone is, and keeps only what it knows", async () => {
  const { ada, bob } = await twoPeople();
  ada.provider.awareness.setLocalState({
    user: { id: "x", name: "Bob", role: "viewer", color: "#FF0000" },
    cursor: [1, 2],
    selection: ["a"],
    script: "<b>",
  });
  await vi.waitFor(() => {
    expect(seenBy(bob, ada)).toMatchObject({
      user: { name: "Ada", role: "owner", color: "#ff0000" },
      cursor: [1, 2],
      selection: ["a"],
    });
  }, PATIENCE);
  expect(seenBy(bob, ada)).not.toHaveProperty("script");
  expect(seenBy(bob, ada)).not.toMatchObject({ user: { id: "x" } });
});

test("[S25] nobody's own presence is sent back to them", async () => {
  const { ada, bob } = await twoPeople();
  ada.provider.awareness.setLocalState({ cursor: [5, 5], mine: true });
  await vi.waitFor(() => expect(seenBy(bob, ada)).toMatchObject({ cursor: [5, 5] }), PATIENCE);
  expect(ada.provider.awareness.getLocalState()).toEqual({ cursor: [5, 5], mine: true });
});

test("[S26] speaking for someone else is not heard", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner", { name: "Ada" });
  const bob = await connectStock(server, board, "editor", { name: "Bob" });
  await vi.waitFor(() => expect(seenBy(bob, ada)).toBeDefined(), PATIENCE);
  const raw = await connectRaw(server.url, board.id, await server.ticket(board, "viewer", undefined, "Eve"));
  raw.send(awarenessFrame([presenceEntry(4242, 1, JSON.stringify({ cursor: [1, 1] }))]));
  raw.send(awarenessFrame([presenceEntry(ada.doc.clientID, 1000, JSON.stringify({ cursor: [9, 9] }))]));
  raw.send(awarenessFrame([presenceEntry(ada.doc.clientID, 1001, "null")]));
  await vi.waitFor(() => expect(bob.provider.awareness.getStates().get(4242)).toBeDefined(), PATIENCE);
  expect(seenBy(bob, ada)).toMatchObject({ cursor: null, user: { name: "Ada" } });
});

test("[S27] whoever leaves is gone at once", async () => {
  const { ada, bob } = await twoPeople();
  await vi.waitFor(() => expect(seenBy(bob, ada)).toBeDefined(), PATIENCE);
  ada.provider.ws?.close();
  ada.provider.shouldConnect = false;
  await vi.waitFor(() => expect(seenBy(bob, ada)).toBeUndefined(), 3000);
});

test("[S28] whoever comes back is seen at once, and sees the others", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ada = await connectStock(server, board, "owner", { name: "Ada" });
  const bob = await connectStock(server, board, "editor", { name: "Bob" });
  await vi.waitFor(() => expect(seenBy(ada, bob)).toBeDefined(), PATIENCE);
  ada.provider.disconnect();
  await vi.waitFor(() => expect(seenBy(bob, ada)).toBeUndefined(), 3000);
  expect(seenBy(ada, bob)).toBeUndefined();
  ada.provider.protocols = ["throughline.v1", `ticket.${await server.ticket(board, "owner")}`];
  ada.provider.awareness.setLocalState({ cursor: [3, 3] });
  ada.provider.connect();
  await vi.waitFor(() => {
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [3, 3] });
    expect(seenBy(ada, bob)).toBeDefined();
  }, 3000);
});

test("[S28] the same person may take over from a connection not yet found dead", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const entry = awarenessFrame([presenceEntry(77, 1, JSON.stringify({ cursor: [1, 1] }))]);
  const old = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  old.send(entry);
  const bob = await connectStock(server, board, "owner");
  await vi.waitFor(() => expect(bob.provider.awareness.getStates().get(77)).toBeDefined(), PATIENCE);
  const back = await connectRaw(server.url, board.id, await server.ticket(board, "editor"));
  back.send(entry);
  expect(await old.closed).toBe(4503);
  await vi.waitFor(() =>
    expect(bob.provider.awareness.getStates().get(77)).toMatchObject({ cursor: [1, 1] }),
  );
});
