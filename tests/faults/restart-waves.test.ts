import { expect, onTestFinished, test } from "vitest";
import { createBoard, ticketFor } from "./support/board-access.ts";
import { comeBack } from "./support/come-back.ts";
import { connectRaw } from "./support/raw-client.ts";
import { launchServer } from "./support/server-process.ts";
import { connectStock, readItems } from "./support/stock-client.ts";

const crowd = 180;

test("[S34] a restart: not ready at once, everyone is sent away in waves, all work is kept, all come back", async () => {
  const server = await launchServer();
  onTestFinished(server.dispose);
  const board = await createBoard(server.url);
  const tickets = await Promise.all(Array.from({ length: crowd }, () => ticketFor(board, "viewer")));
  const people = await Promise.all(tickets.map((ticket) => connectRaw(board, { ticket })));
  for (const person of people) await person.waitFor(0, 0);
  const writer = await connectStock(board);
  onTestFinished(writer.leave);
  const returning = comeBack(writer, board);
  onTestFinished(returning.stop);
  for (let i = 0; i < 200; i++) writer.items.set(`before-${i}`, i);
  const late = await ticketFor(board, "editor");
  const moments: number[] = [];
  const ends = people.map(async (person) => {
    const end = await person.closed;
    moments.push(performance.now());
    return end;
  });
  const stopping = server.stop();
  // The first to go means that it has begun; the waves last over three seconds.
  await Promise.race(ends);
  const ready = await fetch(`${server.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: "stopping" }]);
  await expect(connectRaw(board, { ticket: late })).rejects.toThrow("503");
  for (const end of await Promise.all(ends)) expect(end).toEqual({ code: 1012, reason: "restarting" });
  expect(await stopping).toBe(0);
  // At 20 milliseconds from one to the next; all at once would be a stampede on coming back.
  expect((moments.at(-1) ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(500);
  writer.items.set("while-away", 1);
  await server.start();
  const synced = writer.provider.synced
    ? Promise.resolve()
    : new Promise<void>((resolve) => writer.provider.once("sync", () => resolve()));
  await synced;
  await writer.fence();
  expect(returning.codes[0]).toBe(1012);
  const kept = await readItems(board);
  expect(Object.keys(kept)).toHaveLength(201);
  expect(kept["while-away"]).toBe(1);
});

test("[S61] every wrong setting is named at once, in plain words, and nothing is started", async () => {
  const wrong = {
    MAX_BOARD_MB: "-1",
    MAX_CHANGE_MB: "1e3",
    MAX_IMPORT_MB: "0x10",
    MAX_PEOPLE_PER_BOARD: "ten",
    CHANGES_PER_SECOND: "0",
    CONNECTS_PER_MINUTE: "99999999999999999999",
    BOARDS_PER_HOUR: "1.5",
    IDLE_SECONDS: "forever",
    MEMORY_FOR_BOARDS_MB: "0",
    TRUSTED_PROXIES: "yes",
    LOG_LEVEL: "loud",
    PUBLIC_URL: "https://user:pass@plan.example.org",
    ALLOWED_ORIGINS: "*",
    HOST: "http://0.0.0.0:80",
    DATABASE_URL: "postgres://someone:hidden@db/x",
  };
  const error = await launchServer({ env: wrong }).then(
    () => "it started",
    (reason: Error) => reason.message,
  );
  for (const name of Object.keys(wrong)) expect(error).toMatch(new RegExp(`^  ${name} `, "m"));
  expect(error).not.toContain("hidden");
  expect(error).not.toMatch(/^\s+at /m);
});
