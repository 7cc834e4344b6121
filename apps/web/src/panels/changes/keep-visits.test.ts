import { addItem } from "@throughline/board";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rememberBoard } from "../../home/recent-boards.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createMemoryShelf } from "../testing/memory-shelf.ts";
import { keepVisits } from "./keep-visits.ts";
import { createMoments, OPENED } from "./moments.ts";

let session: BoardSession;
let shelf: ReturnType<typeof createMemoryShelf>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  session = { ...createLocalSession(), boardId: "nzmeGVGo-HWXWsJF" };
  shelf = createMemoryShelf();
});
afterEach(() => {
  stop();
  session.dispose();
  localStorage.clear();
  vi.useRealTimers();
});

async function begin() {
  const moments = createMoments(session, shelf, () => Date.now());
  stop = keepVisits(session, moments);
  await settle();
  return moments;
}
const settle = () => vi.advanceTimersByTimeAsync(1);
const change = () => void addItem(session.board, { kind: "note", title: "Note", pos: [0, 0] });

it("waits for the board to be loaded before it remembers how it was", async () => {
  session.state.setState({ loaded: false });
  const moments = await begin();
  expect(moments.store.getState().known).toHaveLength(1);
  change();
  session.state.setState({ loaded: true });
  await settle();
  expect(moments.store.getState().known[0]?.id).toBe(OPENED);
  expect((await session.figures.compareSince(OPENED))?.changes).toEqual([]);
});

it("keeps the visit when the page goes, every few minutes and when the board is left", async () => {
  rememberBoard({ id: session.boardId });
  await begin();
  window.dispatchEvent(new Event("pagehide"));
  await settle();
  expect(shelf.writes()).toBe(1);
  change();
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(shelf.writes()).toBe(2);
  change();
  stop();
  await settle();
  expect(shelf.writes()).toBe(3);
});

it("leaves nothing behind of a board that was taken off the list", async () => {
  await begin();
  change();
  window.dispatchEvent(new Event("pagehide"));
  stop();
  await settle();
  expect(shelf.writes()).toBe(0);
});
