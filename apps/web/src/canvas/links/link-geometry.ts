import type { Pair } from "@throughline/model";
import type { Side } from "../../lenses/lens.ts";
import type { Rect } from "../../workspace/camera.ts";
import { boundsOf, middleOf } from "../scene/rect.ts";

/** A link as a cubic curve from the side of one card to the side of another, in board units. */
export interface LinkShape {
  readonly from: Pair;
  readonly control1: Pair;
  readonly control2: Pair;
  readonly to: Pair;
  /** The direction in which the arrow enters, of length 1. */
  readonly heading: Pair;
  readonly middle: Pair;
  readonly bounds: Rect;
}

const OUTWARD: Readonly<Record<Side, Pair>> = {
  left: [-1, 0],
  right: [1, 0],
  top: [0, -1],
  bottom: [0, 1],
};
const NEAREST_BEND = 20;
const FARTHEST_BEND = 180;
/** How far the ends slide along a side towards the other card: 0 keeps them in the middle. */
const SLIDE = 0.3;
/** Ends stay this far from the corners of a card. */
const CORNER = 14;
/** Space between links of the same two cards. */
const LANE = 16;

/**
 * The curve between two cards: it leaves the side that faces the other card and slides along it, so that
 * several links fan out. `lane` sets links of the same pair apart: 0 for the first, then 1, -1, 2 and so on.
 * `sides` says which sides it leaves and enters by where that has a meaning.
 */
export function linkShape(
  from: Rect,
  to: Rect,
  lane = 0,
  sides?: readonly [from: Side, to: Side],
): LinkShape {
  const [fromSide, toSide] = sides ?? facingSides(from, to);
  const start = anchor(from, fromSide, middleOf(to), lane);
  const end = anchor(to, toSide, middleOf(from), lane);
  return curveBetween(start, OUTWARD[fromSide], end, OUTWARD[toSide]);
}

/** The curve from a card to a loose point, as while a link is being drawn. */
export function looseLinkShape(from: Rect, point: Pair): LinkShape {
  const dot: Rect = { x: point[0], y: point[1], width: 0, height: 0 };
  const [fromSide, toSide] = facingSides(from, dot);
  return curveBetween(anchor(from, fromSide, point, 0), OUTWARD[fromSide], point, OUTWARD[toSide]);
}

/** The point on the curve at `t` from 0 (start) to 1 (end). */
export function pointOnLink(shape: LinkShape, t: number): Pair {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  const at = (axis: 0 | 1) =>
    a * shape.from[axis] + b * shape.control1[axis] + c * shape.control2[axis] + d * shape.to[axis];
  return [at(0), at(1)];
}

/** The distance of a point from the curve, by a polyline that is exact to a unit or two. */
export function distanceToLink(shape: LinkShape, point: Pair): number {
  const steps = 20;
  let nearest = Infinity;
  let before = shape.from;
  for (let step = 1; step <= steps; step++) {
    const next = pointOnLink(shape, step / steps);
    nearest = Math.min(nearest, distanceToSegment(point, before, next));
    before = next;
  }
  return nearest;
}

/** The length of the curve, near enough for a dash: between its chord and the way over its control points. */
export function lengthOfLink({ from, control1, control2, to }: LinkShape): number {
  const between = (a: Pair, b: Pair) => Math.hypot(b[0] - a[0], b[1] - a[1]);
  const around = between(from, control1) + between(control1, control2) + between(control2, to);
  return (between(from, to) + around) / 2;
}

/** The path of the curve for SVG. */
export function linkPath({ from, control1, control2, to }: LinkShape): string {
  return `M${show(from)}C${show(control1)} ${show(control2)} ${show(to)}`;
}

function show([x, y]: Pair): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}

function curveBetween(from: Pair, out: Pair, to: Pair, into: Pair): LinkShape {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const bend = Math.min(FARTHEST_BEND, Math.max(Math.min(NEAREST_BEND, distance), distance * 0.42));
  const control1: Pair = [from[0] + out[0] * bend, from[1] + out[1] * bend];
  const control2: Pair = [to[0] + into[0] * bend, to[1] + into[1] * bend];
  const corners = [from, control1, control2, to].map(([x, y]) => ({ x, y, width: 0, height: 0 }));
  const bounds = boundsOf(corners) ?? { x: from[0], y: from[1], width: 0, height: 0 };
  const shape = { from, control1, control2, to, heading: [-into[0], -into[1]] as Pair, bounds };
  const middle: Pair = [
    (from[0] + 3 * control1[0] + 3 * control2[0] + to[0]) / 8,
    (from[1] + 3 * control1[1] + 3 * control2[1] + to[1]) / 8,
  ];
  return { ...shape, middle };
}

function facingSides(from: Rect, to: Rect): readonly [Side, Side] {
  const [fromX, fromY] = middleOf(from);
  const [toX, toY] = middleOf(to);
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  const sideways = gapX === gapY ? Math.abs(toX - fromX) >= Math.abs(toY - fromY) : gapX > gapY;
  if (sideways) return toX >= fromX ? ["right", "left"] : ["left", "right"];
  return toY >= fromY ? ["bottom", "top"] : ["top", "bottom"];
}

function anchor(rect: Rect, side: Side, towards: Pair, lane: number): Pair {
  const [middleX, middleY] = middleOf(rect);
  if (side === "left" || side === "right") {
    const y = slide(middleY, towards[1], rect.height, lane);
    return [side === "left" ? rect.x : rect.x + rect.width, y];
  }
  const x = slide(middleX, towards[0], rect.width, lane);
  return [x, side === "top" ? rect.y : rect.y + rect.height];
}

function slide(middle: number, towards: number, extent: number, lane: number): number {
  const room = Math.max(0, extent / 2 - CORNER);
  const wanted = (towards - middle) * SLIDE + lane * LANE;
  return middle + Math.max(-room, Math.min(room, wanted));
}

function distanceToSegment([px, py]: Pair, [ax, ay]: Pair, [bx, by]: Pair): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
