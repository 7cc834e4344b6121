import { expect, vi } from "vitest";
import { type Board, callApi, createBoard } from "./board-access.ts";
import { comeBack } from "./come-back.ts";
import { readHealth } from "./health.ts";
import { PATIENCE } from "./patience.ts";
import { connectStock, readItems } from "./stock-client.ts";

/** A disk that can be made to refuse and to work again, under a running server. */
export interface RefusingDisk {
  readonly url: string;
  refuse(): void;
  heal(): void;
}

const rejoin = 4503;

/**
 * Prove what a server promises while its disk refuses, and after: nothing acknowledged or shown, readers stay,
 * writers are sent away with a transient code, it says so, and everything taken or kept back is saved once it can be.
 * Resolves with the board and everything that is on it then.
 */
export async function proveRefusal({
  url,
  refuse,
  heal,
}: RefusingDisk): Promise<{ board: Board; whole: Record<string, unknown> }> {
  const board = await createBoard(url);
  const ada = await connectStock(board);
  const ben = await connectStock(board);
  const eve = await connectStock(board, { role: "viewer" });
  const joined = await callApi(url, "POST", `/api/boards/${board.id}/join`, {
    secret: board.secrets.viewer,
    name: "Eve",
  });
  const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const returning = [comeBack(ada, board), comeBack(ben, board)];
  ada.items.set("before", 1);
  ada.items.set("dropped", 1);
  await ada.fence();
  await vi.waitFor(() => expect(eve.items.get("before")).toBe(1), PATIENCE);

  refuse();
  const echoes: number[] = [];
  ada.onEcho((fence) => echoes.push(fence));
  ada.items.set("during", 1);
  ada.items.set("during", 2);
  ada.items.delete("dropped");
  ada.ask(1000);
  await vi.waitFor(() => {
    for (const { codes } of returning) expect(codes[0]).toBe(rejoin);
  }, PATIENCE);
  const refusing = await readHealth(url);
  expect([refusing.status, refusing.figure("ready")]).toEqual([503, 0]);
  expect(refusing.reason).toMatch(/saving fails/);
  const age = refusing.figure("oldest_unsaved_seconds");
  expect(age).toBeGreaterThan(0);
  await vi.waitFor(
    async () => expect((await readHealth(url)).figure("oldest_unsaved_seconds")).toBeGreaterThan(age),
    PATIENCE,
  );
  expect((await callApi(url, "POST", "/api/boards", { title: "No room" })).status).toBe(507);

  // Written while nobody takes it; more attempts to come in are sent away in the same way.
  ada.items.set("offline", 1);
  ben.items.set("offline of ben", 1);
  await vi.waitFor(() => {
    for (const { codes } of returning) expect(codes.length).toBeGreaterThan(1);
  }, PATIENCE);
  for (const { codes } of returning) expect(new Set(codes)).toEqual(new Set([rejoin]));
  expect(echoes).toEqual([]);
  expect(eve.provider.wsconnected).toBe(true);
  expect(eve.items.toJSON()).toEqual({ before: 1, dropped: 1 });
  expect(await readItems(board)).toEqual({ before: 1, dropped: 1 });
  const file = await callApi(url, "GET", `/api/boards/${board.id}/export`, undefined, { cookie });
  const { items } = (await file.json()) as { items: object };
  expect(Object.keys(items).toSorted()).toEqual(["before", "dropped"]);

  heal();
  const whole = { before: 1, during: 2, offline: 1, "offline of ben": 1 };
  await vi.waitFor(async () => {
    for (const { items } of [ada, ben, eve]) expect(items.toJSON()).toEqual(whole);
    const healthy = await readHealth(url);
    expect([healthy.status, healthy.figure("ready"), healthy.figure("oldest_unsaved_seconds")]).toEqual([
      200, 1, 0,
    ]);
  }, PATIENCE);
  await ada.fence();
  await ben.fence();
  expect(await readItems(board)).toEqual(whole);
  expect((await callApi(url, "POST", "/api/boards", { title: "Room" })).status).toBe(201);
  for (const one of returning) one.stop();
  for (const client of [ada, ben, eve]) client.leave();
  return { board, whole };
}
