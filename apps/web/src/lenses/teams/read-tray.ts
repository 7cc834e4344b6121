import type { ItemOf } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { readAxis, rightOf } from "./read-axis.ts";
import { belowRows, CARD_WIDTH, readRows } from "./read-rows.ts";

/** The projects that nobody staffs, below all teams. */
export interface Tray {
  /** Where its heading stands. */
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
  readonly places: ReadonlyMap<string, Rect>;
}

const CHIP_HEIGHT = 48;
const GAP = 8;
const HEADING = 32;
const FEWEST = 5;
const MOST = 8;

/** Dated projects that still have to be done and that no team staffs, by start; null when all are staffed. */
export const readTray = oncePerInput((input: LensInput): Tray | null => {
  const projects = findUnstaffed(input);
  if (projects.length === 0) return null;
  const pitch = CARD_WIDTH + GAP;
  const fitting = Math.floor((rightOf(readAxis(input)) + GAP) / pitch);
  const columns = Math.max(FEWEST, Math.min(MOST, fitting));
  const y = belowRows(readRows(input)) + 12;
  const places = new Map<string, Rect>();
  projects.forEach(({ id }, at) => {
    places.set(id, {
      x: (at % columns) * pitch,
      y: y + HEADING + Math.floor(at / columns) * (CHIP_HEIGHT + GAP),
      width: CARD_WIDTH,
      height: CHIP_HEIGHT,
    });
  });
  const lines = Math.ceil(projects.length / columns);
  return {
    y,
    places,
    width: Math.min(columns, projects.length) * pitch - GAP,
    bottom: y + HEADING + lines * (CHIP_HEIGHT + GAP),
  };
});

function findUnstaffed(input: LensInput): readonly ItemOf<"project">[] {
  const found: (readonly [start: string, project: ItemOf<"project">])[] = [];
  for (const item of input.items.values()) {
    if (item.kind !== "project" || item.status === "done" || item.status === "cancelled") continue;
    const dates = input.figures.item(item.id)?.schedule;
    if (dates && dates.duration > 0 && !isStaffed(input, item.id)) found.push([dates.start, item]);
  }
  found.sort(([from, a], [to, b]) => {
    const [left, right] = [`${from} ${itemName(a)} ${a.id}`, `${to} ${itemName(b)} ${b.id}`];
    return left < right ? -1 : 1;
  });
  return found.map(([, project]) => project);
}

function isStaffed({ links, items, linksAt }: LensInput, id: string): boolean {
  for (const at of linksAt(id)) {
    const link = links.get(at);
    if (link?.kind === "staffs" && link.to === id && items.get(link.from)?.kind === "team") return true;
  }
  return false;
}
