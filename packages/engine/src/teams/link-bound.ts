import { FF, FS, LAG_ELAPSED, LAG_SAME_AXIS, SF, SS } from "../schedule/network.ts";
import type { LevelLink, LevelTask } from "./level-problem.ts";

/**
 * The earliest start that a link leaves its successor, as a position on the successor's calendar, when the
 * predecessor starts at `start`. FS: start after finish; SS: start after start; FF and SF bind the finish.
 */
export function linkBound(link: LevelLink, from: LevelTask, to: LevelTask, start: number): number {
  const byFinish = link.type === FS || link.type === FF;
  const position = byFinish ? start + from.duration : start;
  const bound = carry(link, from, to, position, byFinish);
  return link.type === FS || link.type === SS ? bound : bound - to.duration;
}

function carry(link: LevelLink, from: LevelTask, to: LevelTask, position: number, byFinish: boolean): number {
  if (link.lagMode === LAG_SAME_AXIS) return position + link.lag;
  const instant = byFinish ? from.calendar.finishAt(position) : from.calendar.startAt(position);
  if (link.lagMode === LAG_ELAPSED) return to.calendar.toWork(instant + link.lag);
  return to.calendar.toWork(instant) + link.lag;
}

/** True for links that bind the finish of their successor. */
export function bindsFinish(type: number): boolean {
  return type === FF || type === SF;
}
