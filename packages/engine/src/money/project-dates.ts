import type { ItemOf } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { ScheduleFigures } from "../schedule/schedule-figures.ts";
import { monthOf } from "./month.ts";
import type { MonthAxis } from "./month-axis.ts";
import type { WorkWindow } from "./spread-cost.ts";

/** The working days that a project's cost was planned for: its baseline, else its typed dates. */
export function plannedWindow(project: ItemOf<"project">, axis: MonthAxis): WorkWindow | null {
  const { baselineStart, baselineDuration, duration } = project;
  if (baselineStart === null) return typedWindow(project, axis);
  return windowFrom(baselineStart, baselineDuration ?? duration, axis);
}

/** The working days between a project's typed dates; null without a typed start. */
export function typedWindow({ start, duration }: ItemOf<"project">, axis: MonthAxis): WorkWindow | null {
  return start === null ? null : windowFrom(start, duration, axis);
}

/** The working days of a project as computed, on the board's calendar. */
export function computedWindow({ start, finish }: ScheduleFigures, axis: MonthAxis): WorkWindow {
  const from = axis.positionOf(toDay(start));
  const until = axis.positionOf(toDay(finish) + 1);
  return { from, until: Math.max(from, until), month: monthOf(start) };
}

/** Working days by which computed work starts or ends later than planned, the larger; 0 when it does not. */
export function delayBetween(planned: WorkWindow, computed: WorkWindow): number {
  const longer = planned.until > planned.from ? computed.until - planned.until : 0;
  return Math.max(0, computed.from - planned.from, longer);
}

function windowFrom(start: string, duration: number | null, axis: MonthAxis): WorkWindow {
  const from = axis.positionOf(toDay(start));
  return { from, until: from + (duration ?? 0), month: monthOf(start) };
}
