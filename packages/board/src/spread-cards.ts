import type { Pair } from "@throughline/model";

/** A card whose size changes, at its place. Board units. */
export interface GrowingCard {
  readonly id: string;
  readonly pos: Pair;
  readonly before: Pair;
  readonly after: Pair;
}

/** Cards that stood closer than this keep their distance; wider gaps may shrink to it. */
const GAP = 16;

/**
 * Where cards that grow come so that none covers another that it did not cover before: those at the right
 * move right, those below move down, no further than they must. Only cards that move are in the answer.
 */
export function spreadCards(cards: readonly GrowingCard[]): ReadonlyMap<string, Pair> {
  const xs = push(cards, 0);
  const ys = push(cards, 1);
  const moved = new Map<string, Pair>();
  for (const { id, pos } of cards) {
    const to: Pair = [xs.get(id) ?? pos[0], ys.get(id) ?? pos[1]];
    if (to[0] !== pos[0] || to[1] !== pos[1]) moved.set(id, to);
  }
  return moved;
}

/** New starts along one axis, in order, so that whoever stood before a card in its lane still ends before it. */
function push(cards: readonly GrowingCard[], axis: 0 | 1): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const done: GrowingCard[] = [];
  for (const card of [...cards].sort((one, other) => one.pos[axis] - other.pos[axis])) {
    let start = card.pos[axis];
    for (const earlier of done) {
      const gap = card.pos[axis] - earlier.pos[axis] - earlier.before[axis];
      if (gap < 0 || !sharesLane(card, earlier, axis)) continue;
      const end = (starts.get(earlier.id) ?? earlier.pos[axis]) + earlier.after[axis];
      start = Math.max(start, end + Math.min(gap, GAP));
    }
    starts.set(card.id, start);
    done.push(card);
  }
  return starts;
}

/** Whether two cards would meet when one of them moved along the axis. */
function sharesLane(one: GrowingCard, other: GrowingCard, axis: 0 | 1): boolean {
  const across = axis === 0 ? 1 : 0;
  const reach = ({ pos, before, after }: GrowingCard) =>
    pos[across] + Math.max(before[across], after[across]);
  return one.pos[across] < reach(other) && other.pos[across] < reach(one);
}
