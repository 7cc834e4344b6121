import { expect, test } from "vitest";
import { startTestServer } from "../testing/test-server.ts";

interface Link {
  id: string;
  role: string;
  created: string;
  expires: string | null;
  revoked: string | null;
  lastUsed: string | null;
}

async function setUp() {
  const server = await startTestServer();
  const board = await server.createBoard();
  const owner = await server.join(board, "owner", "Olga");
  const facilitator = await server.join(board, "facilitator", "Fay");
  const path = `/api/boards/${board.id}/links`;
  const list = async () => (await (await server.call("GET", path, undefined, owner)).json()) as Link[];
  return { server, board, owner, facilitator, path, list };
}

test("[S56] links are listed without their secrets, and tell when they were last used", async () => {
  const { list, board } = await setUp();
  const links = await list();
  expect(links.map(({ role }) => role).toSorted()).toEqual([
    "contributor",
    "editor",
    "facilitator",
    "owner",
    "viewer",
  ]);
  expect(Object.keys(links[0] ?? {}).toSorted()).toEqual([
    "created",
    "expires",
    "id",
    "lastUsed",
    "revoked",
    "role",
  ]);
  expect(links.find(({ role }) => role === "owner")?.lastUsed).not.toBeNull();
  expect(links.find(({ role }) => role === "viewer")?.lastUsed).toBeNull();
  expect(JSON.stringify(links)).not.toContain(board.secrets.owner);
});

test("[S56] a new link shows its secret once and works until it ends", async () => {
  const { server, owner, path, board, list } = await setUp();
  const expires = new Date(Date.now() + 2000).toISOString();
  const made = await server.call("POST", path, { role: "viewer", expires }, owner);
  expect(made.status).toBe(201);
  const { link, url } = (await made.json()) as { link: Link; url: string };
  expect(link).toMatchObject({ role: "viewer", expires, revoked: null, lastUsed: null });
  const secret = url.split("#k=")[1] ?? "";
  const join = () => server.call("POST", `/api/boards/${board.id}/join`, { secret, name: "V" });
  expect((await join()).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, Date.parse(expires) - Date.now() + 20));
  expect((await join()).status).toBe(404);
  expect((await list()).some(({ id }) => id === link.id)).toBe(true);
  const past = await server.call("POST", path, { role: "viewer", expires: "2020-01-01T00:00:00Z" }, owner);
  expect(past.status).toBe(400);
});

test("[S56] nobody hands out or ends more than they have", async () => {
  const { server, facilitator, path, list } = await setUp();
  expect((await server.call("POST", path, { role: "owner" }, facilitator)).status).toBe(403);
  expect((await server.call("POST", path, { role: "facilitator" }, facilitator)).status).toBe(201);
  const ownerLink = (await list()).find(({ role }) => role === "owner")?.id ?? "";
  expect((await server.call("DELETE", `${path}/${ownerLink}`, undefined, facilitator)).status).toBe(403);
});

test("[S56] the last owner link stays", async () => {
  const { server, owner, path, list } = await setUp();
  const first = (await list()).find(({ role }) => role === "owner")?.id ?? "";
  const refused = await server.call("DELETE", `${path}/${first}`, undefined, owner);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ type: "urn:throughline:problem:last-owner-link" });
  await server.call("POST", path, { role: "owner" }, owner);
  expect((await server.call("DELETE", `${path}/${first}`, undefined, owner)).status).toBe(204);
  expect((await server.call("GET", path, undefined, owner)).status).toBe(404);
});

test("[S56] an end that is no moment makes no link, instead of one without end", async () => {
  const { server, owner, path, list } = await setUp();
  const before = await list();
  for (const expires of ["2199-01-01T00:00:00+05", "2199-01-01T00:00:00-23", "soon"]) {
    const answer = await server.call("POST", path, { role: "viewer", expires }, owner);
    expect(answer.status).toBe(400);
  }
  expect(await list()).toEqual(before);
});

test("[S56] the last owner link stays also when all are ended at once", async () => {
  const { server, owner, path, list } = await setUp();
  for (let i = 0; i < 4; i++) await server.call("POST", path, { role: "owner" }, owner);
  const owners = (await list()).filter(({ role }) => role === "owner");
  const answers = await Promise.all(
    owners.map(({ id }) => server.call("DELETE", `${path}/${id}`, undefined, owner)),
  );
  expect(answers.filter(({ status }) => status === 204).length).toBeLessThan(owners.length);
});

test("[S84] a rotated link works no more, the new one does, and who rotated it stays", async () => {
  const { server, board, owner, facilitator, path, list } = await setUp();
  const old = (await list()).find(({ role }) => role === "owner");
  expect((await server.call("POST", `${path}/${old?.id}/rotate`, undefined, facilitator)).status).toBe(403);
  const made = await server.call("POST", `${path}/${old?.id}/rotate`, undefined, owner);
  expect(made.status).toBe(201);
  const { link, url } = (await made.json()) as { link: Link; url: string };
  expect(link).toMatchObject({ role: "owner", expires: null, revoked: null });
  const join = async (secret: string) =>
    (await server.call("POST", `/api/boards/${board.id}/join`, { secret, name: "O" })).status;
  expect(await join(board.secrets.owner)).toBe(404);
  expect(await join(url.split("#k=")[1] ?? "")).toBe(200);
  expect((await list()).find(({ id }) => id === old?.id)?.revoked).not.toBeNull();
  expect((await server.call("POST", `${path}/${old?.id}/rotate`, undefined, owner)).status).toBe(404);
});

test("[S84] one link rotated by many at once becomes one", async () => {
  const { server, owner, path, list } = await setUp();
  const old = (await list()).find(({ role }) => role === "viewer");
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => server.call("POST", `${path}/${old?.id}/rotate`, undefined, owner)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404, 404]);
  expect((await list()).filter(({ role, revoked }) => role === "viewer" && revoked === null)).toHaveLength(1);
});
