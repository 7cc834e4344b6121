import { FF, FS, LAG_ELAPSED, LAG_SAME_AXIS, SS } from "../schedule/network.ts";
import type { LevelLink, LevelTask } from "./level-problem.ts";

const TINY = 1e-6;

/**
 * The earliest start that a link leaves its successor, as a position on the successor's calendar, when the
 * predecessor starts at `start`. FS: start after finish; SS: start after start; FF and SF bind the finish.
 */
export function linkBound(link: LevelLink, from: LevelTask, to: LevelTask, start: number): number {
  const byFinish = link.type === FS || link.type === FF;
  const position = byFinish ? start + from.duration : start;
  const bound = carryOver(link, from, to, position, byFinish);
  return link.type === FS || link.type === SS ? bound : bound - to.duration;
}

function carryOver(
  link: LevelLink,
  from: LevelTask,
  to: LevelTask,
  position: number,
  byFinish: boolean,
): number {
  if (link.lagMode === LAG_SAME_AXIS) return position + link.lag;
  // What takes no time and lies at its own date is over on the morning of that day.
  const atMorning = !byFinish || (from.duration === 0 && position <= from.morning + TINY);
  const instant = atMorning ? from.calendar.startAt(position) : from.calendar.finishAt(position);
  if (link.lagMode === LAG_ELAPSED) return to.calendar.toWork(instant + link.lag);
  return to.calendar.toWork(instant) + link.lag;
}
