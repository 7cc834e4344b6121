import {
  addItem,
  addLink,
  assignSection,
  editText,
  moveItems,
  removeItems,
  setEntry,
  setField,
  takeSnapshot,
} from "@throughline/board";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { createReplica, type Replica } from "./replica.ts";

let ann: Replica;
let ben: Replica;

beforeEach(() => {
  ann = createReplica("Ann", 1);
  ben = createReplica("Ben", 2);
  for (const id of ["p", "q", "s"]) {
    addItem(ann.board, { kind: id === "s" ? "section" : "project", id, pos: [0, 0], title: id });
  }
  meet();
});

afterEach(() => {
  ann.dispose();
  ben.dispose();
});

/** Both come back to the network and exchange what the other does not know. */
function meet(): void {
  const [left, right] = [ann.board.doc, ben.board.doc];
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)));
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)));
  expect(takeSnapshot(ben.board)).toEqual(takeSnapshot(ann.board));
  expect([...ben.read().items.values()].sort(byId)).toEqual([...ann.read().items.values()].sort(byId));
}

const byId = (left: { readonly id: string }, right: { readonly id: string }) => (left.id < right.id ? -1 : 1);

it("loses nothing of a day's work on different fields, entries and cards", () => {
  setField(ann.board, "p", "title", "Portal");
  setEntry(ann.board, "p", "actuals", "2026-05", 5);
  editText(ann.board, "p", "description", "From Ann. ");
  for (let index = 0; index < 100; index += 1) {
    addItem(ann.board, { kind: "risk", id: `a${index}`, pos: [index, 0] });
  }
  setField(ben.board, "p", "budget", 7);
  setEntry(ben.board, "p", "actuals", "2026-06", 6);
  editText(ben.board, "p", "description", "From Ben. ");
  moveItems(ben.board, [["p", [9, 9]]]);
  for (let index = 0; index < 100; index += 1) {
    addItem(ben.board, { kind: "risk", id: `b${index}`, pos: [index, 9] });
  }
  meet();
  const { items } = ann.read();
  expect(items.size).toBe(203);
  expect(items.get("p")).toMatchObject({
    title: "Portal",
    budget: 7,
    pos: [9, 9],
    actuals: { "2026-05": 5, "2026-06": 6 },
    repairs: [],
  });
  const text = items.get("p")?.description;
  expect(["From Ann. From Ben. ", "From Ben. From Ann. "]).toContain(text);
});

it("tolerates an arrow to a card that was deleted meanwhile, on both sides", () => {
  removeItems(ann.board, ["q"]);
  addLink(ben.board, { kind: "dependency", from: "p", to: "q", id: "pq" });
  meet();
  for (const replica of [ann, ben]) {
    expect(replica.read().items.has("q")).toBe(false);
    expect(replica.read().links.get("pq")).toMatchObject({ from: "p", to: "q", repairs: [] });
    expect(replica.followed().links.has("pq")).toBe(true);
  }
});

it("tolerates a card in a section that was deleted meanwhile", () => {
  removeItems(ann.board, ["s"]);
  assignSection(ben.board, ["p"], "s");
  meet();
  expect(ann.read().items.get("p")).toMatchObject({ section: "s", repairs: [] });
});

it("undoes a deletion that the other has seen, with everything on the card", () => {
  setField(ben.board, "p", "budget", 7);
  meet();
  removeItems(ann.board, ["p"]);
  meet();
  expect(ben.read().items.has("p")).toBe(false);
  ann.undo.undo();
  meet();
  expect(ben.read().items.get("p")).toMatchObject({ title: "p", budget: 7 });
});
