import { sayDate, toDate, toDay } from "@throughline/engine";
import type { Pair } from "@throughline/model";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { itemName } from "../../panels/item-name.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Token } from "../arrangement.ts";
import { type Drop, NO_DROP } from "../drop.ts";
import type { Direction, LensInput } from "../lens.ts";
import { layOutRoadmap, type RoadmapLayout } from "./lay-out-roadmap.ts";
import { stepDays } from "./step-on-roadmap.ts";
import { daysIn, xOf } from "./time-scale.ts";

const PREFIX = "deadline ";
const WIDTH = 12;
const HEIGHT = 14;
/** Above the bar, so that it covers little of it. */
const ABOVE = 9;

/** A flag where the deadline of each card ends that is not over; its pole stands at the left of its rect. */
export function deadlineFlags({ bars, scale }: RoadmapLayout): readonly Token[] {
  const flags: Token[] = [];
  for (const { work, rect } of bars.values()) {
    const { item, until } = work;
    const isOver = item.status === "done" || item.status === "reached" || item.status === "cancelled";
    if (item.deadline === null || isOver) continue;
    const missed = until > toDay(item.deadline) + 1;
    flags.push({
      id: `${PREFIX}${item.id}`,
      rect: { x: xOf(scale, toDay(item.deadline) + 1), y: rect.y - ABOVE, width: WIDTH, height: HEIGHT },
      name: `Deadline of ${itemName(item)}: ${sayDate(item.deadline)}${missed ? ", missed" : ""}`,
      shape: "flag",
      tone: missed ? "bad" : "strong",
      moves: "x",
      item: item.id,
    });
  }
  return flags;
}

/** What letting go of a flag means: another deadline. */
export function dropFlag(input: LensInput, token: string, rect: Rect): Drop {
  const id = token.slice(PREFIX.length);
  const item = token.startsWith(PREFIX) ? input.items.get(id) : undefined;
  if (!item || !("deadline" in item) || item.deadline === null) return NO_DROP;
  if (item.locked)
    return { ok: false, reason: `“${itemName(item)}” is locked. Unlock it to change its deadline.` };
  const { scale } = layOutRoadmap(input);
  const before = toDay(item.deadline);
  const days = daysIn(scale, rect.x - xOf(scale, before + 1));
  if (days === 0) return NO_DROP;
  const deadline = toDate(before + days);
  return {
    ok: true,
    name: "Change deadline",
    writes: [{ do: "set", id, field: "deadline", value: deadline }],
    hint: `Deadline ${showDate(deadline)}`,
  };
}

/** How far an arrow key carries a flag. */
export function stepFlag(input: LensInput, _token: string, direction: Direction, big: boolean): Pair {
  const { perDay } = layOutRoadmap(input).scale;
  const distance = stepDays(perDay, big) * perDay;
  if (direction === "left") return [-distance, 0];
  return direction === "right" ? [distance, 0] : [0, 0];
}
