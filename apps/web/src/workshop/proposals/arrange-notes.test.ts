import { openTalk, putTalk, readTalk, type Talk } from "@throughline/board";
import { type Grouping, type Proposal, talkKey } from "@throughline/model";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { freeTitle, mergeNotes, moveBeside, moveToGroup, renameGroup, takeApart } from "./arrange-notes.ts";
import { itemIdOf } from "./item-id-of.ts";
import { readWall, type Wall, type WallNote } from "./read-wall.ts";

const ADA = "ada-0123456789-x";
const BOB = "bob-0123456789-x";
const CLOSED = 1_000_000;

function createWall(texts: readonly (readonly [person: string, id: string, text: string])[]) {
  const talk = openTalk(new Y.Doc());
  for (const [person, id, text] of texts)
    putTalk(talk, "proposals", talkKey(person, id), { activity: "r1", text, name: person, shown: CLOSED });
  return talk;
}

function read(talk: Talk, hasItem: (id: string) => boolean = () => false): Wall {
  const proposals = new Map<string, Proposal>();
  for (const key of talk.proposals.keys()) {
    const record = readTalk(talk, "proposals", key);
    if (record) proposals.set(key, record);
  }
  const groups = new Map<string, Grouping>();
  for (const key of talk.groups.keys()) {
    const record = readTalk(talk, "groups", key);
    if (record) groups.set(key, record);
  }
  return readWall({ key: "r1", closed: CLOSED }, proposals, groups, hasItem);
}

function noteOf(wall: Wall, text: string): WallNote {
  const note = wall.notes.find(({ parts }) => parts[0]?.text === text);
  if (!note) throw new Error(`There is no note “${text}”.`);
  return note;
}

const texts = (notes: readonly WallNote[]) => notes.map(({ parts }) => parts.map(({ text }) => text));

it("mixes the authors, puts what came late last, and leaves out what belongs to nobody or another round", () => {
  const talk = createWall([
    [ADA, "m", "Second"],
    [BOB, "a", "First"],
    [ADA, "z", "Third"],
  ]);
  putTalk(talk, "proposals", talkKey(BOB, "c"), { activity: "r1", text: "Late", shown: CLOSED + 60_000 });
  putTalk(talk, "proposals", "nobody", { activity: "r1", text: "Forged" });
  putTalk(talk, "proposals", talkKey(BOB, "d"), { activity: "r2", text: "Elsewhere" });
  const wall = read(talk);
  expect(texts(wall.notes)).toEqual([["First"], ["Second"], ["Third"], ["Late"]]);
  expect(wall.notes.map(({ isLate }) => isLate)).toEqual([false, false, false, true]);
  expect(wall.proposals).toBe(4);
});

it("groups a note dropped on another, names the group, and lets it out again", () => {
  const talk = createWall([
    [ADA, "a", "One"],
    [BOB, "b", "Two"],
    [BOB, "c", "Three"],
  ]);
  let wall = read(talk);
  expect(moveBeside(talk, wall, [noteOf(wall, "One")], noteOf(wall, "Two"))).toBe("Group 1");
  wall = read(talk);
  expect(wall.groups.map(({ title, notes }) => [title, texts(notes)])).toEqual([
    ["Group 1", [["One"], ["Two"]]],
  ]);
  expect(freeTitle(wall)).toBe("Group 2");
  expect(renameGroup(talk, wall, "Group 1", "  Supply \n chain ")).toBe(true);
  wall = read(talk);
  expect(renameGroup(talk, wall, "Supply chain", "  ")).toBe(false);
  expect(moveBeside(talk, wall, [noteOf(wall, "Three")], noteOf(wall, "One"))).toBe("Supply chain");
  wall = read(talk);
  expect(wall.groups[0]?.notes).toHaveLength(3);
  moveToGroup(talk, [noteOf(wall, "Two")], "");
  wall = read(talk);
  expect(texts(wall.alone)).toEqual([["Two"]]);
});

it("merges notes into one that keeps the texts and authors of all, and takes it apart again", () => {
  const talk = createWall([
    [ADA, "a", "One"],
    [BOB, "b", "Two"],
    [BOB, "c", "Three"],
  ]);
  let wall = read(talk);
  moveToGroup(talk, [noteOf(wall, "Two")], "Supply");
  wall = read(talk);
  mergeNotes(talk, noteOf(wall, "Two"), [noteOf(wall, "One")]);
  wall = read(talk);
  mergeNotes(talk, noteOf(wall, "Three"), [noteOf(wall, "Two")]);
  wall = read(talk);
  expect(texts(wall.notes)).toEqual([["Three", "One", "Two"]]);
  expect(new Set(wall.notes[0]?.parts.map(({ author }) => author))).toEqual(new Set([ADA, BOB]));
  takeApart(talk, noteOf(wall, "Three"));
  expect(texts(read(talk).notes)).toEqual([["One"], ["Two"], ["Three"]]);
});

it("shows each text once when two people merge two notes into each other at once", () => {
  const talk = createWall([
    [ADA, "a", "One"],
    [BOB, "b", "Two"],
  ]);
  const other = openTalk(new Y.Doc());
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(talk.doc));
  const wall = read(talk);
  mergeNotes(talk, noteOf(wall, "One"), [noteOf(wall, "Two")]);
  mergeNotes(other, noteOf(wall, "Two"), [noteOf(wall, "One")]);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(talk.doc));
  Y.applyUpdate(talk.doc, Y.encodeStateAsUpdate(other.doc));
  for (const each of [talk, other]) {
    const { notes } = read(each);
    expect(notes.flatMap(({ parts }) => parts.map(({ text }) => text)).sort()).toEqual(["One", "Two"]);
  }
  expect(read(talk).notes.map(({ key }) => key)).toEqual(read(other).notes.map(({ key }) => key));
});

it("knows which note is on the board, also by a part of it, and not once the card is gone", () => {
  const talk = createWall([
    [ADA, "a", "One"],
    [BOB, "b", "Two"],
  ]);
  const two = itemIdOf(talkKey(BOB, "b"));
  putTalk(talk, "groups", talkKey(BOB, "b"), { item: "made" });
  expect(noteOf(read(talk), "Two").item).toBeNull();
  expect(
    noteOf(
      read(talk, (id) => id === "made"),
      "Two",
    ).item,
  ).toBe("made");
  const wall = read(talk);
  mergeNotes(talk, noteOf(wall, "One"), [noteOf(wall, "Two")]);
  expect(
    noteOf(
      read(talk, (id) => id === two),
      "One",
    ).item,
  ).toBe(two);
});
