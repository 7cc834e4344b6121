import { addItem, putTalk, readBoardItem, setWorkshop, takeSnapshot } from "@throughline/board";
import { type Activity, cardSize, type Item, talkKey } from "@throughline/model";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createLocalSession } from "../../testing/local-session.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { mergeNotes, moveToGroup } from "./arrange-notes.ts";
import { itemIdOf } from "./item-id-of.ts";
import { makeCards } from "./make-cards.ts";
import { readWall } from "./read-wall.ts";

const ADA = "ada-0123456789-x";
const BOB = "bob-0123456789-x";
const DAY = Date.UTC(2026, 10, 23, 12);

function createRoom(anonymous = false) {
  const session = createLocalSession((board) =>
    addItem(board, { kind: "project", id: "there", pos: [400, 300] }),
  );
  putTalk(session.talk, "activities", "r1", {
    kind: "proposals",
    title: "Risks",
    kinds: ["risk", "project"],
    closed: DAY,
    anonymous,
  });
  const write = (person: string, id: string, text: string, kind = "") =>
    putTalk(session.talk, "proposals", talkKey(person, id), {
      activity: "r1",
      text,
      kind,
      name: anonymous ? "" : person.slice(0, 3),
      written: DAY,
      shown: DAY,
    });
  write(ADA, "a", "Late supplier\nThey said so twice.");
  write(BOB, "b", "Move the go-live", "project");
  write(BOB, "c", `${"Word ".repeat(40)}end`);
  const workspace: Workspace = createWorkspace();
  workspace.camera = {
    view: () => ({ x: 0, y: 0, width: 1000, height: 800, zoom: 1 }),
    subscribe: () => () => {},
  } as unknown as NonNullable<Workspace["camera"]>;
  return { session, workspace, ...readers(session) };
}

function readers(session: ReturnType<typeof createLocalSession>) {
  const activity = () => session.liveTalk.records("activities").get("r1") as Activity;
  const wall = () =>
    readWall(activity(), session.liveTalk.records("proposals"), session.liveTalk.records("groups"), (id) =>
      session.live.items.has(id),
    );
  const item = (person: string, id: string): Item => {
    const found = readBoardItem(session.board, itemIdOf(talkKey(person, id)));
    if (!found) throw new Error("There is no such card.");
    return found;
  };
  return { activity, wall, item };
}

const byName = ({ name }: { readonly name: string }) => name;

it("makes a selection into cards as one step, with text, author, kind and where it was said", () => {
  const { session, workspace, activity, wall, item } = createRoom();
  const before = takeSnapshot(session.board);
  const updates = vi.fn();
  session.board.doc.on("update", updates);
  const result = makeCards(session, workspace, activity(), wall().notes, null, byName);
  expect(result).toMatchObject({ ok: true });
  expect(updates).toHaveBeenCalledOnce();
  expect(item(ADA, "a")).toMatchObject({
    kind: "risk",
    title: "Late supplier",
    description: "They said so twice.\n\nProposed by ada in “Risks”, 23 Nov 2026",
    author: "ada",
  });
  expect(item(BOB, "b")).toMatchObject({ kind: "project", title: "Move the go-live" });
  const long = item(BOB, "c");
  expect(long.title.length).toBeLessThanOrEqual(140);
  expect(long.title.endsWith("Word…")).toBe(true);
  expect(long.description).toContain(`${"Word ".repeat(40)}end`);
  expect(wall().notes.map((note) => note.item)).toEqual(wall().notes.map(({ key }) => itemIdOf(key)));
  session.undo.undo();
  expect(takeSnapshot(session.board)).toEqual(before);
  expect(wall().notes.every((note) => note.item === null)).toBe(true);
});

it("says nothing of authors where the round was anonymous, and takes the kind that was chosen", () => {
  const { session, workspace, activity, wall, item } = createRoom(true);
  putTalk(session.talk, "activities", "r1", { title: "" });
  makeCards(session, workspace, activity(), wall().notes, "assumption", byName);
  expect(item(BOB, "b")).toMatchObject({
    kind: "assumption",
    description: "Proposed, 23 Nov 2026",
    author: "",
  });
});

it("stands near the middle of the view, in the groups of the wall, and covers nothing", () => {
  const { session, workspace, activity, wall } = createRoom();
  moveToGroup(session.talk, wall().notes.slice(0, 2), "Supply");
  makeCards(session, workspace, activity(), wall().notes, "risk", byName);
  const items = [...session.live.items.values()];
  expect(items).toHaveLength(4);
  for (const one of items)
    for (const other of items) {
      if (one === other) continue;
      const [w, h] = cardSize(one);
      const [ow, oh] = cardSize(other);
      const apart =
        one.pos[0] + w <= other.pos[0] ||
        other.pos[0] + ow <= one.pos[0] ||
        one.pos[1] + h <= other.pos[1] ||
        other.pos[1] + oh <= one.pos[1];
      expect(apart).toBe(true);
    }
  for (const { id, pos } of items) {
    if (id === "there") continue;
    expect(Math.abs(pos[0] - 500)).toBeLessThan(900);
    expect(Math.abs(pos[1] - 400)).toBeLessThan(900);
  }
});

it("makes one card of a note although two facilitators do it at once, and none of one that is on the board", () => {
  const { session, workspace, activity, wall } = createRoom();
  const other = createLocalSession();
  Y.applyUpdate(other.board.doc, Y.encodeStateAsUpdate(session.board.doc));
  Y.applyUpdate(other.talk.doc, Y.encodeStateAsUpdate(session.talk.doc));
  const there = readers(other);
  makeCards(session, workspace, activity(), wall().notes, null, byName);
  makeCards(other, workspace, there.activity(), there.wall().notes, "issue", byName);
  for (const [from, to] of [
    [session, other],
    [other, session],
  ] as const) {
    Y.applyUpdate(to.board.doc, Y.encodeStateAsUpdate(from.board.doc));
    Y.applyUpdate(to.talk.doc, Y.encodeStateAsUpdate(from.talk.doc));
  }
  expect(session.board.items.size).toBe(4);
  expect(takeSnapshot(other.board)).toEqual(takeSnapshot(session.board));
  expect(makeCards(other, workspace, there.activity(), there.wall().notes, null, byName)).toEqual({
    ok: true,
    made: [],
  });
});

it("makes one card of merged notes, with the texts and authors of all", () => {
  const { session, workspace, activity, wall, item } = createRoom();
  const [one, two] = wall().notes;
  if (!one || !two) throw new Error("Two notes are needed.");
  mergeNotes(session.talk, one, [two]);
  setWorkshop(session.talk, "session", { id: "s1", title: "Kick-off", started: DAY });
  const [merged] = wall().notes;
  if (merged) makeCards(session, workspace, activity(), [merged], null, byName);
  expect(item(ADA, "a").description).toBe(
    "They said so twice.\n\nMove the go-live\n\nProposed by ada and bob in Kick-off, 23 Nov 2026",
  );
  expect(session.board.items.size).toBe(2);
});
