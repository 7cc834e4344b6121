import type { Pair } from "@throughline/model";
import type { Rect } from "../../../workspace/camera.ts";
import type { LensInput } from "../../lens.ts";
import { oncePerInput } from "../../once-per-input.ts";
import { type RaciPerson, type RaciRow, type RoleLink, readRaci } from "./read-raci.ts";
import { type RowItem, rowKinds } from "./row-kinds.ts";

export const ROW_CARD = { width: 248, height: 38 } as const;
export const PERSON_WIDTH = 60;
/** Height of the names above the rows. */
export const NAMES = 132;
const LETTER = { width: 30, height: 26 } as const;
const ROW = 42;
/** Space between groups of rows, in which the next one is named. */
export const GROUP_GAP = 26;
/** How far beside the matrix a letter may be let go and still be understood. */
const SLACK = 80;
const FIRST_PERSON = ROW_CARD.width + 12;

/** A stretch of rows of one kind. */
export interface RowGroup {
  readonly kind: RowItem["kind"];
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/** Where rows, people and letters stand, in board units. */
export interface RaciGeometry {
  readonly rows: readonly RaciRow[];
  readonly people: readonly RaciPerson[];
  readonly groups: readonly RowGroup[];
  /** The top of each row. */
  readonly tops: readonly number[];
  readonly places: ReadonlyMap<string, Rect>;
  readonly letters: ReadonlyMap<
    string,
    { readonly link: RoleLink; readonly row: number; readonly rect: Rect }
  >;
  readonly bounds: Rect;
}

/** Lays out the matrix: a row for each card, a column for each person. */
export const raciGeometry = oncePerInput((input: LensInput): RaciGeometry => {
  const { rows, people, hidden } = readRaci(input);
  const tops: number[] = [];
  const groups: RowGroup[] = [];
  let y: number = NAMES;
  for (const kind of rowKinds) {
    const count = rows.filter(({ item }) => item.kind === kind).length;
    if (count === 0) continue;
    groups.push({ kind, y, height: count * ROW, count });
    for (let index = 0; index < count; index += 1) tops.push(y + index * ROW);
    y += count * ROW + GROUP_GAP;
  }
  const places = new Map<string, Rect>();
  const letters = new Map<string, { link: RoleLink; row: number; rect: Rect }>();
  const columnOf = new Map(people.map(({ item }, index) => [item.id, index]));
  for (const [row, { item, roles }] of rows.entries()) {
    const top = tops[row] ?? 0;
    places.set(item.id, { x: 0, y: top + (ROW - ROW_CARD.height) / 2, ...ROW_CARD });
    const taken = new Map<number, number>();
    for (const link of roles) {
      const column = columnOf.get(link.person);
      if (column === undefined) continue;
      const beside = taken.get(column) ?? 0;
      taken.set(column, beside + 1);
      const x = FIRST_PERSON + column * PERSON_WIDTH + (PERSON_WIDTH - LETTER.width) / 2 + beside * 12;
      letters.set(link.id, { link, row, rect: { x, y: top + (ROW - LETTER.height) / 2, ...LETTER } });
    }
  }
  const width = FIRST_PERSON + (people.length + (hidden > 0 ? 2 : 0)) * PERSON_WIDTH;
  const bounds = { x: 0, y: 0, width, height: Math.max(NAMES + ROW, y - GROUP_GAP) };
  return { rows, people, groups, tops, places, letters, bounds };
});

/** The left edge of a person's column. */
export function personX(column: number): number {
  return FIRST_PERSON + column * PERSON_WIDTH;
}

/** The row and the column of a point, the nearest ones a little outside; null well outside or without people. */
export function cellOfLetter(
  { tops, people, bounds }: RaciGeometry,
  [x, y]: Pair,
): { readonly row: number; readonly column: number } | null {
  if (people.length === 0 || x < FIRST_PERSON - SLACK || x > bounds.width + SLACK) return null;
  if (y < 0 || y > bounds.height + SLACK) return null;
  const column = Math.floor((x - FIRST_PERSON) / PERSON_WIDTH);
  return { row: rowAt(tops, y), column: Math.max(0, Math.min(people.length - 1, column)) };
}

/** The row at a height; between two groups the nearer one. */
function rowAt(tops: readonly number[], y: number): number {
  const row = Math.max(
    0,
    tops.findLastIndex((top) => top <= y),
  );
  const [top = 0, next] = [tops[row], tops[row + 1]];
  return next !== undefined && y > (top + ROW + next) / 2 ? row + 1 : row;
}

/** The group of rows at a height; the nearest one above a gap. */
export function groupAt({ groups }: RaciGeometry, y: number): RowGroup | undefined {
  return groups.findLast((group) => group.y <= y) ?? groups[0];
}

/** How far one row is from the next. */
export const ROW_STEP = ROW;
