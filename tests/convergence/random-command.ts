import * as board from "@throughline/board";
import {
  type Field,
  itemFields,
  itemKindNames,
  linkFields,
  linkKindNames,
  metaFields,
  type Pair,
} from "@throughline/model";
import type { Random } from "./random.ts";
import { randomEntry, randomText, randomValue } from "./random-value.ts";

type Board = board.Board;
type Result = board.CommandResult;

/** One random use of each command of the board package, by its name. */
export const randomCommands: Readonly<Record<string, (on: Board, random: Random) => Result>> = {
  addItem: (on, random) =>
    board.addItem(on, {
      kind: random.pick(itemKindNames),
      pos: place(random),
      title: randomText(random),
      section: random.chance(0.3) ? anyId(on.items, random) : null,
      values: { description: randomText(random) },
    }),
  addItems: (on, random) =>
    board.addItems(
      on,
      Array.from({ length: random.below(4) }, () => ({
        kind: random.pick(itemKindNames),
        pos: place(random),
        title: randomText(random),
      })),
    ),
  setField: (on, random) => {
    const id = anyId(on.items, random);
    const [field, value] = fieldAndValue(fieldsOfItem(on, id), random);
    return board.setField(on, id, field, value);
  },
  setFields: (on, random) => {
    const ids = someIds(on.items, random);
    const [field, value] = fieldAndValue(fieldsOfItem(on, random.pick(ids)), random);
    return board.setFields(on, ids, field, value);
  },
  adoptResult: (on, random) => {
    const values = someIds(on.items, random).map((id) => {
      const [field, value] = fieldAndValue(fieldsOfItem(on, id), random);
      return { id, field, value };
    });
    const [title, reason, options] = [randomText(random), randomText(random), randomText(random)];
    // Few activities, so that several people adopt the same.
    const id = board.decisionId(`vote-${random.below(3)}`);
    const said = { decidedBy: "6 people", decidedOn: "2026-11-23", outcome: "" };
    return board.adoptResult(on, {
      values,
      decision: { id, pos: place(random), title, reason, options, ...said },
    });
  },
  setLinkField: (on, random) => {
    const id = anyId(on.links, random);
    const [field, value] = fieldAndValue(fieldsOfLink(on, id), random);
    return board.setLinkField(on, id, field, value);
  },
  setEntry: (on, random) => {
    const id = anyId(on.items, random);
    const field = shapedField(fieldsOfItem(on, id), "entries", random);
    const [key, value] = randomEntry(random);
    return board.setEntry(on, id, field, key, value);
  },
  setLinkEntry: (on, random) => {
    const id = anyId(on.links, random);
    const field = shapedField(fieldsOfLink(on, id), "entries", random);
    const [key, value] = randomEntry(random);
    return board.setLinkEntry(on, id, field, key, value);
  },
  editText: (on, random) => {
    const id = anyId(on.items, random);
    const field = shapedField(fieldsOfItem(on, id), "text", random);
    return board.editText(on, id, field, typedInto(board.readBoardItem(on, id), field, random));
  },
  editLinkText: (on, random) => {
    const id = anyId(on.links, random);
    return board.editLinkText(on, id, "notes", typedInto(board.readBoardLink(on, id), "notes", random));
  },
  moveItems: (on, random) => {
    const moves = someIds(on.items, random).map((id) => [id, place(random)] as const);
    const section = random.chance(0.5) ? anySection(on, random) : null;
    return board.moveItems(on, moves, random.chance(0.5) ? { section } : {});
  },
  resizeItem: (on, random) =>
    board.resizeItem(
      on,
      anyId(on.items, random),
      place(random),
      random.chance(0.2) ? null : [random.below(400), 50 + random.below(400)],
    ),
  removeItems: (on, random) => board.removeItems(on, someIds(on.items, random)),
  removeLinks: (on, random) => board.removeLinks(on, someIds(on.links, random)),
  removeSelection: (on, random) =>
    board.removeSelection(on, [anyId(on.items, random)], [anyId(on.links, random)]),
  addLink: (on, random) =>
    board.addLink(on, {
      kind: random.pick(linkKindNames),
      from: anyId(on.items, random),
      to: anyId(on.items, random),
      label: randomText(random),
    }),
  reverseLink: (on, random) => board.reverseLink(on, anyId(on.links, random)),
  changeLinkKind: (on, random) =>
    board.changeLinkKind(on, anyId(on.links, random), random.pick(linkKindNames)),
  retargetLink: (on, random) =>
    board.retargetLink(on, anyId(on.links, random), {
      [random.pick(["from", "to"])]: anyId(on.items, random),
    }),
  addLinkedItem: (on, random) =>
    board.addLinkedItem(on, {
      from: anyId(on.items, random),
      linkKind: random.pick(linkKindNames),
      kind: random.pick(itemKindNames),
      pos: place(random),
    }),
  changeKind: (on, random) => board.changeKind(on, someIds(on.items, random), random.pick(itemKindNames)),
  reorderItems: (on, random) =>
    board.reorderItems(
      on,
      someIds(on.items, random),
      random.pick(["front", "back", "forward", "backward"] as const),
    ),
  setLocked: (on, random) => board.setLocked(on, someIds(on.items, random), random.chance(0.3)),
  groupIntoSection: (on, random) => {
    const [x, y] = place(random);
    const rects = [{ x, y, width: 200, height: 100 }];
    return board.groupIntoSection(on, someIds(on.items, random), { rects, title: randomText(random) });
  },
  ungroupSection: (on, random) => board.ungroupSection(on, anySection(on, random)),
  assignSection: (on, random) =>
    board.assignSection(on, someIds(on.items, random), random.chance(0.3) ? null : anyId(on.items, random)),
  duplicateItems: (on, random) => board.duplicateItems(on, someIds(on.items, random), [24, 24]),
  pasteRecords: (on, random) =>
    board.pasteRecords(on, board.copyRecords(on, someIds(on.items, random)), { anchor: place(random) }),
  setMeta: (on, random) => {
    const [field, value] = fieldAndValue(metaFields, random);
    return board.setMeta(on, field, value);
  },
  renameBoard: (on, random) => board.renameBoard(on, randomText(random)),
};

