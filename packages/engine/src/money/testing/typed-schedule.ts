import { createWorkCalendar } from "../../calendar/create-work-calendar.ts";
import { toDate, toDay } from "../../calendar/day-number.ts";
import type { Plan } from "../../plan.ts";
import type { PlanSchedule, ScheduleFigures } from "../../schedule/schedule-figures.ts";

/** The schedule in which all projects lie as typed, but for those named, which lie working days later. */
export function typedSchedule(plan: Plan, later: Readonly<Record<string, number>> = {}): PlanSchedule {
  const calendar = createWorkCalendar(plan.meta);
  const items = new Map<string, ScheduleFigures>();
  for (const item of plan.items.values()) {
    if (item.kind !== "project" || item.start === null) continue;
    const typed = calendar.toWork(toDay(item.start));
    const pushed = later[item.id] ?? 0;
    const duration = item.duration ?? 0;
    const dateAt = (position: number) => toDate(calendar.startAt(position));
    const start = dateAt(typed + pushed);
    const finish = dateAt(typed + pushed + Math.max(0, duration - 1));
    items.set(item.id, {
      ...blank,
      start,
      finish,
      lateStart: start,
      lateFinish: finish,
      plannedStart: item.start,
      plannedFinish: dateAt(typed + Math.max(0, duration - 1)),
      duration,
      pushed,
    });
  }
  const starts = [...items.values()].map(({ start }) => start).sort();
  const finishes = [...items.values()].map(({ finish }) => finish).sort();
  return {
    items,
    start: starts[0] ?? null,
    finish: finishes.at(-1) ?? null,
    violations: [],
    cycles: [],
  };
}

const blank = {
  totalFloat: 0,
  freeFloat: 0,
  independentFloat: 0,
  critical: false,
  nearCritical: false,
  longestPath: false,
  slip: null,
  deadlineMiss: null,
  deadline: null,
  drivers: [],
};
