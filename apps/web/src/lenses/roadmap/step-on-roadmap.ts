import type { Pair } from "@throughline/model";
import type { Direction, LensInput } from "../lens.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";

const QUARTER = 91;
const STILL: Pair = [0, 0];

/** How many calendar days an arrow key goes at a scale: a day, a week or a month; with Shift a quarter. */
export function stepDays(perDay: number, big: boolean): number {
  if (big) return QUARTER;
  if (perDay >= 12) return 1;
  return perDay >= 5 ? 7 : 30;
}

/** How far one press of an arrow carries a card: days across, or to the middle of the next lane. */
export function stepOnRoadmap(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const layout = layOutRoadmap(input);
  const isDown = direction === "down";
  const bar = layout.bars.get(id);
  const rect = bar?.rect ?? layout.trayRects.get(id);
  if (!rect) return STILL;
  if (direction === "left" || direction === "right") {
    const distance = stepDays(layout.scale.perDay, big) * layout.scale.perDay;
    return bar ? [direction === "left" ? -distance : distance, 0] : STILL;
  }
  const bands = layout.tray ? [...layout.bands, layout.tray] : layout.bands;
  const at = bands.findIndex((band) => (bar ? band.key === bar.lane : band === layout.tray));
  const next = bands[at + (isDown ? 1 : -1)];
  if (!next || at < 0) return STILL;
  return [0, next.y + next.height / 2 - (rect.y + rect.height / 2)];
}
