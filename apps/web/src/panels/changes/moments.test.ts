import { addItem, setField } from "@throughline/board";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { createMemoryShelf } from "../testing/memory-shelf.ts";
import { BASELINE, createMoments, MOST_MARKS, OPENED } from "./moments.ts";

const HOUR = 3_600_000;
let session: BoardSession;
let shelf: ReturnType<typeof createMemoryShelf>;
let clock: number;

beforeEach(() => {
  session = openSession();
  shelf = createMemoryShelf();
  clock = 100 * HOUR;
});
afterEach(() => session.dispose());

function openSession(): BoardSession {
  return createLocalSession((board) => {
    addItem(board, { id: "p", kind: "project", pos: [0, 0], values: { start: "2026-01-05", duration: 10 } });
  });
}
const visit = () => createMoments(session, shelf, () => clock);
const known = (moments: ReturnType<typeof visit>) => moments.store.getState().known.map(({ id }) => id);
const sinceOf = async (id: string) => (await session.figures.compareSince(id))?.changes.map(({ id }) => id);

describe("moments", () => {
  it("offers the baseline before anything is read, then the opening of the board", async () => {
    const moments = visit();
    expect(known(moments)).toEqual([BASELINE]);
    await moments.beginVisit();
    expect(known(moments)).toEqual([OPENED, BASELINE]);
    setField(session.board, "p", "duration", 20);
    expect(await sinceOf(OPENED)).toContain("p");
  });

  it("compares with the last visit after a reload days later", async () => {
    const first = visit();
    await first.beginVisit();
    await first.keepVisit();
    session.dispose();
    session = openSession();
    setField(session.board, "p", "duration", 30);
    clock += 72 * HOUR;
    const second = visit();
    await second.beginVisit();
    expect(known(second)).toEqual([OPENED, "last-visit", BASELINE]);
    expect(second.store.getState().known[1]?.at).toBe(100 * HOUR);
    expect(await second.bring("last-visit")).toBe(true);
    expect(await sinceOf("last-visit")).toContain("p");
    expect(await sinceOf(OPENED)).toEqual([]);
  });

  it("takes a reload for the same visit", async () => {
    const first = visit();
    await first.beginVisit();
    await first.keepVisit();
    clock += HOUR / 6;
    const second = visit();
    await second.beginVisit();
    expect(known(second)).toEqual([OPENED, BASELINE]);
  });

  it("does not write the same plan again and again", async () => {
    const moments = visit();
    await moments.keepVisit();
    expect(shelf.writes()).toBe(0);
    await moments.beginVisit();
    await moments.keepVisit();
    await moments.keepVisit();
    expect(shelf.writes()).toBe(1);
    setField(session.board, "p", "duration", 30);
    await moments.keepVisit();
    expect(shelf.writes()).toBe(2);
  });

  it("keeps marks for the next time, the newest first, and forgets the oldest of too many", async () => {
    const moments = visit();
    await moments.beginVisit();
    for (let at = 0; at <= MOST_MARKS; at += 1) {
      clock += 1;
      expect((await moments.mark(`Mark ${at}`)).isKept).toBe(true);
    }
    const later = visit();
    await later.beginVisit();
    const marks = later.store.getState().known.filter(({ kind }) => kind === "mark");
    expect(marks.map(({ label }) => label)).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((at) => `Mark ${at}`));
    expect(await later.bring(marks[0]?.id ?? "")).toBe(true);
    later.forget(marks[0]?.id ?? "");
    expect(await shelf.list(session.boardId)).toHaveLength(MOST_MARKS - 1);
  });

  it("takes a moment off the list that cannot be read any more", async () => {
    const first = visit();
    await first.beginVisit();
    const { id } = await first.mark("Gone");
    shelf.spoil(id);
    const later = visit();
    await later.beginVisit();
    expect(known(later)).toContain(id);
    expect(await later.bring(id)).toBe(false);
    expect(known(later)).not.toContain(id);
  });

  it("marks for this page where nothing is kept", async () => {
    shelf.refuse();
    const moments = visit();
    await moments.beginVisit();
    const { id, isKept } = await moments.mark("Now");
    expect(isKept).toBe(false);
    setField(session.board, "p", "duration", 20);
    expect(await moments.bring(id)).toBe(true);
    expect(await sinceOf(id)).toContain("p");
  });
});
