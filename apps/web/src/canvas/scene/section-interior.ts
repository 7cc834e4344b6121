import type { Pair } from "@throughline/model";
import type { LiveBoard } from "../../live/live-board.ts";
import type { Rect } from "../../workspace/camera.ts";
import { containsPoint, containsRect } from "./rect.ts";

/** Height of the title bar of a section in board units, by which it is taken hold of. */
const SECTION_BAR = 36;
const SECTION_EDGE = 10;

/** True for a point in the interior of a section, where its frame and its bar are not. */
export function isInsideOfSection(live: LiveBoard, rect: Rect | undefined, id: string, point: Pair): boolean {
  if (!rect || live.items.get(id)?.kind !== "section") return false;
  const inside = {
    x: rect.x + SECTION_EDGE,
    y: rect.y + SECTION_BAR,
    width: rect.width - 2 * SECTION_EDGE,
    height: rect.height - SECTION_BAR - SECTION_EDGE,
  };
  return containsRect(rect, inside) && containsPoint(inside, point);
}
