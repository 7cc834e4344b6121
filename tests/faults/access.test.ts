import { roles } from "@throughline/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { type Board, callApi, createBoard, ticketFor } from "./support/board-access.ts";
import { frames } from "./support/frames.ts";
import { openBrowser } from "./support/open-browser.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer, type ServerProcess } from "./support/server-process.ts";
import { connectStock } from "./support/stock-client.ts";

let server: ServerProcess;
beforeAll(async () => {
  server = await launchServer();
}, 60_000);
afterAll(() => server.dispose());

/** Every route about one board, with a body it would take. */
const routes = [
  ["GET", ""],
  ["PATCH", "", { title: "Mine now" }],
  ["DELETE", ""],
  ["PUT", "", {}],
  ["GET", "/export"],
  ["POST", "/duplicate", {}],
  ["POST", "/ticket", {}],
  ["POST", "/ticket", { secret: "x".repeat(32) }],
  ["POST", "/join", { secret: "x".repeat(32), name: "Eve" }],
  ["GET", "/links"],
  ["POST", "/links", { role: "owner" }],
  ["DELETE", "/links/abcdefghijklmnop"],
  ["POST", "/links/abcdefghijklmnop/rotate", {}],
] as const;

test("[S51] a missing and a forbidden board answer the same, to the letter, on every route", async () => {
  const board = await createBoard(server.url);
  const elsewhere = await createBoard(server.url);
  const stranger = openBrowser(server.url);
  const member = openBrowser(server.url);
  await member.join(elsewhere, elsewhere.secrets.owner);
  for (const [method, path, body] of routes) {
    for (const browser of [stranger, member]) {
      const seen = async (id: string) => {
        const answer = await browser.call(method, `/api/boards/${id}${path}`, body);
        const headers = [...answer.headers].filter(([name]) => name !== "date");
        return { status: answer.status, headers, text: await answer.text() };
      };
      const forbidden = await seen(board.id);
      expect({ method, path, ...forbidden }).toMatchObject({ method, path, status: 404 });
      for (const id of ["x".repeat(board.id.length), "constructor", "x"])
        expect({ method, path, ...(await seen(id)) }).toEqual({ method, path, ...forbidden });
    }
  }
});

test("[S51] [S2] the same for sockets: no ticket, a wrong one, and one of another board", async () => {
  const board = await createBoard(server.url);
  const other = await createBoard(server.url);
  for (const path of [
    `/sync/${board.id}`,
    `/sync/${"x".repeat(board.id.length)}`,
    `/sync/${board.id}.talk`,
  ]) {
    for (const ticket of ["wrong-wrong-wrong-wrong", await ticketFor(other, "owner")]) {
      const client = await connectRaw(board, { path, ticket });
      client.send(frames.step1(Y.encodeStateVector(new Y.Doc())));
      expect(await client.closed).toEqual({ code: 4401, reason: "not-authenticated" });
      expect(client.frames).toEqual([]);
    }
  }
});

test("[S13] [S14] every role in every room, by every message that can write", async () => {
  const board = await createBoard(server.url);
  const writesPlan = ["owner", "facilitator", "editor"];
  for (const room of [board.id, `${board.id}.talk`]) {
    const stored: string[] = [];
    for (const role of roles) {
      const mayWrite = room === board.id ? writesPlan.includes(role) : role !== "viewer";
      for (const step of ["update", "step2"] as const) {
        const client = await connectRaw(board, { role, room });
        const doc = new Y.Doc();
        doc.getMap("items").set(`${role}-${step}`, 1);
        client.send(frames[step](Y.encodeStateAsUpdate(doc)));
        if (mayWrite) {
          await client.fence();
          stored.push(`${role}-${step}`);
        } else await client.waitFor(2);
        expect(client.ending).toBeNull();
        client.drop();
      }
    }
    const reader = await connectStock(board, { role: "viewer", room });
    expect([...reader.items.keys()].toSorted()).toEqual(stored.toSorted());
    reader.leave();
  }
});

