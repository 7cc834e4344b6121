import { SCHEMA_VERSION } from "@throughline/model";
import { SyncKind, talkRoomOf } from "@throughline/protocol";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { syncFrame } from "../rooms/frames.ts";
import type { BoardLog } from "../storage/board-log.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { PATIENCE } from "../testing/patience.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { connectStock } from "../testing/stock-client.ts";
import { startTestServer } from "../testing/test-server.ts";

test("[S1] a ticket opens one socket, once", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ticket = await server.ticket(board, "owner");
  const first = await connectRaw(server.url, board.id, ticket);
  await first.waitFor(0, 0);
  const second = await connectRaw(server.url, board.id, ticket);
  expect(await second.closed).toBe(4401);
});

test("[S2] a ticket opens only its own room", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const other = await server.createBoard();
  const forTalk = await connectRaw(server.url, talkRoomOf(board.id), await server.ticket(board, "owner"));
  expect(await forTalk.closed).toBe(4401);
  const forOther = await connectRaw(server.url, other.id, await server.ticket(board, "owner"));
  expect(await forOther.closed).toBe(4401);
});

test("[S3] a refused client learns the code, and a stock client stops", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const none = await connectRaw(server.url, board.id, "nonononononononono");
  expect(await none.closed).toBe(4401);
});

test("[S4] a page of another site is refused before anything is opened", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ticket = await server.ticket(board, "owner");
  await expect(connectRaw(server.url, board.id, ticket, { origin: "https://evil.example" })).rejects.toThrow(
    "403",
  );
  const own = await connectRaw(server.url, board.id, ticket, { origin: server.url });
  await own.waitFor(0, 0);
});

test("[S5] the server names only the public protocol", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const client = await connectRaw(server.url, board.id, await server.ticket(board, "owner"));
  expect(client.socket.protocol).toBe("throughline.v1");
});

test("[S6] revoking a link sends away who came in by it, and only them", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const cookie = await server.join(board, "owner", "Ada");
  const owner = await connectStock(server, board, "owner");
  const editor = await connectStock(server, board, "editor");
  const links = (await (
    await server.call("GET", `/api/boards/${board.id}/links`, undefined, cookie)
  ).json()) as {
    id: string;
    role: string;
  }[];
  const link = links.find(({ role }) => role === "editor")?.id ?? "";
  const startedAt = Date.now();
  const answer = await server.call("DELETE", `/api/boards/${board.id}/links/${link}`, undefined, cookie);
  expect(answer.status).toBe(204);
  expect(await editor.closed).toBe(4401);
  expect(Date.now() - startedAt).toBeLessThan(2000);
  expect(owner.provider.wsconnected).toBe(true);
  const again = await server.call("POST", `/api/boards/${board.id}/ticket`, { secret: board.secrets.editor });
  expect(again.status).toBe(404);
});

test("[S6] a ticket issued before its link was revoked opens nothing", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const cookie = await server.join(board, "owner", "Ada");
  const ticket = await server.ticket(board, "viewer");
  const links = (await (
    await server.call("GET", `/api/boards/${board.id}/links`, undefined, cookie)
  ).json()) as {
    id: string;
    role: string;
  }[];
  const link = links.find(({ role }) => role === "viewer")?.id ?? "";
  await server.call("DELETE", `/api/boards/${board.id}/links/${link}`, undefined, cookie);
  const late = await connectRaw(server.url, board.id, ticket);
  late.send(syncFrame(SyncKind.step1, Y.encodeStateVector(new Y.Doc())));
  expect(await late.closed).toBe(4401);
  expect(late.frames).toEqual([]);
});

