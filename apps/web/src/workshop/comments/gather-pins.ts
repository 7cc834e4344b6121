import type { Pair } from "@throughline/model";

/** Something to be pinned: its place in board units. */
export interface Pinned {
  readonly key: string;
  readonly tip: Pair;
}

/** Pins that would cover each other: one of them stands for all. */
export interface PinGroup<T extends Pinned> {
  readonly first: T;
  /** All of them, the first too, by key. */
  readonly pins: readonly T[];
}

/** Pins nearer to each other than this are shown as one, in pixels. */
const NEAR = 26;

/**
 * Gathers pins that would cover each other at a zoom. The first of a group by key keeps its place, and no two of
 * those that are shown are near. The same pins in any order give the same groups.
 */
export function gatherPins<T extends Pinned>(pins: readonly T[], zoom: number): readonly PinGroup<T>[] {
  const near = NEAR / zoom;
  const cells = new Map<string, { readonly first: T; readonly pins: T[] }[]>();
  const groups: { readonly first: T; readonly pins: T[] }[] = [];
  const cellOf = (value: number) => Math.floor(value / near);
  for (const pin of [...pins].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const [column, row] = [cellOf(pin.tip[0]), cellOf(pin.tip[1])];
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []),
    );
    const group = around.find(({ first }) => isNear(first.tip, pin.tip, near));
    if (group) {
      group.pins.push(pin);
      continue;
    }
    const made = { first: pin, pins: [pin] };
    groups.push(made);
    const cell = `${column} ${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), made]);
  }
  return groups;
}

function isNear(one: Pair, other: Pair, near: number): boolean {
  return Math.abs(one[0] - other[0]) < near && Math.abs(one[1] - other[1]) < near;
}
