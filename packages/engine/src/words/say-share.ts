import { sayDecimals } from "./say-number.ts";
import { MINUS, THIN_SPACE } from "./typography.ts";

/** “62 %” for 0.62. A share that is not quite none, or not quite all, is never rounded to 0 % or 100 %. */
export function sayShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.5) return `under ${sayPercent(1)}`;
  if (percent > 99.5 && percent < 100) return `over ${sayPercent(99)}`;
  return sayPercent(percent);
}

/** “+5 points”, “−12 points”: how far a share moved, in points of a hundred. */
export function sayShareChange(delta: number): string {
  const points = Math.round(Math.abs(delta) * 100);
  const size =
    points === 0 ? "under 1 point" : `${sayDecimals(points, 0)} ${points === 1 ? "point" : "points"}`;
  return `${delta < 0 ? MINUS : "+"}${size}`;
}

function sayPercent(percent: number): string {
  return `${sayDecimals(percent, 0)}${THIN_SPACE}%`;
}
