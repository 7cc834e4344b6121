import { writeTalk } from "@throughline/board";
import { type Activity, type ItemKind, itemKinds, type Proposal } from "@throughline/model";
import { createContext, useContext } from "react";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { peopleNamesOf } from "../../session/people-names.ts";
import type { BoardSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { announce } from "../activity/announce.ts";
import { mergeNotes, moveBeside, moveToGroup, renameGroup, takeApart } from "./arrange-notes.ts";
import { makeCards } from "./make-cards.ts";
import type { Wall, WallNote } from "./read-wall.ts";

/** What hands can do with the notes of a wall. Each says what it did to those who do not see it. */
export interface WallHands {
  /** Puts notes into a group; with an empty title each stands on its own. */
  group(notes: readonly WallNote[], title: string): void;
  /** Puts notes beside another. */
  beside(notes: readonly WallNote[], other: WallNote): void;
  rename(from: string, to: string): void;
  merge(into: WallNote, others: readonly WallNote[]): void;
  apart(note: WallNote): void;
  /** Turns notes into cards of a kind; null: each into what its author said. */
  convert(notes: readonly WallNote[], kind: ItemKind | null): void;
  show(notes: readonly WallNote[]): void;
  remove(notes: readonly WallNote[]): void;
  mayRemove(notes: readonly WallNote[]): boolean;
  nameOf(proposal: Proposal): string;
}

export const WallHandsContext = createContext<WallHands | undefined>(undefined);

/** The hands of the wall. Only for its parts. */
export function useWallHands(): WallHands {
  const hands = useContext(WallHandsContext);
  if (!hands) throw new Error("useWallHands is for the parts of a wall.");
  return hands;
}

/** Hands for one round; `read` gives its wall as it is now. */
export function createWallHands(
  session: BoardSession,
  workspace: Workspace,
  read: () => { readonly activity: Activity; readonly wall: Wall },
): WallHands {
  const { talk, live } = session;
  const say = (sentence: string) => announce(session, sentence);
  const nameOf = ({ author, name }: Proposal) => peopleNamesOf(session).name(author ?? "") ?? name;
  return {
    nameOf,
    group(notes, title) {
      if (moveToGroup(talk, notes, title))
        say(
          title === "" ? `${count(notes)} taken out of the group.` : `${count(notes)} moved to “${title}”.`,
        );
    },
    beside(notes, other) {
      say(`${count(notes)} moved to “${moveBeside(talk, read().wall, notes, other)}”.`);
    },
    rename(from, to) {
      if (renameGroup(talk, read().wall, from, to)) say(`Group “${from}” is called “${to}” now.`);
    },
    merge(into, others) {
      if (mergeNotes(talk, into, others)) say(`${count(others)} merged into one note.`);
    },
    apart(note) {
      if (takeApart(talk, note)) say("Taken apart.");
    },
    convert(notes, kind) {
      const result = makeCards(session, workspace, read().activity, notes, kind, nameOf);
      if (!result.ok) return notify(result.reason, "problem");
      if (result.made.length === 0) return notify("These are on the board already.");
      showOnBoard(workspace, result.made);
      const made = result.made.flatMap((id) => live.items.get(id)?.kind ?? []);
      const first = made[0];
      const word =
        first && made.every((each) => each === first)
          ? (made.length === 1 ? itemKinds[first].label : itemKinds[first].plural).toLowerCase()
          : "cards";
      notify(
        `${made.length} ${word} added to the board. Undo takes ${made.length === 1 ? "it" : "them"} back.`,
      );
    },
    show: (notes) =>
      showOnBoard(
        workspace,
        notes.flatMap(({ item }) => item ?? []),
      ),
    mayRemove: (notes) =>
      session.canFacilitate() ||
      notes.every(({ parts }) => parts.every(({ author }) => author === session.person())),
    remove(notes) {
      const keys = notes.flatMap(({ parts }) => parts.map(({ key }) => key));
      const gone = writeTalk(talk, [
        ...keys.map((key) => ({ in: "proposals", key, put: null }) as const),
        ...keys.map((key) => ({ in: "groups", key, put: null }) as const),
      ]);
      if (gone) say(`${count(notes)} removed.`);
    },
  };
}

function count(notes: readonly WallNote[]): string {
  return notes.length === 1 ? "1 note" : `${notes.length} notes`;
}
