import type { ItemOf, Pair } from "@throughline/model";
import { showNumber } from "../../canvas/cards/format-figure.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { CHIP, CHIP_GAP } from "./chip-size.ts";
import { findRefusal, titleOf } from "./funding-of.ts";
import { type Axis, scoreAt, scoreBeyond, scoresOf, shareOf } from "./matrix-axes.ts";
import { type MatrixGeometry, matrixGeometry, pointOf } from "./matrix-geometry.ts";

type Project = ItemOf<"project">;

/** Gives projects the two scores of the place where they are let go; in the tray they have none. */
export function dropMatrix(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const geometry = matrixGeometry(input);
  const moved = [...held].flatMap(([id, rect]) => {
    const item = input.items.get(id);
    return item?.kind === "project" && geometry.chips.has(id) ? [{ project: item, rect }] : [];
  });
  const refusal = findRefusal(moved.map(({ project }) => project));
  if (refusal) return { ok: false, reason: refusal };
  const drops = moved.map(({ project, rect }) => rescore(geometry, project, rect));
  const writes = drops.flatMap((drop) => drop.writes);
  const [first] = moved;
  const hint = drops[0]?.hint;
  if (writes.length === 0 || !first || hint === undefined) return NO_DROP;
  const who = moved.length === 1 ? titleOf(first.project) : `${moved.length} projects`;
  return { ok: true, name: `Rescore ${who}`, writes, hint };
}

function rescore(geometry: MatrixGeometry, project: Project, rect: Rect) {
  const { axes, plane, chips, trayX } = geometry;
  const home = chips.get(project.id);
  const before = scoresOf(project, axes);
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const isTray = x > (plane.width + trayX) / 2;
  if (isTray) {
    const writes = before ? clear(project, [axes.value.field, axes.effort.field]) : [];
    return { writes, hint: "Not scored" };
  }
  const [dx, dy] = [rect.x - (home?.x ?? 0), rect.y - (home?.y ?? 0)];
  const up = settle(axes.value, before?.[0], -dy / plane.height, 1 - y / plane.height);
  const right = settle(axes.effort, before?.[1], dx / plane.width, x / plane.width);
  return {
    writes: [...put(project, axes.value.field, up), ...put(project, axes.effort.field, right)],
    hint: `${axes.value.label} ${showNumber(up)}, ${axes.effort.label.toLowerCase()} ${showNumber(right)}`,
  };
}

/** A chip may stand beside its point: it is not rescored by a nudge that is less than half a step. */
function settle(axis: Axis, before: number | undefined, moved: number, share: number): number {
  const stays = before !== undefined && Math.abs(moved) < stepAt(axis, before) / 2;
  return stays ? before : scoreAt(axis, share);
}

/** The way to the nearer neighbor of a score, as a share of its axis. */
function stepAt(axis: Axis, score: number): number {
  const here = shareOf(axis, score);
  const ways = [-1, 1].map((by) => Math.abs(shareOf(axis, scoreBeyond(axis, score, by)) - here));
  return Math.min(...ways.filter((way) => way > 0));
}

function put(project: Project, field: Axis["field"], value: number): Write[] {
  return project[field] === value ? [] : [{ do: "set", id: project.id, field, value }];
}

function clear(project: Project, fields: readonly Axis["field"][]): Write[] {
  return fields.map((field) => ({ do: "set", id: project.id, field, value: null }));
}

/** One step of a score, five with Shift; out of the tray to the edge of the plane, and within it row by row. */
export function stepMatrix(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const geometry = matrixGeometry(input);
  const { axes, plane, chips, trayX } = geometry;
  const item = input.items.get(id);
  const chip = chips.get(id);
  if (item?.kind !== "project" || !chip) return [0, 0];
  const scores = scoresOf(item, axes);
  const across = direction === "left" || direction === "right";
  const way = direction === "left" || direction === "down" ? -1 : 1;
  if (!scores) {
    if (across) return [direction === "left" ? plane.width - CHIP.width - chip.x : 0, 0];
    return [0, -way * (CHIP.height + CHIP_GAP)];
  }
  const axis = across ? axes.effort : axes.value;
  const score = scores[across ? 1 : 0];
  const next = scoreBeyond(axis, score, way * (big ? 5 : 1));
  if (next === score) return [direction === "right" ? trayX - chip.x : 0, 0];
  const [x, y] = pointOf(axes, plane, across ? [scores[0], next] : [next, scores[1]]);
  const least = (stepAt(axis, score) / 2) * (across ? plane.width : plane.height);
  return across
    ? [wayTo(x - (chip.x + chip.width / 2), least, way), 0]
    : [0, wayTo(y - (chip.y + chip.height / 2), least, -way)];
}

/** The way to the next score; from a chip that stands there already, far enough to count as a move. */
function wayTo(distance: number, least: number, way: number): number {
  return Math.abs(distance) >= least ? distance : (Math.sign(distance) || way) * least;
}
