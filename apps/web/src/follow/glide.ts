import type { Rect } from "../workspace/camera.ts";

/** How much of the way is made in one frame of 16 ms. */
const SHARE = 0.25;

/** A rectangle some way from `from` to `to` after `elapsed` milliseconds; exactly `to` when close. */
export function glide(from: Rect, to: Rect, elapsed: number): Rect {
  const share = 1 - (1 - SHARE) ** (elapsed / 16);
  const between = (one: number, other: number) => one + (other - one) * share;
  const close = Math.max(to.width, to.height) / 2000;
  const near = (["x", "y", "width", "height"] as const).every(
    (key) => Math.abs(from[key] - to[key]) <= close,
  );
  if (near) return to;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}
