import type { PresenceEdit } from "@throughline/protocol";
import { isDated } from "../../trials/days-of-work.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { type DateEdits, giveDate, moveByDays, takeDates } from "./date-writes.ts";
import { editsToWrites } from "./edits-to-writes.ts";
import { bandAt } from "./held-lane.ts";
import { laneWord, laneWrites } from "./lane-writes.ts";
import { layOutRoadmap, type RoadmapLayout } from "./lay-out-roadmap.ts";
import { dayAt, daysIn } from "./time-scale.ts";

/** A hand that brings a card into another lane may go astray so far, in board units, and the dates stay. */
const STRAY = 12;

/** What one held card asks for. */
interface Wanted {
  readonly dates: DateEdits | null;
  /** The key of the lane it was brought to; null where it stays. */
  readonly lane: string | null;
}

/**
 * What letting go of cards means: across, that they move in time; up and down, that they get what the lane stands
 * for; out of the tray, that they get a date; into it, that they lose theirs. What cannot be of the two is left out,
 * and refused only when nothing else is left.
 */
export function dropOnRoadmap(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const layout = layOutRoadmap(input);
  const edits: PresenceEdit[] = [];
  const laneChanges: Write[] = [];
  const reasons: string[] = [];
  const hints: string[] = [];
  for (const [id, rect] of held) {
    const { dates, lane } = readHand(input, layout, id, rect);
    if (dates?.ok) {
      edits.push(...dates.edits);
      if (dates.hint) hints.push(dates.hint);
    } else if (dates) reasons.push(dates.reason);
    const item = lane === null ? undefined : input.items.get(id);
    if (!item || lane === null) continue;
    const change = laneWrites(input, layout.lanes, item, lane);
    if (change.ok) laneChanges.push(...change.writes);
    else reasons.push(change.reason);
    const band = layout.bands.find(({ key }) => key === lane);
    if (change.ok && change.writes.length > 0 && band)
      hints.push(`${laneWord(layout.lanes.by)}: ${band.text}`);
  }
  const writes = [...editsToWrites(edits), ...laneChanges];
  if (writes.length === 0) return reasons[0] === undefined ? NO_DROP : { ok: false, reason: reasons[0] };
  const hint = [...new Set(hints)].slice(0, 2).join(" · ");
  return { ok: true, name: nameOf(edits, laneChanges, layout), writes, ...(hint ? { hint } : {}) };
}

function readHand(input: LensInput, layout: RoadmapLayout, id: string, rect: Rect): Wanted {
  const item = input.items.get(id);
  if (!item || !isDated(item)) return { dates: null, lane: null };
  const band = bandAt(layout, rect);
  const bar = layout.bars.get(id);
  if (!bar) {
    const stays = band === null || band === layout.tray;
    if (stays) return { dates: null, lane: null };
    return { dates: giveDate(input, item, dayAt(layout.scale, rect.x)), lane: band.key };
  }
  if (band !== null && band === layout.tray) return { dates: takeDates(input, item), lane: null };
  const lane = band !== null && band.key !== bar.lane ? band.key : null;
  const distance = rect.x - bar.rect.x;
  const isStray = lane !== null && Math.abs(distance) <= STRAY;
  const days = isStray ? 0 : daysIn(layout.scale, distance);
  return { dates: days === 0 ? null : moveByDays(input, id, days), lane };
}

function nameOf(edits: readonly PresenceEdit[], changes: readonly Write[], { lanes }: RoadmapLayout): string {
  const lane = `Change ${laneWord(lanes.by).toLowerCase()}`;
  if (edits.length === 0) return lane;
  return changes.length === 0 ? "Move in time" : `Move in time and ${lane.toLowerCase()}`;
}
