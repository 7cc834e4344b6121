import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultConfig } from "../../config.ts";
import { startServer } from "../../server.ts";
import { connectStock } from "../../testing/stock-client.ts";
import { startTestServer } from "../../testing/test-server.ts";
import { backupDatabase } from "./backup-database.ts";

test("[S39] a backup taken under load opens as a whole server with everything acknowledged before it", async () => {
  const server = await startTestServer();
  const board = await server.createBoard({ title: "Kept" });
  const ada = await connectStock(server, board, "owner");
  for (let i = 0; i < 100; i++) ada.items.set(`a${i}`, i);
  await ada.fence();
  ada.items.set("later", 1);
  const target = join(server.dataDir, "copy.db");
  backupDatabase(server.dataDir, target);
  expect(() => backupDatabase(server.dataDir, target)).toThrow(/already there/);

  const restored = join(server.dataDir, "restored");
  await mkdir(restored);
  await copyFile(target, join(restored, "throughline.db"));
  const second = await startServer({ ...defaultConfig(), port: 0, dataDir: restored, logLevel: "silent" });
  const access = await fetch(`${second.url}/api/boards/${board.id}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret: board.secrets.viewer, name: "A" }),
  });
  expect(await access.json()).toMatchObject({ role: "viewer", title: "Kept" });
  const cookie = access.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const file = await fetch(`${second.url}/api/boards/${board.id}/export`, { headers: { cookie } });
  const items = ((await file.json()) as { items: object }).items;
  expect(Object.keys(items).length).toBeGreaterThanOrEqual(100);
  await second.close();
});

test("[S39] a folder without data is refused in plain words", () => {
  expect(() => backupDatabase("/nonexistent", "/nonexistent/copy.db")).toThrow(/no Throughline data/);
});
