import type { Rect } from "../../workspace/camera.ts";
import type { LaneBand, RoadmapLayout } from "./lay-out-roadmap.ts";

/** Below the lanes and the tray, where the strips are, a hand only means a day. */
const NEAR = 24;

/** The band under the middle of a rect; null below all of them. Above the first one it is the first. */
export function bandAt({ bands, tray, bottom }: RoadmapLayout, rect: Rect): LaneBand | null {
  const y = rect.y + rect.height / 2;
  if (y > bottom + NEAR) return null;
  const all = tray ? [...bands, tray] : bands;
  return all.find((band) => y < band.y + band.height) ?? all.at(-1) ?? null;
}
