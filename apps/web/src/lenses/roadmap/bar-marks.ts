import { toDay } from "@throughline/engine";
import type { Mark } from "../arrangement.ts";
import type { WorkBar } from "./measure-bar.ts";
import { type TimeScale, xOf } from "./time-scale.ts";

const GHOST = 4;
/** How far above the foot of a bar its whisker lies, and half the height of its cap. */
const WHISKER = 2;
const CAP = 4;

/** What lies below a card: its baseline, and the float that its finish has. */
export function marksBelow(bar: WorkBar, scale: TimeScale, showFloat: boolean): readonly Mark[] {
  const { work, rect, baseline } = bar;
  const { id } = work.item;
  const foot = rect.y + rect.height;
  const marks: Mark[] = [];
  if (baseline) {
    const ghost = {
      x: baseline.left,
      y: foot + 1,
      width: Math.max(3, baseline.right - baseline.left),
      height: GHOST,
    };
    marks.push({
      draw: "rect",
      key: `baseline ${id}`,
      rect: ghost,
      tone: "strong",
      fill: 0.38,
      round: 2,
      title: "Baseline",
    });
  }
  const schedule = work.figures?.schedule;
  if (showFloat && schedule && schedule.totalFloat > 0 && !schedule.critical) {
    const until = xOf(scale, toDay(schedule.lateFinish) + 1);
    const y = foot - 3;
    const points = [
      [rect.x + rect.width, y],
      [until, y],
    ] as const;
    const title = `Float: it may finish ${Math.round(schedule.totalFloat)} working days later`;
    if (until > rect.x + rect.width)
      marks.push({ draw: "line", key: `float ${id}`, points, tone: "quiet", width: 2, dashed: true, title });
  }
  return marks;
}

/** What lies over a card: the whisker to its P80 finish, and the days missing where a rule is broken. */
export function marksOver({ work, rect, likely, note }: WorkBar, scale: TimeScale): readonly Mark[] {
  const { id } = work.item;
  const marks: Mark[] = [];
  if (likely !== null) {
    // Along the foot, so that what is written beside the bar stands above it.
    const y = rect.y + rect.height - WHISKER;
    const begin = work.item.kind === "milestone" ? rect.x + rect.width / 2 : rect.x + rect.width;
    const whisker = [
      [begin, y],
      [likely, y],
    ] as const;
    const cap = [
      [likely, y - CAP],
      [likely, y + CAP],
    ] as const;
    const title = "Four of five simulated runs finish by here";
    marks.push({ draw: "line", key: `p80 ${id}`, points: whisker, tone: "strong", width: 1.5, title });
    marks.push({ draw: "line", key: `p80 cap ${id}`, points: cap, tone: "strong", width: 1.5 });
  }
  if (note !== null) {
    const y = rect.y + rect.height + 3;
    const [from, to] = [xOf(scale, note.wanted), xOf(scale, note.given)];
    const missing = [
      [from, y],
      [to, y],
    ] as const;
    const wanted = [
      [from, rect.y - 2],
      [from, y + 2],
    ] as const;
    marks.push({
      draw: "line",
      key: `short ${id}`,
      points: missing,
      tone: "bad",
      width: 2,
      title: note.title,
    });
    marks.push({
      draw: "line",
      key: `wanted ${id}`,
      points: wanted,
      tone: "bad",
      width: 2,
      title: note.title,
    });
  }
  return marks;
}
