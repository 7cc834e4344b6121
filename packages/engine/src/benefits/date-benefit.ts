import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { PlanSchedule, ScheduleFigures } from "../schedule/schedule-figures.ts";
import type { BenefitNetwork, NetworkItem } from "./build-benefit-network.ts";

/** When the work of a network is finished, by node; NaN for what has no date. */
export interface Finishes {
  /** The last day of work, and its date; empty where there is none. */
  readonly dates: readonly string[];
  readonly finish: Float64Array;
  /** The first moment at which others may build on it. */
  readonly available: Float64Array;
}

/** When a benefit starts. Days are numbers since 1970-01-01. */
export interface BenefitDates {
  readonly ready: number | null;
  readonly planned: number | null;
  readonly start: number | null;
  /** Working days on the board's calendar from the planned start to the computed one. */
  readonly delay: number;
  /** Nodes whose finish makes `ready`. */
  readonly drivers: readonly number[];
}

/** Reads the finish of all dated work from the schedule. */
export function readFinishes({ ids, items }: BenefitNetwork, schedule: PlanSchedule): Finishes {
  const finish = new Float64Array(ids.length).fill(Number.NaN);
  const available = new Float64Array(ids.length).fill(Number.NaN);
  const dates = new Array<string>(ids.length).fill("");
  for (const [node, id] of ids.entries()) {
    const figures = schedule.items.get(id);
    const item = items[node];
    if (!figures || !item || item.kind === "benefit" || item.kind === "goal") continue;
    const day = toDay(figures.finish);
    dates[node] = figures.finish;
    finish[node] = day;
    available[node] = isMorning(item, figures) ? day : day + 1;
  }
  return { dates, finish, available };
}

/** A milestone that stays on its typed date is reached in the morning of that day, all else in the evening. */
function isMorning(item: NetworkItem, { plannedStart, pushed }: ScheduleFigures): boolean {
  return item.kind === "milestone" && plannedStart !== null && pushed <= 0;
}

/**
 * The dates of a benefit whose planned start is `planned` and which rests on the nodes `rests`: it starts as
 * planned, or on the first working day after the last finish of what it rests on, where that is later.
 */
export function dateBenefit(
  planned: number | null,
  rests: readonly number[],
  { finish, available }: Finishes,
  isParent: Uint8Array,
  calendar: WorkCalendar,
): BenefitDates {
  let ready = Number.NEGATIVE_INFINITY;
  let free = Number.NEGATIVE_INFINITY;
  for (const node of rests) {
    const day = finish[node] as number;
    if (day > ready) ready = day;
    const moment = available[node] as number;
    if (moment > free) free = moment;
  }
  if (ready === Number.NEGATIVE_INFINITY)
    return { ready: null, planned, start: planned, delay: 0, drivers: [] };
  const onTime = planned !== null && free <= planned;
  const start = onTime ? planned : calendar.startAt(calendar.toWork(free));
  const delay = onTime || planned === null ? 0 : calendar.toWork(start) - calendar.toWork(planned);
  // A parent finishes with its last child, which is the one to name.
  const last = rests.filter((node) => finish[node] === ready);
  const own = last.filter((node) => !isParent[node]);
  return { ready, planned, start, delay, drivers: own.length > 0 ? own : last };
}
