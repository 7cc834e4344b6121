import type { ItemOf } from "@throughline/model";
import { planCalendars } from "../calendar/plan-calendars.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import type { PlanSchedule } from "../schedule/schedule-figures.ts";
import { firstDayOfWeek, nameWeek, weekNumber } from "./iso-week.ts";
import { listStaffings, type Staffing } from "./list-staffings.ts";
import { firstDayOfMonth, monthNumber, nameMonth } from "./month-number.ts";
import { rememberTeam } from "./remember-team.ts";
import { readCapacity, type TeamCapacity } from "./team-capacity.ts";
import type { LoadCell, TeamFigures } from "./team-figures.ts";

/** Person-days below which load and capacity count as equal. */
const TINY = 1e-6;

/**
 * Every team's load against its capacity in full-time people, by ISO week and by month (SPEC E120 to E122):
 * u(t) = Σ units over the work that is active, on days when both the work and the team go on. Load and
 * capacity of a period are person-days over the working days of the period.
 */
export function computeTeams(plan: Plan, schedule: PlanSchedule): ReadonlyMap<string, TeamFigures> {
  const calendars = planCalendars(plan);
  const staffings = Map.groupBy(listStaffings(plan, schedule), ({ team }) => team);
  const figures = new Map<string, TeamFigures>();
  for (const [id, item] of plan.items) {
    if (item.kind !== "team") continue;
    const asked = staffings.get(id) ?? [];
    const compute = () => figuresOf(item, asked, plan, calendars);
    figures.set(id, rememberTeam(item, asked, plan, calendars, compute));
  }
  return figures;
}

type Calendars = ReturnType<typeof planCalendars>;

function figuresOf(
  team: ItemOf<"team">,
  staffings: readonly Staffing[],
  plan: Plan,
  calendars: Calendars,
): TeamFigures {
  const capacity = readCapacity(team, plan, calendars.board);
  const loads = staffings.map((staffing) => loadOf(staffing, capacity.calendar, calendars.of(staffing.item)));
  const weekly = layOut(WEEKS, staffings, loads, capacity, calendars.board);
  const monthly = layOut(MONTHS, staffings, loads, capacity, calendars.board);
  const cells = { weeks: weekly.map(({ cell }) => cell), months: monthly.map(({ cell }) => cell) };
  if (!capacity.limited) return { ...cells, peak: null, overloaded: [], excess: 0, unlimited: true };
  return {
    ...cells,
    peak: findPeak(cells.months),
    overloaded: monthly.flatMap(({ cell, over }) => (over > TINY ? [cell.period] : [])),
    excess: weekly.reduce((sum, { over }) => sum + (over > TINY ? over : 0), 0),
  };
}

/** Person-days of one staffing by the number of a period. */
interface Load {
  readonly weeks: ReadonlyMap<number, number>;
  readonly months: ReadonlyMap<number, number>;
}

function loadOf({ from, until, unitsOn }: Staffing, team: WorkCalendar, work: WorkCalendar): Load {
  const weeks = new Map<number, number>();
  const months = new Map<number, number>();
  let month = monthNumber(from);
  let nextMonth = firstDayOfMonth(month + 1);
  let week = weekNumber(from);
  let [inMonth, inWeek] = [0, 0];
  // Sums are put away once a period is over: this runs for every day of all staffed work.
  const closeMonth = () => {
    if (inMonth > 0) months.set(month, inMonth);
    inMonth = 0;
  };
  const closeWeek = () => {
    if (inWeek > 0) weeks.set(week, inWeek);
    inWeek = 0;
  };
  for (let day = from; day < until; day++) {
    if (day === nextMonth) {
      closeMonth();
      month += 1;
      nextMonth = firstDayOfMonth(month + 1);
    }
    if (weekNumber(day) !== week) {
      closeWeek();
      week += 1;
    }
    if (!work.isWorking(day) || !team.isWorking(day)) continue;
    const units = unitsOn(day);
    inMonth += units;
    inWeek += units;
  }
  closeMonth();
  closeWeek();
  return { weeks, months };
}

/** A way to divide time into periods. */
interface Division {
  of(load: Load): ReadonlyMap<number, number>;
  firstDay(period: number): number;
  name(period: number): string;
}

const WEEKS: Division = { of: ({ weeks }) => weeks, firstDay: firstDayOfWeek, name: nameWeek };
const MONTHS: Division = { of: ({ months }) => months, firstDay: firstDayOfMonth, name: nameMonth };

interface Row {
  readonly cell: LoadCell;
  /** Person-days over capacity; below 0 where there is room. */
  readonly over: number;
}

/** One cell for each period from the first with load to the last, those without load between them too. */
function layOut(
  division: Division,
  staffings: readonly Staffing[],
  loads: readonly Load[],
  capacity: TeamCapacity,
  board: WorkCalendar,
): readonly Row[] {
  const [first, last] = extentOf(loads.map(division.of));
  const rows: Row[] = [];
  for (let period = first; period <= last; period++) {
    let [days, there, asked] = [0, 0, 0];
    for (let day = division.firstDay(period); day < division.firstDay(period + 1); day++) {
      if (board.isWorking(day) || capacity.calendar.isWorking(day)) days += 1;
      there += capacity.peopleOn(day);
    }
    const parts: LoadCell["parts"][number][] = [];
    staffings.forEach(({ item, link }, at) => {
      const part = loads[at] ? division.of(loads[at]).get(period) : undefined;
      if (part === undefined) return;
      asked += part;
      parts.push({ item, link, units: part / days });
    });
    const perDay = (sum: number) => (days === 0 ? 0 : sum / days);
    const cell = { period: division.name(period), load: perDay(asked), capacity: perDay(there), parts };
    rows.push({ cell, over: asked - there });
  }
  return rows;
}

function extentOf(loads: readonly ReadonlyMap<number, number>[]): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const load of loads) {
    for (const period of load.keys()) {
      first = Math.min(first, period);
      last = Math.max(last, period);
    }
  }
  return [first, last];
}

/** The fullest month; the first of several. Months without any capacity have no ratio. */
function findPeak(months: readonly LoadCell[]): TeamFigures["peak"] {
  let peak: TeamFigures["peak"] = null;
  for (const { period, load, capacity } of months) {
    if (load === 0 || capacity === 0) continue;
    const ratio = load / capacity;
    if (peak === null || ratio > peak.ratio + TINY) peak = { month: period, ratio };
  }
  return peak;
}
