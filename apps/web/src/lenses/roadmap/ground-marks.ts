import { toDay } from "@throughline/engine";
import { showDate } from "../../canvas/cards/format-figure.ts";
import { boardCalendar } from "../../trials/days-of-work.ts";
import type { Mark } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import type { RoadmapLayout } from "./lay-out-roadmap.ts";
import { HEAD } from "./sizes.ts";
import { xOf } from "./time-scale.ts";
import { timeLines } from "./time-ticks.ts";

/** Free days are shaded where a day is at least this wide. */
const SHADED_DAY = 10;

/** Lanes, lines of the calendar and its free days, from the lanes down to `bottom`. */
export function groundMarks(input: LensInput, layout: RoadmapLayout, bottom: number): readonly Mark[] {
  const { scale, from, until, bands, tray } = layout;
  const [left, right] = [xOf(scale, from), xOf(scale, until)];
  const marks: Mark[] = [];
  bands.forEach(({ key, y, height }, at) => {
    if (at % 2 === 1) return;
    const rect = { x: left, y, width: right - left, height };
    marks.push({ draw: "rect", key: `lane ${key}`, rect, tone: "plain", fill: 0.035 });
  });
  marks.push(...freeDays(input, layout, bottom));
  for (const { day, isStrong } of timeLines(scale, from, until)) {
    const x = xOf(scale, day);
    const points = [
      [x, HEAD],
      [x, bottom],
    ] as const;
    marks.push({ draw: "line", key: `line ${day}`, points, tone: "faint", width: isStrong ? 2 : 1 });
  }
  for (const { key, y, height } of tray ? [...bands, tray] : bands) {
    const points = [
      [left, y + height],
      [right, y + height],
    ] as const;
    marks.push({ draw: "line", key: `lane end ${key}`, points, tone: "faint", width: 2 });
  }
  return marks;
}

function freeDays(input: LensInput, { scale, from, until }: RoadmapLayout, bottom: number): readonly Mark[] {
  if (scale.perDay < SHADED_DAY) return [];
  const calendar = boardCalendar(input.meta);
  const marks: Mark[] = [];
  for (let day = from; day < until; day++) {
    if (calendar.isWorking(day)) continue;
    const first = day;
    while (day + 1 < until && !calendar.isWorking(day + 1)) day += 1;
    const x = xOf(scale, first);
    const rect = { x, y: HEAD, width: xOf(scale, day + 1) - x, height: bottom - HEAD };
    marks.push({ draw: "rect", key: `free ${first}`, rect, tone: "plain", fill: 0.06 });
  }
  return marks;
}

/** The line of the status date over everything, with its name above the lanes; nothing where there is none. */
export function statusMarks(
  input: LensInput,
  { scale, from, until }: RoadmapLayout,
  bottom: number,
): readonly Mark[] {
  const { statusDate } = input.meta;
  if (statusDate === null) return [];
  const day = toDay(statusDate);
  if (day < from || day > until) return [];
  // What is done by the status date is to its left: the line stands at the day's morning.
  const x = xOf(scale, day);
  const title = `Status date ${showDate(statusDate)}`;
  const points = [
    [x, HEAD - 4],
    [x, bottom],
  ] as const;
  return [
    { draw: "line", key: "status", points, tone: "accent", width: 2, title },
    {
      draw: "text",
      key: "status word",
      at: [x + 5, HEAD - 11],
      text: title,
      tone: "accent",
      size: 14,
      bold: true,
    },
  ];
}
