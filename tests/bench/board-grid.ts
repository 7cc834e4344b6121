/** Width and height of the cell that one card gets, in board units: wider than any card. */
const CELL = [320, 184] as const;

/** The number of columns that makes a grid of so many cards wide, as a screen is. */
export function gridColumns(cards: number): number {
  return Math.ceil(Math.sqrt(cards * 1.6 * (CELL[1] / CELL[0])));
}

/** Where the `index`-th card of a grid lies, shaken a little so that it looks made by hand. */
export function placeInGrid(index: number, columns: number, random: () => number): readonly [number, number] {
  const [x, y] = [(index % columns) * CELL[0], Math.floor(index / columns) * CELL[1]];
  return [x + Math.round(random() * 40), y + Math.round(random() * 32)];
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The `index`-th key of a fractional index with three digits, enough for 238,328 cards. */
export function orderKey(index: number): string {
  const digit = (place: number) => DIGITS.charAt(Math.floor(index / 62 ** place) % 62);
  return `c${digit(2)}${digit(1)}${digit(0)}`;
}
