import type { Pair } from "@throughline/model";
import { type LinkShape, linkShape, pointOnLink } from "../../canvas/links/link-geometry.ts";
import type { LensInput, Side } from "../lens.ts";
import { carriedValues } from "./carried-values.ts";
import { placeColumns } from "./place-columns.ts";
import type { Edge } from "./read-network.ts";
import { traceThread } from "./trace-thread.ts";

/** Links run from left to right, whatever stands above what. */
export const SIDES: readonly [from: Side, to: Side] = ["right", "left"];

const NARROWEST = 2;
const WIDEST = 22;
/** A link that carries nothing known, or that lies off the thread that is followed. */
const THIN = 1.5;

/** The width of a link in board units: in proportion to what it carries. */
export function ribbonWidth(input: LensInput, link: string): number {
  const { links, most } = carriedValues(input);
  const value = links.get(link);
  const thread = traceThread(input);
  if (thread && !thread.links.has(link)) return THIN;
  return value === undefined ? THIN : Math.max(NARROWEST, (WIDEST * value) / most);
}

/** The curve that the canvas draws for a link that is alone between its cards; undefined without places. */
export function ribbonShape(input: LensInput, { from, to }: Edge): LinkShape | undefined {
  const { places } = placeColumns(input);
  const [start, end] = [places.get(from), places.get(to)];
  return start && end && linkShape(start, end, 0, SIDES);
}

/** Points along a curve, close enough together to draw it by. */
export function pointsAlong(shape: LinkShape): readonly Pair[] {
  return Array.from({ length: POINTS + 1 }, (_, at) => pointOnLink(shape, at / POINTS));
}

const POINTS = 14;
