import type { Pair } from "@throughline/model";

/** Someone who is out of sight: where they are in pixels of the window of the board. */
export interface OutOfSight {
  readonly clientId: number;
  readonly at: Pair;
}

/** One mark at the edge: whom it stands for, where it is, and which way they are, in degrees, 0 to the right. */
export interface EdgeHint {
  readonly clientIds: readonly number[];
  readonly at: Pair;
  readonly degrees: number;
}

/** How many marks there are at most; the others become one number. */
export const MOST_HINTS = 6;
/** Marks nearer to each other than this would cover each other, pixels. */
const APART = 34;

/** What is left free along each side of the window, pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the marks of people out of sight stand along the edges of a window of this size, as far inside as `insets` say.
 * People in nearly the same direction share one mark, and so do those beyond the most that are shown.
 */
export function placeHints(
  people: readonly OutOfSight[],
  { width, height }: { readonly width: number; readonly height: number },
  insets: Insets,
): readonly EdgeHint[] {
  const middle: Pair = [(insets.left + width - insets.right) / 2, (insets.top + height - insets.bottom) / 2];
  const room: Pair = [
    Math.max(1, (width - insets.left - insets.right) / 2),
    Math.max(1, (height - insets.top - insets.bottom) / 2),
  ];
  const hints: { clientIds: number[]; at: Pair; degrees: number }[] = [];
  for (const { clientId, at } of people) {
    const [dx, dy] = [at[0] - middle[0], at[1] - middle[1]];
    const scale = Math.min(room[0] / Math.max(Math.abs(dx), 1e-6), room[1] / Math.max(Math.abs(dy), 1e-6));
    const place: Pair = [middle[0] + dx * scale, middle[1] + dy * scale];
    const near =
      hints.find((hint) => apart(hint.at, place) < APART) ??
      (hints.length < MOST_HINTS ? undefined : nearest(hints, place));
    if (near) near.clientIds.push(clientId);
    else hints.push({ clientIds: [clientId], at: place, degrees: (Math.atan2(dy, dx) * 180) / Math.PI });
  }
  return hints;
}

function nearest<T extends { readonly at: Pair }>(hints: readonly T[], place: Pair): T | undefined {
  let best: T | undefined;
  for (const hint of hints) if (!best || apart(hint.at, place) < apart(best.at, place)) best = hint;
  return best;
}

function apart(one: Pair, other: Pair): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}
