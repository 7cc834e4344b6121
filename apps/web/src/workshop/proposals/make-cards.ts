import { addItems, type NewItem, writeTalk } from "@throughline/board";
import {
  type Activity,
  cardSize,
  defaultSize,
  type Item,
  type ItemKind,
  isItemKind,
  type Pair,
} from "@throughline/model";
import { lensOf } from "../../lenses/all-lenses.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { BoardSession } from "../../session/session-context.ts";
import type { Rect } from "../../workspace/camera.ts";
import { freePlace } from "../../workspace/free-place.ts";
import { sectionAt } from "../../workspace/section-at.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { cardOfNote, kindOfNote, type NoteOrigin } from "./card-of-note.ts";
import { itemIdOf } from "./item-id-of.ts";
import { freeNear, layOutGroups } from "./place-block.ts";
import type { WallNote } from "./read-wall.ts";

type Maker = Pick<BoardSession, "board" | "live" | "talk" | "liveTalk">;

/** What came of turning notes into cards. */
export type MadeCards =
  | { readonly ok: true; readonly made: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Turns notes into cards of a kind, or each into what its author said with null, as one step: near the middle of what
 * is on screen, in the arrangement of the wall, covering nothing. A note that is on the board already is left
 * alone. The id of a card comes from its note, so two people who do it at once make one. `nameOf` gives the
 * name of a proposal's author.
 */
export function makeCards(
  session: Maker,
  workspace: Pick<Workspace, "get" | "camera">,
  activity: Activity,
  notes: readonly WallNote[],
  kind: ItemKind | null,
  nameOf: NoteOrigin["nameOf"],
): MadeCards {
  const { board, live, talk, liveTalk } = session;
  const wanted = notes.filter((note) => note.item === null && !live.items.has(itemIdOf(note.key)));
  if (wanted.length === 0) return { ok: true, made: [] };
  const kinds = activity.kinds.filter(isItemKind);
  const origin: NoteOrigin = {
    session: (liveTalk.workshop().session?.title ?? "").trim() || quoted(activity.title.trim()),
    isAnonymous: activity.anonymous,
    nameOf,
  };
  const groups = groupsOf(wanted).map((group) =>
    group.map((note) => ({
      note,
      kind: kind ?? kindOfNote(note.parts, kinds, isItemKind),
      card: cardOfNote(note.parts, origin),
    })),
  );
  const sizes = groups.map((group) => group.map((each) => defaultSize(each.kind)));
  const { places, size } = layOutGroups(sizes);
  const corner = findCorner(live.items, workspace, size);
  const isOnMap = placesFreely(lensOf(workspace.get().lens));
  const items = groups.flatMap((group, at) =>
    group.map((each, index): NewItem => {
      const [dx, dy] = places[at]?.[index] ?? [0, 0];
      const pos: Pair = [corner[0] + dx, corner[1] + dy];
      const first = each.note.parts[0];
      const author = first && !activity.anonymous ? nameOf(first) : "";
      const { title, description } = each.card;
      return {
        id: itemIdOf(each.note.key),
        kind: each.kind,
        pos,
        title,
        section: isOnMap ? sectionAt(live.items, [pos[0] + 8, pos[1] + 8]) : null,
        values: { description, ...(author !== "" && { author }) },
      };
    }),
  );
  const result = addItems(board, items);
  if (!result.ok) return result;
  writeTalk(
    talk,
    wanted.map(({ key }) => ({ in: "groups", key, put: { item: itemIdOf(key) } })),
  );
  return { ok: true, made: result.changed };
}

/** A round is named by what it asked. */
function quoted(title: string): string {
  return title === "" ? "" : `“${title}”`;
}

/** The notes as they stand on the wall: each group by itself, and those that stand alone together. */
function groupsOf(notes: readonly WallNote[]): readonly (readonly WallNote[])[] {
  const groups = new Map<string, WallNote[]>();
  for (const note of notes) {
    const group = groups.get(note.group) ?? [];
    group.push(note);
    groups.set(note.group, group);
  }
  return [...groups.values()];
}

/** Near the middle of the view on the map; in another lens, where a point is no place, beside what is on the map. */
function findCorner(
  items: ReadonlyMap<string, Item>,
  { get, camera }: Pick<Workspace, "get" | "camera">,
  size: Pair,
): Pair {
  const view = placesFreely(lensOf(get().lens)) ? camera?.view() : undefined;
  const middle: Pair | null = view ? [view.x + view.width / 2, view.y + view.height / 2] : null;
  const all = [...items.values()];
  const isSection = ({ kind }: Item) => kind === "section";
  const taken = {
    cards: boxesOf(all.filter((item) => !isSection(item))),
    sections: boxesOf(all.filter(isSection)),
  };
  return (middle && freeNear(taken, size, middle)) ?? freePlace(all, size);
}

function boxesOf(items: readonly Item[]): readonly Rect[] {
  return items.map((item) => {
    const [width, height] = cardSize(item);
    return { x: item.pos[0], y: item.pos[1], width, height };
  });
}
