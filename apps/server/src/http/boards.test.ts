import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { BoardLog } from "../storage/board-log.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { storageError } from "../storage/storage-error.ts";
import { PATIENCE } from "../testing/patience.ts";
import { connectStock } from "../testing/stock-client.ts";
import { boardOf, startTestServer } from "../testing/test-server.ts";

const problem = (name: string) => ({ type: `urn:throughline:problem:${name}` });

test("[S50] making a board gives five links, of which each opens it in its role", async () => {
  const server = await startTestServer();
  const response = await server.call("POST", "/api/boards", { title: "  Move \u0000 it " });
  expect(response.status).toBe(201);
  const answer = (await response.json()) as {
    id: string;
    title: string;
    role: string;
    links: Record<string, string>;
  };
  expect(answer).toMatchObject({ title: "Move it", role: "owner" });
  expect(answer.id).toMatch(/^[A-Za-z0-9_-]{10,64}$/);
  const board = boardOf(answer);
  for (const role of ["owner", "facilitator", "editor", "contributor", "viewer"] as const) {
    expect(answer.links[role]).toMatch(new RegExp(`^/b/${board.id}#k=[A-Za-z0-9_-]{22,}$`));
    const joined = await server.call("POST", `/api/boards/${board.id}/join`, {
      secret: board.secrets[role],
      name: "A",
    });
    expect(await joined.json()).toMatchObject({ role, title: "Move it", user: { name: "A" } });
  }
});

test("[S51] a missing and a forbidden board answer the same, on every route", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  for (const [method, path, body] of [
    ["GET", "", undefined],
    ["PATCH", "", { title: "x" }],
    ["DELETE", "", undefined],
    ["POST", "/ticket", {}],
    ["POST", "/join", { secret: "x", name: "A" }],
    ["POST", "/duplicate", {}],
    ["GET", "/links", undefined],
    ["POST", "/links", { role: "editor" }],
    ["DELETE", "/links/abc", undefined],
    ["GET", "/export?format=json", undefined],
  ] as const) {
    const forbidden = await server.call(method, `/api/boards/${board.id}${path}`, body);
    const missing = await server.call(method, `/api/boards/neverexisted${path}`, body);
    expect([method, path, forbidden.status]).toEqual([method, path, 404]);
    expect(missing.status).toBe(404);
    expect(forbidden.headers.get("content-type")).toMatch("application/problem+json");
    const text = await forbidden.text();
    expect(text).toBe(await missing.text());
    expect(JSON.parse(text)).toMatchObject(problem("not-found"));
  }
});

test("[S52] each role may do what it may, and no more", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const path = `/api/boards/${board.id}`;
  const status = async (cookie: string, method: string, tail: string, body?: unknown) =>
    (await server.call(method, path + tail, body, cookie)).status;
  const rights = {
    viewer: { get: 200, rename: 403, links: 403, copy: 403, remove: 403 },
    contributor: { get: 200, rename: 403, links: 403, copy: 403, remove: 403 },
    editor: { get: 200, rename: 200, links: 403, copy: 201, remove: 403 },
    facilitator: { get: 200, rename: 200, links: 200, copy: 201, remove: 403 },
    owner: { get: 200, rename: 200, links: 200, copy: 201, remove: 204 },
  } as const;
  for (const role of ["viewer", "contributor", "editor", "facilitator", "owner"] as const) {
    const cookie = await server.join(board, role, "A");
    expect({
      get: await status(cookie, "GET", ""),
      rename: await status(cookie, "PATCH", "", { title: role }),
      links: await status(cookie, "GET", "/links"),
      copy: await status(cookie, "POST", "/duplicate", {}),
      remove: await status(cookie, "DELETE", ""),
    }).toEqual(rights[role]);
  }
});

test("[S52] a browser that came by two links has the stronger role, until that link ends", async () => {
  const server = await startTestServer();
  const board = await server.createBoard();
  const owner = await server.join(board, "owner", "Olga");
  const cookie = await server.join(board, "editor", "Ada");
  await server.join(board, "viewer", "Ada", cookie);
  const role = async () =>
    (
      (await (await server.call("GET", `/api/boards/${board.id}`, undefined, cookie)).json()) as {
        role: string;
      }
    ).role;
  expect(await role()).toBe("editor");
  const links = (await (
    await server.call("GET", `/api/boards/${board.id}/links`, undefined, owner)
  ).json()) as {
    id: string;
    role: string;
  }[];
  const editorLink = links.find((link) => link.role === "editor")?.id ?? "";
  await server.call("DELETE", `/api/boards/${board.id}/links/${editorLink}`, undefined, owner);
  expect(await role()).toBe("viewer");
});

test("[S53] export and import give back the whole board", async () => {
  const server = await startTestServer();
  const board = await server.createBoard({ sample: "cloud-move" });
  const talk = await connectStock(server, board, "owner", { room: `${board.id}.talk` });
  talk.doc.getMap("comments").set("c1", new Y.Map([["text", "Why?"]]));
  await talk.fence();
  const cookie = await server.join(board, "viewer", "A");
  const exported = await server.call("GET", `/api/boards/${board.id}/export?format=json`, undefined, cookie);
  expect(exported.status).toBe(200);
  const text = await exported.text();
  const imported = await server.call("POST", "/api/boards/import?title=Again", text);
  expect(imported.status).toBe(201);
  const answer = await imported.json();
  expect(answer).toMatchObject({ title: "Again", role: "owner", warnings: [] });
  const copy = boardOf(answer);
  const copyCookie = await server.join(copy, "owner", "A");
  const again = await (
    await server.call("GET", `/api/boards/${copy.id}/export`, undefined, copyCookie)
  ).text();
  const original = JSON.parse(text) as { meta: { title: string } };
  expect(JSON.parse(again)).toEqual({ ...original, meta: { ...original.meta, title: "Again" } });
  expect(again).toContain("Why?");
});

