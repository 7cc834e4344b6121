import type { CalendarDate, Item } from "@throughline/model";
import { toDay } from "../calendar/day-number.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { ItemFigures } from "../figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayShare } from "../words/say-share.ts";
import type { StatusReason } from "./status-figures.ts";
import { statusRules } from "./status-rules.ts";
import { judge, type StatusRule } from "./verdict.ts";

/** How one item stands against the date it was to be finished by. */
interface Race {
  readonly id: string;
  /** What the finish is held against, as a reader would call it; null where nothing was promised. */
  readonly goal: "baseline" | "deadline" | "plan" | null;
  /** The finish that is expected, and whether it is the one that four fifths of the runs keep. */
  readonly finish: CalendarDate;
  readonly simulated: boolean;
  /** Working days from the promised finish to the expected one. */
  readonly slip: number;
  /** Working days from the status date, or from its start, to its computed finish. */
  readonly remaining: number;
  readonly totalFloat: number;
}

/**
 * Schedule health of work that is not finished (SPEC E130): P80 against the baseline, or the computed finish
 * where no simulation ran. Without a baseline a deadline counts, else the dates as typed, the latter without
 * simulation, for nobody has promised them.
 */
export function judgeSchedule(
  item: Item,
  figures: ItemFigures,
  calendar: WorkCalendar,
  from: CalendarDate | null,
): readonly StatusReason[] {
  const race = readRace(item, figures, calendar, from);
  return race ? judge("schedule", scheduleRules, race) : [];
}

const scheduleRules: readonly StatusRule<Race>[] = [
  ({ id, totalFloat }) =>
    totalFloat < 0
      ? {
          rag: "red",
          sentence: `An imposed date cannot be kept: the float is ${sayWorkingDays(totalFloat)}.`,
          items: [id],
        }
      : null,
  (race) => {
    if (race.goal === null) return null;
    const { slip, remaining } = race;
    const finish = `${race.simulated ? "The P80 finish" : "The computed finish"}, ${sayDate(race.finish)},`;
    if (slip <= 0) return { rag: "green", sentence: `${finish} keeps the ${race.goal}.`, items: [race.id] };
    const room = statusRules.scheduleAmberShare * remaining;
    const within = slip <= room;
    const share = sayShare(statusRules.scheduleAmberShare);
    return {
      rag: within ? "amber" : "red",
      sentence: `${finish} is ${sayWorkingDays(slip)} after the ${race.goal}, ${
        within ? "within" : "more than"
      } ${share} of the ${sayWorkingDays(remaining)} that remain.`,
      items: [race.id],
    };
  },
];

function readRace(
  item: Item,
  { schedule, dateRisk }: ItemFigures,
  calendar: WorkCalendar,
  from: CalendarDate | null,
): Race | null {
  if (!schedule || isFinished(item)) return null;
  const between = (one: CalendarDate, other: CalendarDate) =>
    calendar.toWork(toDay(other)) - calendar.toWork(toDay(one));
  const milestone = item.kind === "milestone";
  const begins = from !== null && (milestone || from > schedule.start) ? from : schedule.start;
  const rest = between(begins, schedule.finish) + (milestone ? 0 : 1);
  const planned = schedule.plannedFinish;
  const [goal, slip] =
    schedule.slip !== null
      ? (["baseline", schedule.slip] as const)
      : schedule.deadlineMiss !== null
        ? (["deadline", schedule.deadlineMiss] as const)
        : ([planned && "plan", planned ? between(planned, schedule.finish) : 0] as const);
  const simulated = dateRisk !== undefined && (goal === "baseline" || goal === "deadline");
  return {
    id: item.id,
    goal: goal || null,
    finish: simulated ? dateRisk.p80 : schedule.finish,
    simulated,
    slip: slip + (simulated ? dateRisk.p80Delay : 0),
    remaining: Math.max(0, rest),
    totalFloat: schedule.totalFloat,
  };
}

/** Whether nothing about an item's dates can be steered any more. */
export function isFinished(item: Item): boolean {
  if (item.kind === "milestone") return item.status === "reached";
  if (item.kind !== "project" && item.kind !== "deliverable" && item.kind !== "change") return false;
  return item.status === "done" || item.progress === 1;
}
