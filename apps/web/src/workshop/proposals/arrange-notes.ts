import { type Talk, type TalkWrite, writeTalk } from "@throughline/board";
import type { Wall, WallNote } from "./read-wall.ts";

/** A group's title has at most this many characters. */
export const LONGEST_TITLE = 120;

/** Puts notes into a group, or, with an empty title, each on its own, as one change. */
export function moveToGroup(talk: Talk, notes: readonly WallNote[], title: string): boolean {
  const group = cleanTitle(title);
  return writeTalk(
    talk,
    notes.map(({ key }): TalkWrite => ({ in: "groups", key, put: { group } })),
  );
}

/** Puts notes beside another: into its group, or into a new one with it. Returns the title of the group. */
export function moveBeside(talk: Talk, wall: Wall, notes: readonly WallNote[], other: WallNote): string {
  const title = other.group || freeTitle(wall);
  moveToGroup(talk, [...notes, other], title);
  return title;
}

/** Gives a group another title; with the title of another group, the two become one. */
export function renameGroup(talk: Talk, wall: Wall, from: string, to: string): boolean {
  const group = wall.groups.find(({ title }) => title === from);
  return group !== undefined && cleanTitle(to) !== "" && moveToGroup(talk, group.notes, to);
}

/** Makes one note of several: the first shows its own text and theirs, and stands where it stood. */
export function mergeNotes(talk: Talk, into: WallNote, others: readonly WallNote[]): boolean {
  const writes = others
    .filter(({ key }) => key !== into.key)
    .map(({ key }): TalkWrite => ({ in: "groups", key, put: { into: into.key } }));
  // Of two that were merged into each other at once, the one that shows both is to lead nowhere.
  const lead: TalkWrite = { in: "groups", key: into.key, put: { into: "" } };
  return writeTalk(talk, [lead, ...writes]);
}

/** Makes several notes of a merged one again, all in its group. */
export function takeApart(talk: Talk, note: WallNote): boolean {
  return writeTalk(
    talk,
    note.parts.map(
      ({ key }): TalkWrite => ({
        in: "groups",
        key,
        put: { into: "", group: note.group },
      }),
    ),
  );
}

/** A title that no group has yet. */
export function freeTitle({ groups }: Pick<Wall, "groups">): string {
  for (let number = 1; ; number++) {
    const title = `Group ${number}`;
    if (!groups.some((group) => group.title === title)) return title;
  }
}

function cleanTitle(title: string): string {
  return title.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_TITLE);
}