test("[S53] a file that is no board creates nothing and says why", async () => {
  const server = await startTestServer();
  const refused = await server.call("POST", "/api/boards/import", "{}");
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject(problem("unreadable-file"));
});

test("[S54] a copy is a new board with the same content and new links", async () => {
  const server = await startTestServer();
  const board = await server.createBoard({ title: "One" });
  const ada = await connectStock(server, board, "owner");
  ada.items.set("a", new Y.Map([["kind", "note"]]));
  await ada.fence();
  const cookie = await server.join(board, "editor", "A");
  const response = await server.call("POST", `/api/boards/${board.id}/duplicate`, undefined, cookie);
  expect(response.status).toBe(201);
  const answer = await response.json();
  expect(answer).toMatchObject({ title: "Copy of One" });
  const copy = boardOf(answer);
  expect(Object.values(copy.secrets)).not.toContain(board.secrets.owner);
  const bob = await connectStock(server, copy, "viewer");
  expect(bob.items.toJSON()).toMatchObject({ a: { kind: "note" } });
});

test("[S55] renaming reaches the list and everyone on the board, both ways", async () => {
  const server = await startTestServer();
  const board = await server.createBoard({ title: "Old" });
  const cookie = await server.join(board, "editor", "A");
  const ada = await connectStock(server, board, "viewer");
  const renamed = await server.call("PATCH", `/api/boards/${board.id}`, { title: "New" }, cookie);
  expect(await renamed.json()).toEqual({ id: board.id, title: "New" });
  await vi.waitFor(() => expect(ada.doc.getMap("meta").get("title")).toBe("New"), PATIENCE);
  const bob = await connectStock(server, board, "editor");
  bob.doc.getMap("meta").set("title", "Newest");
  await vi.waitFor(async () => {
    const answer = await (await server.call("GET", `/api/boards/${board.id}`, undefined, cookie)).json();
    expect(answer).toMatchObject({ id: board.id, title: "Newest", role: "editor", people: 2 });
  }, PATIENCE);
});

test("[S59] samples are listed and open as boards of their own", async () => {
  const server = await startTestServer();
  const list = (await (await server.call("GET", "/api/samples")).json()) as {
    id: string;
    title: string;
    summary: string;
  }[];
  expect(list.length).toBeGreaterThan(0);
  for (const { id, title, summary } of list) {
    expect(summary.length).toBeGreaterThan(10);
    const response = await server.call("POST", "/api/boards", { sample: id });
    expect(await response.json()).toMatchObject({ title });
  }
  const unknown = await server.call("POST", "/api/boards", { sample: "nope" });
  expect(await unknown.json()).toMatchObject(problem("unknown-sample"));
});

test("[S58] what cannot be read is refused by name and changes nothing", async () => {
  const server = await startTestServer({ limits: { boardsPerHour: 2 } });
  const answer = async (response: Response) =>
    ((await response.json()) as { type: string }).type.split(":").at(-1);
  expect(await answer(await server.call("POST", "/api/boards", "{nonsense"))).toBe("invalid-request");
  expect(await answer(await server.call("POST", "/api/boards", { title: 7 }))).toBe("invalid-request");
  expect(await answer(await server.call("POST", "/api/boards", { title: "x".repeat(70_000) }))).toBe(
    "too-large",
  );
  const asForm = await fetch(`${server.url}/api/boards`, { method: "POST", body: '{"title":"x"}' });
  expect(await answer(asForm)).toBe("wrong-content-type");
  const elsewhere = await fetch(`${server.url}/api/boards`, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json", origin: "https://evil.example" },
  });
  expect(await answer(elsewhere)).toBe("wrong-origin");
  await server.createBoard();
  await server.createBoard();
  expect(await answer(await server.call("POST", "/api/boards", {}))).toBe("too-many");
});

test("[S7] a board whose erasing failed half way can be deleted again, and then leaves no document", async () => {
  let isFailing = true;
  let stats: BoardLog["stats"] | undefined;
  const openStorage = async (folder: string) => {
    const storage = await openSqliteStorage(folder);
    stats = storage.log.stats;
    const tombstone: BoardLog["tombstone"] = (board) =>
      isFailing ? Promise.reject(storageError("disk I/O error")) : storage.log.tombstone(board);
    return { ...storage, log: { ...storage.log, tombstone } };
  };
  const server = await startTestServer({ parts: { openStorage } });
  const board = await server.createBoard();
  const cookie = await server.join(board, "owner", "A");
  const remove = async () =>
    (await server.call("DELETE", `/api/boards/${board.id}`, undefined, cookie)).status;
  expect(await remove()).toBe(507);
  isFailing = false;
  expect(await remove()).toBe(204);
  expect(await stats?.()).toMatchObject({ rooms: 0, rows: 0 });
});