test("[S7] deleting a board sends everyone away and leaves nothing", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const cookie = await server.join(board, "owner", "Ada");
  const ticket = await server.ticket(board, "editor");
  const plan = await connectStock(server, board, "editor");
  const talk = await connectStock(server, board, "editor", { room: talkRoomOf(board.id) });
  plan.items.set("a", 1);
  await plan.fence();
  expect((await server.call("DELETE", `/api/boards/${board.id}`, undefined, cookie)).status).toBe(204);
  expect(await plan.closed).toBe(4404);
  expect(await talk.closed).toBe(4404);
  const missing = await (await server.call("GET", "/api/boards/neverexisted", undefined, cookie)).text();
  const deleted = await server.call("GET", `/api/boards/${board.id}`, undefined, cookie);
  expect(deleted.status).toBe(404);
  expect(await deleted.text()).toBe(missing);
  expect(
    (await server.call("POST", `/api/boards/${board.id}/join`, { secret: board.secrets.owner, name: "A" }))
      .status,
  ).toBe(404);
  const late = await connectRaw(server.url, board.id, ticket);
  expect(await late.closed).toBe(4404);
});

test("[S8] wrong secrets are limited per address, right ones pass until then", async () => {
  const server = await startTestServer({ limits: { wrongSecretsPerMinute: 3 } });
  const board = await server.createBoard();
  const guess = () => server.call("POST", `/api/boards/${board.id}/join`, { secret: "wrong", name: "A" });
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push((await guess()).status);
  expect(statuses).toEqual([404, 404, 404, 429]);
});

test("[S9] a full board says so by a transient code", async () => {
  const server = await startTestServer({ limits: { peoplePerBoard: 1 } });
  const board = await server.createBoard();
  const first = await connectRaw(server.url, board.id, await server.ticket(board, "owner"));
  await first.waitFor(0, 0);
  const second = await connectRaw(server.url, board.id, await server.ticket(board, "owner"));
  expect(await second.closed).toBe(1013);
});

test("[S9] a board does not get fuller than full when everyone comes at once", async () => {
  const openStorage = async (folder: string) => {
    const storage = await openSqliteStorage(folder);
    const load: BoardLog["load"] = async (room) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return storage.log.load(room);
    };
    return { ...storage, log: { ...storage.log, load } };
  };
  const server = await startTestServer({ limits: { peoplePerBoard: 2 }, parts: { openStorage } });
  const board = await server.createBoard();
  const tickets = await Promise.all(Array.from({ length: 6 }, () => server.ticket(board, "editor")));
  const clients = await Promise.all(tickets.map((ticket) => connectRaw(server.url, board.id, ticket)));
  let refused = 0;
  for (const { closed } of clients) void closed.then((code) => (refused += code === 1013 ? 1 : 0));
  await vi.waitFor(() => expect(refused).toBe(4), PATIENCE);
});

test("[S62] a client that knows only an older schema is told to reload before it is told anything else", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const ticketFor = async (schema: unknown) => {
    const body = { secret: board.secrets.editor, schema };
    const answer = await server.call("POST", `/api/boards/${board.id}/ticket`, body);
    return ((await answer.json()) as { ticket?: string }).ticket ?? "";
  };
  const old = await connectRaw(server.url, board.id, await ticketFor(SCHEMA_VERSION - 1));
  old.send(syncFrame(SyncKind.step1, Y.encodeStateVector(new Y.Doc())));
  expect(await old.closed).toBe(4409);
  expect(old.frames).toEqual([]);
  for (const schema of [SCHEMA_VERSION, SCHEMA_VERSION + 1, undefined]) {
    const current = await connectRaw(server.url, board.id, await ticketFor(schema));
    await current.waitFor(0, 0);
  }
  expect(await ticketFor("new")).toBe("");
});

test("[S34] stopping tells clients to come back, and is not ready meanwhile", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const client = await connectRaw(server.url, board.id, await server.ticket(board, "owner"));
  await client.waitFor(0, 0);
  const stopping = server.stop();
  expect(await client.closed).toBe(1012);
  await stopping;
  await vi.waitFor(() => expect(fetch(`${server.url}/readyz`)).rejects.toThrow(), PATIENCE);
});