function place(random: Random): Pair {
  return random.chance(0.02) ? [Number.NaN, 0] : [random.below(2000), random.below(2000)];
}

/** The id of a record, at times of one that is not there. */
function anyId(root: Board["items"], random: Random): string {
  const ids = [...root.keys()].sort();
  return ids.length === 0 || random.chance(0.03) ? "gone" : random.pick(ids);
}

function someIds(root: Board["items"], random: Random): string[] {
  return Array.from({ length: 1 + random.below(4) }, () => anyId(root, random));
}

/** The id of a section, at times of something else. */
function anySection(on: Board, random: Random): string {
  const ids = [...on.items.keys()].filter((id) => board.readBoardItem(on, id)?.kind === "section");
  return ids.length === 0 || random.chance(0.1) ? anyId(on.items, random) : random.pick(ids.sort());
}

type Table = Readonly<Record<string, Field<unknown>>>;

function fieldsOfItem(on: Board, id: string): Table {
  return itemFields(board.readBoardItem(on, id)?.kind ?? "project");
}

function fieldsOfLink(on: Board, id: string): Table {
  return linkFields(board.readBoardLink(on, id)?.kind ?? "staffs");
}

/** A field of this shape, or the title where the kind has none. */
function shapedField(table: Table, shape: Field<unknown>["shape"], random: Random): string {
  const fields = Object.keys(table).filter((key) => table[key]?.shape === shape);
  return fields.length === 0 ? "title" : random.pick(fields);
}

function fieldAndValue(table: Table, random: Random): readonly [string, unknown] {
  const field = random.pick(Object.keys(table));
  const definition = table[field];
  return [field, definition ? randomValue(definition, random) : undefined];
}

/** The text after a person typed into it or took something out. */
function typedInto(record: object | undefined, field: string, random: Random): string {
  const present = (record as Record<string, unknown> | undefined)?.[field];
  const text = [...(typeof present === "string" ? present : "")];
  text.splice(random.below(text.length + 1), random.below(3), ...randomText(random));
  return text.join("");
}
