import type { Pair } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { createChipGround } from "./nearest-free.ts";
import { readStakeholders } from "./read-stakeholders.ts";
import { CHIP, GAP, HEAD, layTray, TRAY_GAP } from "./tray.ts";

/** How far interest 0 is from 1, and power 0 from 1, on a board with few stakeholders. */
const EXTENT: Pair = [800, 540];
/** Free ground for each chip, as a multiple of its own size. */
const ROOM = 2.2;

/** Where stakeholders stand by power (upward) and interest (to the right). */
export interface InfluenceGeometry {
  /** Board units from 0 to 1 along x and y. */
  readonly extent: Pair;
  /** All of the ground, with the names of the quadrants above and below the chips. */
  readonly ground: Rect;
  readonly tray: Rect;
  readonly places: ReadonlyMap<string, Rect>;
  /** How far a chip had to give way to others, by its id. */
  readonly offsets: ReadonlyMap<string, Pair>;
  readonly bounds: Rect;
}

/** Sets all chips down, each as near as possible to its power and interest, none over another. */
export const influenceGeometry = oncePerInput((input: LensInput): InfluenceGeometry => {
  const all = readStakeholders(input);
  const known = all.flatMap(({ item }) =>
    item.power === null || item.interest === null
      ? []
      : [{ id: item.id, power: item.power, interest: item.interest }],
  );
  const scale = scaleFor(known.length);
  const extent: Pair = [EXTENT[0] * scale, EXTENT[1] * scale];
  const chips = createChipGround([CHIP.width + GAP, CHIP.height + GAP], extent);
  const places = new Map<string, Rect>();
  const offsets = new Map<string, Pair>();
  for (const { id, power, interest } of known) {
    const wanted: Pair = [interest * extent[0], (1 - power) * extent[1]];
    const [x, y] = chips.settle(wanted);
    places.set(id, { x, y: y + HEAD, ...CHIP });
    offsets.set(id, [x - wanted[0], y - wanted[1]]);
  }
  const width = extent[0] + CHIP.width;
  const ground = { x: 0, y: 0, width, height: 2 * HEAD + chips.bottom() + CHIP.height };
  const unknown = all.filter(({ item }) => !places.has(item.id));
  const tray = layTray(width, ground.height + TRAY_GAP, unknown, places);
  const bounds = { x: 0, y: 0, width, height: tray.y + tray.height };
  return { extent, ground, tray, places, offsets, bounds };
});

/** In steps of an eighth, so that one more stakeholder seldom moves all others. */
function scaleFor(count: number): number {
  const wanted = count * (CHIP.width + GAP) * (CHIP.height + GAP) * ROOM;
  const there = (EXTENT[0] + CHIP.width) * (EXTENT[1] + CHIP.height);
  return Math.max(1, Math.ceil(Math.sqrt(wanted / there) * 8) / 8);
}

/** Power and interest, each 0 to 1. */
interface Influence {
  readonly power: number;
  readonly interest: number;
}

/**
 * What a chip says whose corner was brought to a place. Right beside its own place it means what it says already,
 * even where it had to give way; the further it is carried, the more the place itself counts. So nothing jumps.
 */
export function influenceAt(geometry: InfluenceGeometry, id: string, corner: Pair): Influence {
  const { extent, places, offsets } = geometry;
  const own = offsets.has(id) ? places.get(id) : undefined;
  const [ox, oy] = offsets.get(id) ?? [0, 0];
  const x = own ? meant(corner[0], own.x, ox) : corner[0];
  const y = own ? meant(corner[1], own.y, oy) : corner[1];
  return { interest: within(x / extent[0]), power: within(1 - (y - HEAD) / extent[1]) };
}

/** Where the corner has to be brought so that the chip says `wanted` along one axis: the other way round. */
export function cornerFor(
  geometry: InfluenceGeometry,
  id: string,
  axis: "power" | "interest",
  wanted: number,
) {
  const { extent, places, offsets } = geometry;
  const own = places.get(id);
  const [ox, oy] = offsets.get(id) ?? [0, 0];
  if (!own) return 0;
  if (axis === "interest") return carried(wanted * extent[0], own.x, ox);
  return carried(HEAD + (1 - wanted) * extent[1], own.y, oy);
}

function meant(at: number, own: number, offset: number): number {
  const moved = at - own;
  const reach = 2 * Math.abs(offset);
  return Math.abs(moved) >= reach ? at : at - offset * (1 - Math.abs(moved) / reach);
}

function carried(wanted: number, own: number, offset: number): number {
  if (offset === 0) return wanted;
  const far = wanted - (own - offset);
  const side = far < 0 ? -1 : 1;
  const near = own + far / (1 + (side * offset) / (2 * Math.abs(offset)));
  return Math.abs(near - own) <= 2 * Math.abs(offset) ? near : wanted;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
