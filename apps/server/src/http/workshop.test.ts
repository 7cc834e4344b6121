import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from "node:crypto";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { makeSealKeys } from "../auth/seal-keys.ts";
import { defaultConfig } from "../config.ts";
import { startServer } from "../server.ts";
import { backupDatabase } from "../storage/sqlite/backup-database.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { startTestServer } from "../testing/test-server.ts";

async function setUp() {
  const server = await startTestServer();
  const board = await server.createBoard();
  const path = `/api/boards/${board.id}`;
  const ask = async (method: string, rest: string, cookie?: string) => {
    const answer = await server.call(method, path + rest, undefined, cookie);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { server, board, path, ask };
}

test("[S89] the server tells its time to whoever asks, and nobody keeps the answer", async () => {
  const server = await startTestServer();
  const before = Date.now();
  const answer = await server.call("GET", "/api/time");
  const { now } = (await answer.json()) as { now: number };
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("[S90] everybody who was ever let in is listed once, with the id and name that others see", async () => {
  const { server, board, path, ask } = await setUp();
  const owner = await server.join(board, "owner", "Olga");
  const vic = await server.join(board, "contributor", "Vic");
  await server.join(board, "editor", "Victor", vic);
  const described = async (cookie: string) => {
    const answer = await server.call("GET", path, undefined, cookie);
    return ((await answer.json()) as { user: { id: string; name: string } }).user;
  };
  const links = (await (await server.call("GET", `${path}/links`, undefined, owner)).json()) as {
    id: string;
    role: string;
  }[];
  const expected = [await described(owner), await described(vic)];
  expect(expected.map(({ name }) => name)).toEqual(["Olga", "Victor"]);
  for (const { id, role } of links)
    if (role === "editor" || role === "contributor")
      await server.call("DELETE", `${path}/links/${id}`, undefined, owner);
  expect((await ask("GET", "/people", vic)).status).toBe(404);
  const viewer = await server.join(board, "viewer", "Vera");
  expect((await ask("GET", "/people", viewer)).body).toEqual([...expected, await described(viewer)]);
  expect((await ask("GET", "/people")).status).toBe(404);
  const other = await server.createBoard();
  expect((await server.call("GET", `/api/boards/${other.id}/people`, undefined, owner)).status).toBe(404);
});

test("[S91] everyone may seal a ballot, and only who runs the session gets the key that opens it", async () => {
  const { server, board, ask } = await setUp();
  const cookies = new Map<string, string>();
  for (const role of ["owner", "facilitator", "editor", "contributor", "viewer"] as const)
    cookies.set(role, await server.join(board, role, role));
  const publicKeys = new Set<unknown>();
  for (const [role, cookie] of cookies) {
    const { status, body } = await ask("POST", "/seals/a1", cookie);
    expect(status).toBe(200);
    publicKeys.add(body.publicKey);
    const opened = await ask("POST", "/seals/a1/open", cookie);
    const mayOpen = role === "owner" || role === "facilitator";
    expect(opened.status).toBe(mayOpen ? 200 : 403);
    expect("secretKey" in opened.body).toBe(mayOpen);
  }
  expect(publicKeys.size).toBe(1);
  const owner = cookies.get("owner") ?? "";
  const x = String([...publicKeys][0]);
  const d = String((await ask("POST", "/seals/a1/open", owner)).body.secretKey);
  expect(Buffer.from(x, "base64url")).toHaveLength(32);
  expect(Buffer.from(d, "base64url")).toHaveLength(32);
  const once = generateKeyPairSync("x25519");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" });
  const privateKey = createPrivateKey({ key: { kty: "OKP", crv: "X25519", x, d }, format: "jwk" });
  expect(diffieHellman({ privateKey: once.privateKey, publicKey })).toEqual(
    diffieHellman({ privateKey, publicKey: once.publicKey }),
  );
  for (const rest of ["/seals/a1", "/seals/a1/open"]) expect((await ask("POST", rest)).status).toBe(404);
  for (const name of ["a".repeat(81), "a%2Fb", "a%20b", "%C3%A9"])
    expect((await ask("POST", `/seals/${name}`, owner)).status).toBe(400);
});

test("[S91] the keys of every activity, board and server are others", () => {
  const one = new Uint8Array(32).fill(1);
  const two = new Uint8Array(32).fill(2);
  const made = [
    makeSealKeys(one, "boardboard1", "a1"),
    makeSealKeys(one, "boardboard1", "a2"),
    makeSealKeys(one, "boardboard2", "a1"),
    makeSealKeys(two, "boardboard1", "a1"),
  ];
  expect(new Set(made.flatMap(({ publicKey, secretKey }) => [publicKey, secretKey])).size).toBe(8);
  expect(makeSealKeys(one, "boardboard1", "a1")).toEqual(made[0]);
});

test("[S91] the seals hold across a restart and in a backup that was put in place", async () => {
  const { server, board, ask } = await setUp();
  const owner = await server.join(board, "owner", "Olga");
  const sealed = (await ask("POST", "/seals/a1", owner)).body.publicKey;
  await server.restart();
  expect((await ask("POST", "/seals/a1", owner)).body.publicKey).toBe(sealed);
  const copy = join(server.dataDir, "copy");
  await mkdir(copy);
  backupDatabase(server.dataDir, join(server.dataDir, "copy.db"));
  await copyFile(join(server.dataDir, "copy.db"), join(copy, "throughline.db"));
  const second = await startServer({ ...defaultConfig(), port: 0, dataDir: copy, logLevel: "silent" });
  const answer = await fetch(`${second.url}/api/boards/${board.id}/seals/a1`, {
    method: "POST",
    headers: { cookie: owner },
  });
  expect(await answer.json()).toEqual({ publicKey: sealed });
  await second.close();
});

test("[S91] a store from before there were seals gets a secret of its own when it is opened", async () => {
  const server = await startTestServer();
  const path = join(server.dataDir, "older.db");
  openDatabase(path).close();
  const db = new DatabaseSync(path);
  db.exec("ALTER TABLE store DROP COLUMN seal_secret; PRAGMA user_version = 2");
  const { id } = db.prepare("SELECT id FROM store").get() ?? {};
  db.close();
  const read = () => {
    const opened = openDatabase(path);
    const row = opened.prepare("SELECT id, seal_secret FROM store").get();
    opened.close();
    return { id: row?.id, secret: Buffer.from(row?.seal_secret as Uint8Array).toString("hex") };
  };
  const first = read();
  expect(first.id).toBe(id);
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(read()).toEqual(first);
});
