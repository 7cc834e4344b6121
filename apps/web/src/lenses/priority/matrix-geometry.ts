import type { ItemOf } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { CHIP, CHIP_GAP } from "./chip-size.ts";
import { type MatrixAxes, matrixAxes, scoresOf, shareOf } from "./matrix-axes.ts";
import { packChips } from "./pack-chips.ts";

const PLANE = { width: 980, height: 616 } as const;
/** Plane for each chip, as a multiple of its own room: what is left lets chips stand near their scores. */
const ROOM = 2.2;
const TRAY_GAP = 40;
export const TRAY_COLUMN = CHIP.width + CHIP_GAP;

export interface MatrixGeometry {
  readonly axes: MatrixAxes;
  readonly plane: Rect;
  /** The point of each scored project, and the chip beside or over it. */
  readonly anchors: ReadonlyMap<string, readonly [x: number, y: number]>;
  readonly chips: ReadonlyMap<string, Rect>;
  readonly trayX: number;
  readonly trayColumns: number;
}

/** Where every project that is not done stands in the plane or in the tray. */
export const matrixGeometry = oncePerInput((input): MatrixGeometry => {
  const axes = matrixAxes(input);
  const projects = openProjects(input);
  const scored = projects.filter((project) => scoresOf(project, axes) !== null);
  const plane = planeFor(scored.length);
  const anchors = new Map<string, readonly [number, number]>();
  for (const project of scored) {
    const scores = scoresOf(project, axes);
    if (scores) anchors.set(project.id, pointOf(axes, plane, scores));
  }
  const chips = new Map(packChips(anchors, plane));
  const waiting = projects.filter((project) => !anchors.has(project.id));
  const trayX = plane.width + TRAY_GAP;
  const rows = Math.max(1, Math.floor(plane.height / (CHIP.height + CHIP_GAP)));
  const trayColumns = Math.max(1, Math.ceil(waiting.length / rows));
  waiting.forEach(({ id }, at) => {
    const [column, row] = [Math.floor(at / rows), at % rows];
    chips.set(id, { x: trayX + column * TRAY_COLUMN, y: row * (CHIP.height + CHIP_GAP), ...CHIP });
  });
  return { axes, plane, anchors, chips, trayX, trayColumns };
});

function openProjects({ items }: LensInput): readonly ItemOf<"project">[] {
  const projects: ItemOf<"project">[] = [];
  for (const item of items.values()) {
    if (item.kind === "project" && item.status !== "cancelled" && item.status !== "done") projects.push(item);
  }
  return projects.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As large as a screen for some forty chips, and larger in both directions for more. */
function planeFor(count: number): Rect {
  const needed = count * ROOM * (CHIP.width + CHIP_GAP) * (CHIP.height + CHIP_GAP);
  const scale = Math.max(1, Math.sqrt(needed / (PLANE.width * PLANE.height)));
  // By tenths, so that one more project seldom moves all others.
  const by = Math.ceil(scale * 10 - 1e-9) / 10;
  return { x: 0, y: 0, width: Math.round(PLANE.width * by), height: Math.round(PLANE.height * by) };
}

/** The point of two scores, upwards and to the right. */
export function pointOf(
  { value, effort }: MatrixAxes,
  plane: Rect,
  [up, right]: readonly [number, number],
): readonly [number, number] {
  return [shareOf(effort, right) * plane.width, (1 - shareOf(value, up)) * plane.height];
}