test("[S1] of many sockets that show one ticket at once, one gets in", async () => {
  const board = await createBoard(server.url);
  const ticket = await ticketFor(board, "editor");
  const clients = await Promise.all(Array.from({ length: 20 }, () => connectRaw(board, { ticket })));
  const [winner, ...others] = await Promise.all(
    clients.map((client) => Promise.race([client.closed, client.waitFor(0, 0).catch(() => client.closed)])),
  ).then((ends) => ends.toSorted((a) => (a instanceof Uint8Array ? -1 : 1)));
  expect(winner).toBeInstanceOf(Uint8Array);
  expect(others.map((end) => "code" in (end ?? {}) && (end as { code: number }).code)).toEqual(
    Array.from({ length: 19 }, () => 4401),
  );
});

async function titleOf(board: Board): Promise<unknown> {
  const owner = openBrowser(board.url);
  await owner.join(board, board.secrets.owner);
  return ((await (await owner.call("GET", `/api/boards/${board.id}`)).json()) as { title: string }).title;
}

test("[S4] [S85] no page of another site changes anything, whichever header tells it", async () => {
  const board = await createBoard(server.url, "As it was");
  const owner = openBrowser(server.url);
  await owner.join(board, board.secrets.owner);
  const foreign = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${server.url}.evil.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  const own = [
    { origin: server.url, "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    {},
  ];
  const path = `/api/boards/${board.id}`;
  for (const headers of foreign) {
    for (const [method, suffix, body] of routes.filter(([method]) => method !== "GET")) {
      const answer = await callApi(server.url, method, path + suffix, body, {
        ...headers,
        cookie: owner.cookie(),
      });
      expect([method, suffix, answer.status]).toEqual([method, suffix, 403]);
    }
    expect((await callApi(server.url, "POST", "/api/boards", {}, headers)).status).toBe(403);
    const ticket = await ticketFor(board, "owner");
    await expect(connectRaw(board, { ticket, headers })).rejects.toThrow("403");
  }
  expect(await titleOf(board)).toBe("As it was");
  for (const headers of own) {
    const renamed = await callApi(
      server.url,
      "PATCH",
      path,
      { title: "Renamed" },
      { ...headers, cookie: owner.cookie() },
    );
    expect(renamed.status).toBe(200);
    const client = await connectRaw(board, { headers });
    await client.fence();
    client.drop();
  }
});

test("[S58] bodies that are poisoned, deep or giant are refused and change nothing", async () => {
  const board = await createBoard(server.url, "As it was");
  const owner = openBrowser(server.url);
  await owner.join(board, board.secrets.owner);
  const send = (path: string, body: string, method = "POST") =>
    fetch(server.url + path, {
      method,
      body,
      headers: { "content-type": "application/json", cookie: owner.cookie() },
    });
  const path = `/api/boards/${board.id}`;
  const poisoned = [
    '{"__proto__":{"title":"Polluted","role":"owner","secret":"x"}}',
    '{"constructor":{"prototype":{"title":"Polluted"}}}',
    '{"title":{"__proto__":{"length":5}}}',
    `{"title":["As","an","array"]}`,
    "null",
    "[]",
    '"title"',
    "[".repeat(60_000),
    `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  ];
  for (const body of poisoned) {
    expect((await send(path, body, "PATCH")).status).toBe(400);
    expect((await send(`${path}/links`, body)).status).toBe(400);
    expect((await send(`${path}/join`, body)).status).toBe(400);
  }
  const nested = `{"items":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`;
  for (const body of [...poisoned, nested]) {
    const answer = await send("/api/boards/import", body);
    expect([201, 400, 422]).toContain(answer.status);
  }
  for (const target of [path, `${path}/join`, `${path}/ticket`, `${path}/links`]) {
    const method = target === path ? "PATCH" : "POST";
    expect((await send(target, `{"title":"${"x".repeat(70_000)}"}`, method)).status).toBe(413);
  }
  expect((await send("/api/boards/import", "x".repeat(21 * 1024 * 1024))).status).toBe(413);
  expect(await titleOf(board)).toBe("As it was");
  expect((await callApi(server.url, "POST", "/api/boards", {})).status).toBe(201);
  const plain = (await (await callApi(server.url, "POST", "/api/boards", {})).json()) as { title: string };
  expect(plain.title).toBe("Untitled program");
});
