import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { callApi, createBoard, ticketFor } from "./support/board-access.ts";
import { manageLinks } from "./support/manage-links.ts";
import { openBrowser } from "./support/open-browser.ts";
import { connectRaw } from "./support/raw-client.ts";
import { sendRaw } from "./support/raw-request.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock } from "./support/stock-client.ts";

test("[S86] no secret, ticket, cookie, name or content in logs at their most talkative, in figures, or in errors", async () => {
  const server = await launchServer({ env: { LOG_LEVEL: "debug" } });
  onTestFinished(server.dispose);
  const secrets: string[] = [];
  const errors: string[] = [];
  const board = await createBoard(server.url, "A title nobody logs");
  secrets.push(...Object.values(board.secrets));
  const owner = openBrowser(server.url);
  await owner.join(board, board.secrets.owner, "Ada Nobodylogs");
  secrets.push(owner.cookie().split("=")[1] ?? "");
  const links = manageLinks(board, owner);
  secrets.push(await links.make("viewer"), await links.rotate("contributor"));

  const tickets = await Promise.all(
    (["editor", "viewer", "editor"] as const).map((role) => ticketFor(board, role)),
  );
  secrets.push(...tickets);
  const [used = "", queried = ""] = tickets;
  const client = await connectRaw(board, { ticket: used });
  const again = await connectRaw(board, { ticket: used, path: `/sync/${board.id}?ticket=${queried}` });
  expect((await again.closed).code).toBe(4401);
  const stock = await connectStock(board);
  stock.items.set("a", "Words nobody logs");
  await stock.fence();
  client.send(new Uint8Array([0, 2, 3, 255, 255, 255]));
  expect((await client.closed).code).toBe(4422);

  const wrong = "wrongwrongwrongwrongwrongwrongwr";
  secrets.push(wrong);
  for (const [method, path, body] of [
    ["POST", `/api/boards/${board.id}/join?k=${wrong}`, { secret: wrong, name: "Eve Nobodylogs" }],
    ["POST", `/api/boards/${board.id}/ticket`, { secret: wrong, room: wrong }],
    ["GET", `/api/boards/${board.id}/nothing?secret=${wrong}`, undefined],
    ["PATCH", `/api/boards/${board.id}`, { title: { text: "A title nobody logs" } }],
    ["GET", `/b/${board.id}?k=${wrong}`, undefined],
  ] as const) {
    const answer = await callApi(server.url, method, path, body, { cookie: owner.cookie() });
    if (!answer.ok) errors.push(await answer.text());
  }
  const malformed = await sendRaw(server.port, `GET /${wrong} HTTP/1.1\r\nBad Header ${wrong}\r\n\r\n`);
  expect(malformed.status).toBe(400);
  errors.push(malformed.body);
  await links.revoke("editor");
  stock.leave();
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  expect(await server.stop()).toBe(0);

  const logs = server.output();
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(20);
    for (const text of [logs, figures, ...errors]) expect(text).not.toContain(secret);
  }
  for (const words of ["obodylogs", "nobody logs"]) expect(logs + figures).not.toContain(words);
  const lines = logs.split("\n").filter((line) => line !== "" && !line.startsWith("Throughline is ready"));
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
  for (const said of ["started", "someone came in", "a socket was refused", "answered", "stopped"])
    expect(logs).toContain(`"msg":"${said}"`);

  // What is stored opens nothing either.
  for (const file of readdirSync(server.dataDir)) {
    const bytes = readFileSync(join(server.dataDir, file)).toString("latin1");
    for (const secret of secrets) expect(bytes).not.toContain(secret);
  }
});
