import type { Pair } from "@throughline/model";
import type { Direction, LensInput } from "../lens.ts";
import { columnX, engagementGeometry } from "./engagement-geometry.ts";
import { engagementLevels, levelOf } from "./engagement-levels.ts";
import { cornerFor, influenceGeometry } from "./influence-geometry.ts";
import { HEAD } from "./tray.ts";

const STAY: Pair = [0, 0];
const STEP = 0.05;
const BIG_STEP = 0.25;

/** Five in a hundred of power or interest, 25 with `big`; in the engagement view one column. */
export function stepStakeholder(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  if (input.look.view === "engagement") return stepEngagement(input, id, direction, big);
  const item = input.items.get(id);
  const geometry = influenceGeometry(input);
  const place = geometry.places.get(id);
  if (item?.kind !== "stakeholder" || !place) return STAY;
  const { power, interest } = item;
  // Out of the tray to where little power begins.
  if (power === null || interest === null) {
    return direction === "up" ? [0, HEAD + geometry.extent[1] - place.y] : STAY;
  }
  const by = big ? BIG_STEP : STEP;
  if (direction === "left" || direction === "right") {
    const next = towards(interest, direction === "right" ? by : -by);
    return next === interest ? STAY : [cornerFor(geometry, id, "interest", next) - place.x, 0];
  }
  const next = towards(power, direction === "up" ? by : -by);
  return next === power ? STAY : [0, cornerFor(geometry, id, "power", next) - place.y];
}

/** One column, with `big` to the last one that way; out of the tray upward. */
function stepEngagement(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const item = input.items.get(id);
  const geometry = engagementGeometry(input);
  const place = geometry.places.get(id);
  if (item?.kind !== "stakeholder" || !place) return STAY;
  const now = levelOf(item.engagementNow);
  if (now === null) return direction === "up" ? [0, geometry.height - place.height - place.y] : STAY;
  const next = nextColumn(now, direction, big);
  return [columnX(next) - columnX(now), 0];
}

/** The same for what is wanted. */
export function stepWanted(input: LensInput, id: string, direction: Direction, big: boolean): Pair {
  const item = input.items.get(id);
  const dot = engagementGeometry(input).wanted.get(id);
  if (item?.kind !== "stakeholder" || !dot) return STAY;
  const from = levelOf(item.engagementWanted) ?? levelOf(item.engagementNow);
  if (from === null) return STAY;
  const next = nextColumn(from, direction, big);
  return [columnX(next) - columnX(from), 0];
}

function nextColumn(from: number, direction: Direction, big: boolean): number {
  const far = big ? engagementLevels.length : 1;
  const side = direction === "right" ? 1 : direction === "left" ? -1 : 0;
  return Math.min(engagementLevels.length - 1, Math.max(0, from + side * far));
}

function towards(share: number, by: number): number {
  return Math.min(1, Math.max(0, Math.round((share + by) * 20) / 20));
}
